/// What a visit (_bezoek_) to her own conversation knows at a moment. Keys and token are not in it.
import type { CodeTrouble } from '../../ui/codes.ts';
import type { Directory } from '../../crypto/index.ts';
import type { Hears } from '../model/asked.ts';
import type { News } from '../model/news.ts';
import type { OwnRoom, RoomRefusal } from '../model/own-room.ts';
import type { Words } from '../model/message.ts';
import type { NoLink } from './link.ts';

/// Why she must give her words (again).
export type Knock = NoLink | 'ended' | 'renewed';

export type Doing = 'reply' | 'take-out' | 'hears' | 'end' | 'renew' | 'answer';

export interface VisitState {
  readonly step: 'words' | 'opening' | 'open' | 'withdrawn' | 'untrusted';
  /// The ten words as she types them.
  readonly typed: string;
  readonly trouble: CodeTrouble | null;
  readonly knock: Knock | null;
  readonly room: OwnRoom | null;
  readonly directory: Directory | null;
  readonly refusal: RoomRefusal | null;
  readonly news: News | null;
  /// What she is writing: it outlives everything but leaving.
  readonly draft: string;
  readonly doing: Doing | null;
  /// How she just chose to hear from us, until the server knows it too.
  readonly choosing: Hears | null;
  /// What did not work, in words, beside what she was doing.
  readonly failed: { readonly doing: Doing; readonly words: string } | null;
  /// New words that are shown and not yet in force.
  readonly newWords: Words | null;
  readonly hasNewWords: boolean;
  /// The secret of the neutral sign on her device, as her bookmark tells it; '' without one.
  readonly dot: string;
}

export const freshVisit: VisitState = {
  step: 'words', typed: '', trouble: null, knock: null, room: null, directory: null, refusal: null, news: null, draft: '',
  doing: null, choosing: null, failed: null, newWords: null, hasNewWords: false, dot: '',
};
