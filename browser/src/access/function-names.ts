/// What a member does in the team (_functies_), in words.
import type { MemberFunction } from '../crypto/index.ts';
import { language, t } from '../ui/messages.ts';

const together = new Intl.ListFormat(language, { type: 'conjunction' });

export function functionNames(functions: readonly MemberFunction[]): string {
  return together.format(functions.map((name) => t(`access.function.${name}`)));
}
