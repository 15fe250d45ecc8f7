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
  readonly trouble: string | null;
  readonly hasWords: boolean;
  /// Names to choose from; empty until somebody comes near the question.
  readonly places: readonly string[];
}
