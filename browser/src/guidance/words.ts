/// Words for how strongly a step is advised.
import { type MessageKey, t } from '../ui/messages.ts';
import type { Level } from './rules.ts';

const names = {
  must: 'guidance.advice.level.must',
  should: 'guidance.advice.level.should',
  can: 'guidance.advice.level.can',
} as const satisfies Record<Level, MessageKey>;

export function levelWords(level: Level): string {
  return t(names[level]);
}
