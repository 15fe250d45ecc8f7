/// What the page knows at a moment; it forgets all of it when it is left.
import type { LoadedDirectory } from '../access/load-directory.ts';
import type { Asked } from './model/asked.ts';
import type { Found } from './model/check.ts';
import type { Message } from './model/message.ts';
import type { RoomView } from './model/room.ts';

/// `back`: she returns with ten words; that part keeps its own state.
export type Step = 'ask' | 'sending' | 'sent' | 'refused' | 'back';

export interface HelpState {
  readonly step: Step;
  readonly asked: Asked;
  readonly faults: readonly Found[];
  /// null while it is fetched.
  readonly directory: LoadedDirectory | null;
  readonly message: Message | null;
  /// Attempts to send of which the outcome is not known.
  readonly uncertain: number;
  readonly acceptedAt: Date | null;
  readonly room: RoomView | null;
  /// How things stand could not be asked just now: what is shown may be old.
  readonly isBlind: boolean;
  readonly trouble: string | null;
  /// She says that she has the ten words.
  readonly hasWords: boolean;
  /// She went on: the words are shown no more.
  readonly areWordsAway: boolean;
  /// The neutral sign that she puts on this device while she waits; null before.
  readonly dot: string | null;
  readonly dotFailed: boolean;
  readonly isMakingDot: boolean;
  /// Names to choose from; empty until somebody comes near the question.
  readonly places: readonly string[];
  /// A plan of the adviser was put into the message.
  readonly isTaken: boolean;
}
