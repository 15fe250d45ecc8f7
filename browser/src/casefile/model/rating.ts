/// How urgent something in a file is (_urgentie_), put together from what members wrote: a help to one's own judgement with its
/// reasons, never a number for a person. Up is free; down needs a reason and a second person, and until then nothing changes.
import { evaluate } from '../../guidance/evaluate.ts';
import type { Answers, Rules } from '../../guidance/rules.ts';
import { type Fields, fieldsOf, idOf, momentOf, textOf, textsOf } from './read-body.ts';

/// One rating as its rater signed it.
export interface Rating {
  readonly version: number;
  readonly answers: Answers;
  /// The rules' own outcome with its reasons.
  readonly floor: string;
  readonly reasons: readonly string[];
  /// What the rater chose: the floor, or higher.
  readonly outcome: string;
  readonly againAt: Date;
  /// Why it is lower than before; empty when it is not.
  readonly reason: string;
  /// The date on which it must be looked at again, as a promise of the file.
  readonly commitmentId: string | null;
}

/// What a note about urgency says besides its words: a rating, or a second person's yes to one.
export type Rated = { readonly kind: 'rating'; readonly rating: Rating } | { readonly kind: 'agreed'; readonly noteId: string; readonly commitmentId: string | null };

/// A note about urgency with who wrote it and when.
export interface RatedNote {
  readonly noteId: string;
  readonly memberId: string;
  readonly at: Date;
  readonly rated: Rated;
}

export interface Given extends Rating {
  readonly noteId: string;
  readonly memberId: string;
  readonly at: Date;
  /// The second person, when it went down.
  readonly agreedBy: string | null;
}

export interface Urgency {
  readonly current: Given | null;
  /// Waits for a second person; what holds is still `current`, with its clock.
  readonly proposed: Given | null;
  /// Everything that held, the first one first.
  readonly history: readonly Given[];
}

/// From light to heavy; never changes its order, also when a later version of the rules has other words.
const weights = ['talk', 'week', 'today', 'now'];
const blockA = ['A1', 'A2', 'A4', 'A5', 'A6'];

export function urgencyOf(notes: readonly RatedNote[]): Urgency {
  let current: Given | null = null;
  let proposed: Given | null = null;
  const history: Given[] = [];
  for (const { noteId, memberId, at, rated } of notes) {
    if (rated.kind === 'rating') {
      const given: Given = { ...rated.rating, noteId, memberId, at, agreedBy: null };
      if (current !== null && isLower(given, current)) {
        if (mayPropose(given, current)) proposed = given;
        continue;
      }
      current = given;
      proposed = null;
      history.push(given);
    } else if (proposed !== null && rated.noteId === proposed.noteId && memberId !== proposed.memberId) {
      current = { ...proposed, agreedBy: memberId, at, commitmentId: rated.commitmentId };
      history.push(current);
      proposed = null;
    }
  }
  return { current, proposed, history };
}

/// The last rating that counted, also one that still waits for a second person: until then everything was looked at.
export function lastLook(notes: readonly RatedNote[]): string | null {
  const { current, proposed } = urgencyOf(notes);
  return (proposed ?? current)?.noteId ?? null;
}

/// Where a new look begins: what was answered, but whether somebody is safe at this moment is asked again.
export function askedAgain(current: Given | null): Answers {
  return Object.fromEntries(Object.entries(current?.answers ?? {}).filter(([id]) => !blockA.includes(id)));
}

/// What is past its moment is shown as past, never as low.
export function isExpired({ againAt }: Pick<Rating, 'againAt'>, now: Date): boolean {
  return againAt <= now;
}

export function isLower(one: Pick<Rating, 'outcome'>, other: Pick<Rating, 'outcome'>): boolean {
  return weightOf(one.outcome) < weightOf(other.outcome);
}

/// Below *Nu* only when it was asked again whether somebody is safe now.
export function mayPropose(given: Pick<Rating, 'reason' | 'answers'>, current: Pick<Rating, 'outcome'>): boolean {
  const isSafeAsked = blockA.every((id) => (given.answers[id] ?? []).length > 0);
  return given.reason.trim() !== '' && (current.outcome !== 'now' || isSafeAsked);
}

/// A rating of these answers now; the rater may only choose what is at least as heavy.
export function rate(rules: Rules, answers: Answers, chosen: string | null, reason: string, now: Date): Rating {
  const { outcome, floors, againHours } = evaluate(rules, answers);
  const floor = outcome?.id ?? 'now';
  const taken = chosen !== null && weightOf(chosen) > weightOf(floor) ? chosen : floor;
  const hours = Math.min(againHours ?? 1, rules.outcomes.find(({ id }) => id === taken)?.againHours ?? 1);
  return { version: rules.version, answers, floor, reasons: floors.map(({ id }) => id), outcome: taken, againAt: new Date(now.getTime() + hours * 3_600_000), reason, commitmentId: null };
}

/// What another version of the rules would say of the same answers; null when it says the same.
export function changedBy(rules: Rules, given: Rating): { readonly outcome: string; readonly came: readonly string[]; readonly went: readonly string[] } | null {
  if (rules.version === given.version) return null;
  const { outcome, floors } = evaluate(rules, given.answers);
  const reasons = floors.map(({ id }) => id);
  return { outcome: outcome?.id ?? 'now', came: reasons.filter((id) => !given.reasons.includes(id)), went: given.reasons.filter((id) => !reasons.includes(id)) };
}

export function bodyOfRating({ againAt, ...rating }: Rating): Readonly<Record<string, unknown>> {
  return { ...rating, againAt: againAt.toISOString() };
}

/// Null when a note is not about urgency; what does not have the form is not believed.
export function ratedOf(fields: Fields): Rated | null {
  const noteId = idOf(fields, 'agreedTo');
  if (noteId !== null) return { kind: 'agreed', noteId, commitmentId: idOf(fields, 'commitmentId') };
  const rating = ratingOf(fieldsOf(fields['rating']));
  return rating === null ? null : { kind: 'rating', rating };
}

function ratingOf(fields: Fields): Rating | null {
  const againAt = momentOf(fields, 'againAt');
  const floor = textOf(fields, 'floor');
  const outcome = textOf(fields, 'outcome');
  const version = fields['version'];
  if (againAt === null || typeof version !== 'number' || !weights.includes(floor) || weightOf(outcome) < weightOf(floor)) return null;
  const given = fieldsOf(fields['answers']);
  const answers = Object.fromEntries(Object.keys(given).map((id) => [id, textsOf(given, id)]));
  return { version, answers, floor, reasons: textsOf(fields, 'reasons'), outcome, againAt, reason: textOf(fields, 'reason'), commitmentId: idOf(fields, 'commitmentId') };
}

function weightOf(outcome: string): number {
  return weights.indexOf(outcome);
}
