/// How texts and their versions are called on the screen.
import type { TemplateResult } from 'lit';
import { type Day, daysBetween } from '../../ui/amsterdam.ts';
import { anchor } from '../../ui/anchor.ts';
import type { Answer } from '../../ui/api.ts';
import { plural, t } from '../../ui/messages.ts';
import type { MemberSession } from '../../ui/screens.ts';
import { dayWords } from '../../ui/time.ts';
import { type Badge, badge } from '../../ui/worklist.ts';
import type { Fault, TextRow, VersionSeen } from './wire.ts';

/// How long before its day a text asks to be looked at.
const soon = 30;

const groups = ['now', 'threat', 'close', 'self', 'after', 'others', 'team'] as const;
export type Group = (typeof groups)[number];

export interface Chip {
  readonly badge: Badge;
  readonly words: string;
  /// Whether somebody has to do something now.
  readonly asks: boolean;
}

export function mayWrite({ functions }: Pick<MemberSession, 'functions'>): boolean {
  return functions.includes('coordinator');
}

/// In the order in which the public site shows them; what no page belongs to comes last.
export function groupNames(): readonly (readonly [Group, string])[] {
  return groups.map((group) => [group, t(`guidance.group.${group}`)] as const);
}

export function dateWords(day: Day, now: Date): string {
  return dayWords(new Date(`${day}T12:00:00Z`), now);
}

export function languageWords(language: 'nl' | 'en' | null): string {
  return language === null ? t('texts.language.both') : t(`texts.language.${language}`);
}

export function chips(row: TextRow, today: Day, now: Date): readonly Chip[] {
  return [openChip(row), ...stateChips(row), ...dayChips(row, today, now)].filter((chip) => chip !== null);
}

export function chipView({ badge: look, words }: Chip): TemplateResult {
  return badge(look, words);
}

/// Whether somebody has to do something about it now.
export function asksNow(row: TextRow, today: Day, now: Date): boolean {
  return chips(row, today, now).some(({ asks }) => asks);
}

function openChip({ open, returned }: TextRow): Chip | null {
  if (open === null) return returned === null ? null : { badge: returned.mine ? 'waiting' : 'open', words: t('texts.chip.returned', personWords(returned.by)), asks: returned.mine };
  if (open.retires) return { badge: open.mine ? 'open' : 'waiting', words: t(open.mine ? 'texts.chip.retiring.own' : 'texts.chip.retiring', open.author.name), asks: !open.mine };
  if (open.state === 'PROPOSED') return open.mine ? { badge: 'open', words: t('texts.chip.proposed'), asks: false } : { badge: 'waiting', words: t('texts.chip.waits', open.author.name), asks: true };
  return open.mine ? { badge: 'open', words: t('texts.chip.own-draft'), asks: true } : { badge: 'open', words: t('texts.chip.draft', open.author.name), asks: false };
}

function stateChips({ unreadable, retired, behind, version, concepts }: TextRow): readonly (Chip | null)[] {
  return [
    unreadable ? { badge: 'due', words: t('texts.chip.unreadable'), asks: true } : null,
    retired ? { badge: 'closed', words: t('texts.chip.retired'), asks: false } : null,
    version === null ? { badge: 'aftercare', words: t('texts.chip.new'), asks: false } : null,
    behind ? { badge: 'due', words: t('texts.chip.behind'), asks: true } : null,
    concepts > 0 ? { badge: 'closed', words: plural('texts.chip.concepts', concepts), asks: false } : null,
  ];
}

function dayChips({ nextReview, validUntil }: TextRow, today: Day, now: Date): readonly (Chip | null)[] {
  return [
    nextReview === null ? null : reviewChip(nextReview, daysBetween(today, nextReview), now),
    validUntil === null ? null : validChip(validUntil, daysBetween(today, validUntil), now),
  ];
}

// A day that is far away is no news; it stands with the text itself.
function reviewChip(day: Day, left: number, now: Date): Chip | null {
  return left <= soon ? { badge: 'due', words: t('texts.chip.review', dateWords(day, now)), asks: true } : null;
}

function validChip(day: Day, left: number, now: Date): Chip | null {
  if (left < 0) return { badge: 'due', words: t('texts.chip.expired', dateWords(day, now)), asks: true };
  return left <= soon ? { badge: 'due', words: t('texts.chip.expires', dateWords(day, now)), asks: true } : null;
}

/// A state is a word with a shape.
export function stateView({ version, state }: Pick<VersionSeen, 'version' | 'state'>): TemplateResult {
  if (version === 0 || state === undefined) return badge('closed', t('texts.state.shipped'));
  switch (state) {
    case 'DRAFT':
      return badge('open', t('texts.state.DRAFT'));
    case 'PROPOSED':
      return badge('waiting', t('texts.state.PROPOSED'));
    case 'PUBLISHED':
      return badge('aftercare', t('texts.state.PUBLISHED'));
    case 'RETURNED':
      return badge('due', t('texts.state.RETURNED'));
    case 'WITHDRAWN':
      return badge('closed', t('texts.state.WITHDRAWN'));
  }
}

export function versionWords(version: number | null): string {
  if (version === null) return t('texts.version.none');
  return version === 0 ? t('texts.version.shipped') : t('texts.version', version);
}

/// Who wrote or approved it; whoever left the team has no name any more.
export function personWords(person: { readonly name: string } | null): string {
  return person === null || person.name === '' ? t('texts.somebody') : person.name;
}

/// What came of an act in words, when it did not succeed; empty when it did.
export function troubleWords(answer: Answer<unknown>): string {
  switch (answer.kind) {
    case 'ok':
    case 'stopped':
      return '';
    case 'unreachable':
      return t('texts.unreachable', anchor().number);
    case 'refused':
      return answer.problem.errors[0]?.message ?? refusalWords(answer.problem.code, answer.problem.detail ?? answer.problem.title);
  }
}

function refusalWords(code: string, told: string): string {
  switch (code) {
    case 'conflict':
      return t('texts.elsewhere');
    case 'not-found':
      return t('texts.not-yours');
    default:
      return told === '' ? t('texts.failed', anchor().number) : told;
  }
}

/// What stands against a proposal or an approval, when the server names it.
export function faultsOf(answer: Answer<unknown>): readonly Fault[] {
  const faults: unknown = answer.kind === 'refused' ? answer.problem.fields['faults'] : undefined;
  return Array.isArray(faults) ? faults.filter(isFault) : [];
}

function isFault(value: unknown): value is Fault {
  const fault = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof fault['fault'] === 'string' && typeof fault['wayOut'] === 'string';
}
