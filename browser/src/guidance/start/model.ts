/// How far somebody is with the safety package (_veiligheidspakket_). Pure; what a device remembers is checked when it is
/// read, because anybody may have changed it.
export type Mark = 'open' | 'planned' | 'done' | 'not';
export const marks: readonly Mark[] = ['open', 'planned', 'done', 'not'];

export interface Office {
  readonly id: string;
  readonly group: string;
  readonly name: string;
}

export interface Item {
  readonly id: string;
  readonly groups: readonly string[];
}

export interface Choices {
  /// Null shows everything.
  readonly office: string | null;
  readonly marks: Readonly<Record<string, Mark>>;
}

export const nothingChosen: Choices = { office: null, marks: {} };

export function isFor(item: Item, office: Office | undefined): boolean {
  return office === undefined || item.groups.includes(office.group);
}

export function markOf(id: string, choices: Choices): Mark {
  return choices.marks[id] ?? 'open';
}

/// What does not fit is not waited for.
export function progressOf(items: readonly Item[], choices: Choices): { readonly done: number; readonly of: number } {
  const wanted = items.filter(({ id }) => markOf(id, choices) !== 'not');
  return { done: wanted.filter(({ id }) => markOf(id, choices) === 'done').length, of: wanted.length };
}

export function written(choices: Choices): string {
  return JSON.stringify(choices);
}

/// What was remembered, as far as it can be understood.
export function understood(text: string, offices: readonly Office[], items: readonly Item[]): Choices {
  const read = parsed(text);
  const office = offices.find(({ id }) => id === read['office'])?.id ?? null;
  const kept = record(read['marks']);
  const known = items.flatMap(({ id }) => marks.filter((mark) => mark === kept[id]).map((mark) => [id, mark] as const));
  return { office, marks: Object.fromEntries(known) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
