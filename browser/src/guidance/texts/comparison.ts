/// Two versions of a text beside each other (_vergelijking_): which lines came, went or changed, and in those the words.
import { diffArrays, diffWordsWithSpace } from 'diff';

export interface Part {
  readonly text: string;
  readonly how: 'same' | 'added' | 'removed';
}

export type Line =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] };

/// Lines that follow each other; a long stretch in which nothing changed can be folded.
export interface Stretch {
  readonly folded: boolean;
  readonly lines: readonly Line[];
}

/// How much of two lines must be the same to be shown as one line that changed.
const alike = 0.4;

export function compared(before: string, after: string): readonly Line[] {
  const lines: Line[] = [];
  let gone: readonly string[] = [];
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    if (removed) { gone = value; continue; }
    lines.push(...(added ? replaced(gone, value) : [...gone.map(as('removed')), ...value.map(as('same'))]));
    gone = [];
  }
  return [...lines, ...gone.map(as('removed'))];
}

export function isSame(lines: readonly Line[]): boolean {
  return lines.every(({ kind }) => kind === 'same');
}

export function changesIn(lines: readonly Line[]): number {
  return lines.filter((line, at) => line.kind !== 'same' && lines[at - 1]?.kind !== line.kind).length;
}

/// With a few lines left on both sides of what changed.
export function stretches(lines: readonly Line[], around = 2): readonly Stretch[] {
  const shown = lines.map((_, at) => lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'));
  const all: { folded: boolean; lines: Line[] }[] = [];
  lines.forEach((line, at) => {
    const folded = shown[at] !== true;
    const last = all.at(-1);
    if (last?.folded === folded) last.lines.push(line);
    else all.push({ folded, lines: [line] });
  });
  return all;
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
}

function as(kind: 'same' | 'added' | 'removed'): (text: string) => Line {
  return (text) => ({ kind, text });
}

/// Each line that came is held beside the first that went and resembles it.
function replaced(gone: readonly string[], come: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  let next = 0;
  for (const text of come) {
    const at = gone.findIndex((old, place) => place >= next && likeness(old, text) >= alike);
    if (at < 0) { lines.push({ kind: 'added', text }); continue; }
    lines.push(...gone.slice(next, at).map(as('removed')), { kind: 'changed', parts: partsOf(gone[at] ?? '', text) });
    next = at + 1;
  }
  const rest = gone.slice(next).map(as('removed'));
  return next === 0 ? [...rest, ...lines] : [...lines, ...rest];
}

function partsOf(before: string, after: string): readonly Part[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ text: value, how: added ? 'added' : removed ? 'removed' : 'same' }));
}

function likeness(before: string, after: string): number {
  const same = partsOf(before, after).filter(({ how }) => how === 'same').reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
  const all = before.replaceAll(/\s/g, '').length + after.replaceAll(/\s/g, '').length;
  return all === 0 ? 0 : (2 * same) / all;
}
