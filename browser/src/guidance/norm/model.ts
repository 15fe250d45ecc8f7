/// A local protocol (_lokaal protocol_) from what one reader filled in. Pure: it keeps and sends nothing.
export interface Body {
  readonly id: string;
  readonly name: string;
  /// What this body calls its people: `members` is “raadsleden”.
  readonly words: Readonly<Record<string, string>>;
}

export type Kind = 'date' | 'text' | 'yes-no';

export interface Item {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly ask: string;
  readonly hint: string;
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

export type Filled = ReadonlyMap<string, string>;

/// A text with the words of a body; a word it does not have stays visible.
export function inWordsOf(body: Body, text: string): string {
  return text.replace(/\{([^}]*)\}/g, (found, word: string) => body.words[word] ?? found);
}

export function partsFor(body: Body, parts: readonly Part[]): readonly Part[] {
  const said = (text: string): string => inWordsOf(body, text);
  return parts.map((part) => ({
    ...part,
    title: said(part.title),
    items: part.items.map((item) => ({ ...item, label: said(item.label), ask: said(item.ask), hint: said(item.hint) })),
  }));
}

export interface Agreed {
  readonly label: string;
  readonly kind: Kind;
  readonly value: string;
}

export interface Protocol {
  readonly parts: readonly { readonly title: string; readonly agreed: readonly Agreed[] }[];
  /// What nobody agreed on yet, by its label.
  readonly open: readonly string[];
  readonly done: number;
  readonly of: number;
}

export function protocolOf(parts: readonly Part[], filled: Filled): Protocol {
  const items = parts.flatMap((part) => part.items);
  const open = items.filter((item) => !isAgreed(item, filled));
  return {
    parts: parts
      .map((part) => ({ title: part.title, agreed: part.items.filter((item) => isAgreed(item, filled)).map((item) => ({ label: item.label, kind: item.kind, value: valueOf(item, filled) })) }))
      .filter(({ agreed }) => agreed.length > 0),
    open: open.map(({ label }) => label),
    done: items.length - open.length,
    of: items.length,
  };
}

function isAgreed(item: Item, filled: Filled): boolean {
  const value = valueOf(item, filled);
  return item.kind === 'yes-no' ? value === 'yes' : value !== '';
}

function valueOf(item: Item, filled: Filled): string {
  return (filled.get(item.id) ?? '').trim();
}
