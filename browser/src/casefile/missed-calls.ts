/// Missed calls (_gemiste oproepen_) as the server tells them: who called is not known here.
import type { TemplateResult } from 'lit';
import type { Directory } from '../crypto/index.ts';
import { plural, t } from '../ui/messages.ts';
import { durationWords, timeWords } from '../ui/time.ts';
import { badge, workItem } from '../ui/worklist.ts';
import { lineWords } from './words.ts';

export interface MissedCall {
  readonly callId: string;
  readonly lineId: string;
  /// Whether the caller pressed 1 to be called back.
  readonly asked: boolean;
  readonly missedAt: string;
  readonly mine: boolean;
  readonly held: 'me' | 'other' | null;
  readonly tries: number;
  readonly nextAt: string | null;
}

/// Rows of the work list: who asked to be called back comes first.
export function missedItems(calls: readonly MissedCall[], now: Date, directory: Directory): readonly TemplateResult[] {
  return calls.map((call) => workItem({
    href: `#/gemist/${call.callId}`,
    due: call.asked && call.held === null && (call.nextAt === null || new Date(call.nextAt) <= now),
    title: call.asked ? t('casefile.unanswered.asked') : t('casefile.unanswered.hung-up'),
    meta: [signOf(call), ...(call.tries === 0 ? [] : [plural('casefile.work.missed', call.tries)]), lineWords(directory, call.lineId)],
    when: call.nextAt === null ? durationWords(now.getTime() - Date.parse(call.missedAt)) : timeWords(call.nextAt, now),
  }));
}

function signOf({ mine, held, nextAt }: MissedCall): unknown {
  if (held === 'me') return badge('open', t('casefile.unanswered.with-you'));
  if (held === 'other') return badge('open', t('casefile.unanswered.with-other'));
  if (nextAt !== null) return badge('open', mine ? t('casefile.unanswered.next.yours') : t('casefile.unanswered.next'));
  return badge('waiting', t('casefile.unanswered.waits'));
}
