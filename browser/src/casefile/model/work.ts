/// The order of the work list (_werklijst_): what is due now, then who waits, then what is mine by its next date.
import type { ListedFile, WaitingRequest, Wish } from './wire.ts';

export interface Work {
  readonly due: readonly ListedFile[];
  readonly waiting: readonly WaitingRequest[];
  readonly mine: readonly ListedFile[];
  readonly team: readonly ListedFile[];
}

export interface Lists {
  readonly waiting: readonly WaitingRequest[];
  readonly due: readonly ListedFile[];
  readonly mine: readonly ListedFile[];
  readonly team: readonly ListedFile[];
}

export function arrange(lists: Lists, now: Date): Work {
  const all = [...new Map([...lists.team, ...lists.mine, ...lists.due].map((file) => [file.caseId, file])).values()];
  const rest = all.filter((file) => !isDue(file, now));
  return {
    due: all.filter((file) => isDue(file, now)).sort(byNextDate),
    waiting: [...lists.waiting].sort(byNeed),
    mine: rest.filter(({ role }) => role === 'owner').sort(byNextDate),
    team: rest.filter(({ role }) => role !== 'owner').sort(byNextDate),
  };
}

/// Due to this member: what the owner has to do is no news for a colleague, an answer that the colleague promised is.
export function isDue({ role, consulted, nextAt }: ListedFile, now: Date): boolean {
  return (role !== 'team' || consulted) && nextAt !== null && new Date(nextAt) <= now;
}

/// Whether telephones ring for it by now; what has no haste stands here first.
export function isRinging({ state, answerBy }: WaitingRequest, now: Date): boolean {
  return state === 'waiting' && (answerBy === null || new Date(answerBy) <= now);
}

/// A wish raises, never lowers: without one somebody stands with those who said this week. Only what has no haste comes last.
const urgency: Record<Wish, number> = { now: 0, today: 1, week: 2, unhurried: 3 };

function byNeed(a: WaitingRequest, b: WaitingRequest): number {
  const need = ({ wish }: WaitingRequest): number => (wish === null ? urgency.week : urgency[wish]);
  return need(a) - need(b) || Date.parse(a.waitingSince) - Date.parse(b.waitingSince);
}

function byNextDate(a: ListedFile, b: ListedFile): number {
  const next = ({ nextAt }: ListedFile): number => (nextAt === null ? Number.POSITIVE_INFINITY : Date.parse(nextAt));
  const difference = next(a) - next(b);
  return Number.isNaN(difference) || difference === 0 ? (a.caseId < b.caseId ? -1 : 1) : difference;
}

/// Every word of what is looked for stands somewhere in the title; capitals and accents do not matter.
export function isFound(title: string, searched: string): boolean {
  const plain = flat(title);
  return flat(searched).split(/\s+/).every((word) => plain.includes(word));
}

function flat(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
