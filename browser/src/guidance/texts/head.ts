/// The head of a page (_kop_): one field a line, between two lines of dashes, with the text below it. A field that nobody changes
/// stays as it was written, so that a comparison shows only what somebody did.
export interface PageText {
  readonly head: readonly string[];
  readonly body: string;
}

const parts = /^---\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/;
const fieldLine = /^([a-z][a-z-]*):(?:[ \t]+(.*))?$/;
const item = /\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,[\]{}"'\s][^,[\]{}]*)\s*(,|$)/y;

/// Null when the head is written in a way that fields on a form cannot show without losing something.
export function readPage(text: string): PageText | null {
  const found = parts.exec(text.replaceAll('\r\n', '\n'));
  if (found === null) return null;
  const head = (found[1] ?? '').trimEnd().split('\n');
  const names = head.map(nameOf);
  const isWhole = head.every((line) => decoded(valueOf(line)) !== null) && !names.includes(null) && new Set(names).size === names.length;
  return isWhole ? { head, body: found[2] ?? '' } : null;
}

export function writePage({ head, body }: PageText): string {
  return `---\n${head.join('\n')}\n---\n${body}`;
}

/// The lines of the file that stand before its body.
export function linesBefore({ head }: PageText): number {
  return head.length + 2;
}

/// A field in words; a list with a comma between its items.
export function field(page: PageText, name: string): string {
  const line = page.head.find((one) => nameOf(one) === name);
  const value = line === undefined ? '' : (decoded(valueOf(line)) ?? '');
  return typeof value === 'string' ? value : value.join(', ');
}

export function hasField(page: PageText, name: string): boolean {
  return page.head.some((line) => nameOf(line) === name);
}

export function withText(page: PageText, name: string, value: string): PageText {
  return withWritten(page, name, value === '' || isPlain(value) ? value : JSON.stringify(value));
}

/// For days and numbers, which are never put between quotes.
export function withPlain(page: PageText, name: string, value: string): PageText {
  return withWritten(page, name, value.trim());
}

export function withList(page: PageText, name: string, value: string): PageText {
  const items = value.split(',').map((one) => one.trim()).filter((one) => one !== '');
  return withWritten(page, name, `[${items.map((one) => (isPlainItem(one) ? one : JSON.stringify(one))).join(', ')}]`);
}

function withWritten(page: PageText, name: string, written: string): PageText {
  const line = written === '' ? `${name}:` : `${name}: ${written}`;
  if (hasField(page, name)) return { ...page, head: page.head.map((one) => (nameOf(one) === name ? line : one)) };
  return written === '' ? page : { ...page, head: [...page.head, line] };
}

function nameOf(line: string): string | null {
  return fieldLine.exec(line)?.[1] ?? null;
}

function valueOf(line: string): string {
  return (fieldLine.exec(line)?.[2] ?? '').trim();
}

function decoded(written: string): string | readonly string[] | null {
  return written.startsWith('[') ? decodedList(written) : decodedText(written);
}

function decodedText(written: string): string | null {
  if (/^"(?:[^"\\]|\\.)*"$/.test(written)) return unquoted(written);
  if (/^'(?:[^']|'')*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  const isOtherwise = /^["'[\]{}&*!|>%@`#,?-]/.test(written) || /:(\s|$)|\s#/.test(written);
  return isOtherwise ? null : written;
}

function decodedList(written: string): readonly string[] | null {
  if (!written.endsWith(']')) return null;
  const inside = written.slice(1, -1).trim();
  const items: string[] = [];
  item.lastIndex = 0;
  while (item.lastIndex < inside.length) {
    const found = item.exec(inside);
    const text = found === null ? null : decodedText((found[1] ?? '').trim());
    if (text === null) return null;
    items.push(text);
  }
  return items;
}

function unquoted(written: string): string | null {
  try {
    return String(JSON.parse(written));
  } catch {
    return null;
  }
}

// What would be read as something else than words (a number, a yes, a day) is put between quotes.
function isPlain(value: string): boolean {
  return /^[\p{L}\p{N}(]\P{Cc}*$/u.test(value) && !/:(\s|$)|\s#|\s$/.test(value) && !isOther(value);
}

function isPlainItem(value: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} .’/-]*$/u.test(value) && !isOther(value);
}

function isOther(value: string): boolean {
  return /^[\d._+:-]+(e[\d+-]+)?$/i.test(value) || /^(0x[\da-f]+|true|false|yes|no|on|off|y|n|null|\.(inf|nan))$/i.test(value);
}
