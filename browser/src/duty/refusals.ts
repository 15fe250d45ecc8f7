/// What came of an act in words, when it did not succeed: what stands against it, or that somebody was first.
import type { Answer } from '../ui/api.ts';
import { anchor } from '../ui/anchor.ts';
import { t } from '../ui/messages.ts';

/// Empty when it succeeded or nobody waits for it any more.
export function refusalWords(answer: Answer<unknown>): string {
  switch (answer.kind) {
    case 'ok':
    case 'stopped':
      return '';
    case 'unreachable':
      return t('duty.swap.unreachable', anchor().number);
    case 'refused':
      return answer.problem.errors[0]?.message ?? codeWords(answer.problem.code, answer.problem.title);
  }
}

function codeWords(code: string, title: string): string {
  return code === 'conflict' || code === 'not-found' ? t('duty.swap.elsewhere') : title;
}
