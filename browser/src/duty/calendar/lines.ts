/// The lines of a calendar file (iCalendar, RFC 5545), unfolded, each with the number at which it stands in the file.
export interface ContentLine {
  readonly line: number;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/// Something in a file that could not be read, and where.
export interface Trouble {
  readonly line: number;
  readonly what: 'not-a-calendar' | 'not-a-line' | 'not-a-time' | 'not-a-rule' | 'ends-before' | 'unknown-zone' | 'too-many' | 'too-long-ago';
}

/// A value between quotes may hold colons.
const form = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):(.*)$/s;

export function contentLines(text: string): { readonly lines: readonly ContentLine[]; readonly troubles: readonly Trouble[] } {
  const lines: ContentLine[] = [];
  const troubles: Trouble[] = [];
  for (const { line, words } of unfolded(text)) {
    const found = form.exec(words);
    if (found === null) troubles.push({ line, what: 'not-a-line' });
    else lines.push({ line, name: (found[1] ?? '').toUpperCase(), parameters: parametersOf(found[2] ?? ''), value: found[3] ?? '' });
  }
  return { lines, troubles };
}

function unfolded(text: string): readonly { readonly line: number; readonly words: string }[] {
  const whole: { line: number; words: string }[] = [];
  for (const [at, words] of text.split(/\r\n|\n|\r/).entries()) {
    const last = whole.at(-1);
    if (last !== undefined && (words.startsWith(' ') || words.startsWith('\t'))) last.words += words.slice(1);
    else if (words !== '') whole.push({ line: at + 1, words });
  }
  return whole;
}

function parametersOf(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)/g)) parameters.set(name.toUpperCase(), value.replaceAll('"', ''));
  return parameters;
}
