/// Everything that must still change before the message can go, all at once.
import type { Asked } from './asked.ts';

export type Fault =
  | 'number-missing'
  | 'number-short'
  | 'number-long'
  | 'number-signs'
  | 'story-missing'
  | 'ask-for-missing'
  | 'too-long';

export interface Found {
  readonly field: keyof Asked;
  readonly fault: Fault;
}

/// Room for each text, in characters.
export const longest = { when: 500, story: 12_000, askFor: 100, body: 100, party: 100 } as const;

export function check(asked: Asked): readonly Found[] {
  const found: Found[] = [];
  const number = asked.number.trim();
  if (number !== '') found.push(...numberFaults(number));
  else if (asked.door === 'callback') found.push({ field: 'number', fault: 'number-missing' });
  if (asked.door !== 'callback' && asked.story.trim() === '') found.push({ field: 'story', fault: 'story-missing' });
  if (number !== '' && asked.ifAnother === 'ask-for' && asked.askFor.trim() === '') {
    found.push({ field: 'askFor', fault: 'ask-for-missing' });
  }
  for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if (asked[field].length > most) found.push({ field, fault: 'too-long' });
  }
  return found;
}

/// A number as people write it: spaces, dashes and brackets do not matter; 9 to 15 digits (E.164 has 15 at most).
function numberFaults(number: string): readonly Found[] {
  const digits = number.replace(/\D/g, '');
  const fault: Fault | null = !/^\+?[\d\s().\-/]*$/.test(number)
    ? 'number-signs'
    : digits.length < 9
      ? 'number-short'
      : digits.length > 15
        ? 'number-long'
        : null;
  return fault === null ? [] : [{ field: 'number', fault }];
}
