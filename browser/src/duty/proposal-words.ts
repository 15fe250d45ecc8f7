/// What a proposal could do and what it could not (_wat lukte en wat niet_), in words.
import { plural, t } from '../ui/messages.ts';
import type { Judged, ProposalTerms, Shortfall } from './proposal-wire.ts';
import type { Person } from './wire.ts';
import { dateWords, dayWord, stretchWords } from './words.ts';

export function shortfallWords({ kind, member, other, from, until, day, count, most }: Shortfall): string {
  const name = nameOf(member);
  const stretch = from === null || until === null ? '' : stretchWords({ from, until });
  switch (kind) {
    case 'nobody-there':
      return t('duty.proposal.not.nobody-there', stretch);
    case 'holder-away':
      return t('duty.proposal.not.holder-away', stretch, name);
    case 'silent':
      return t('duty.proposal.not.silent', stretch, name);
    case 'no-second':
      return t('duty.proposal.not.no-second', stretch);
    case 'on-two-lines':
      return t('duty.proposal.not.on-two-lines', stretch, name);
    case 'too-many-nights':
      return t('duty.proposal.not.too-many-nights', name, count, day === null ? '' : dateWords(day));
    case 'no-rest':
      return t('duty.proposal.not.no-rest', name, day === null ? '' : dayWord(day));
    case 'against-wish':
      return t('duty.proposal.not.against-wish', name, day === null ? '' : dayWord(day));
    case 'wish-not-met':
      return t('duty.proposal.not.wish-not-met', name, day === null ? '' : dayWord(day));
    case 'uneven-nights':
      return t('duty.proposal.not.uneven-nights', name, count, nameOf(other), most);
    case 'uneven-weekend-days':
      return t('duty.proposal.not.uneven-weekend-days', name, count, nameOf(other), most);
    case 'uneven-holidays':
      return t('duty.proposal.not.uneven-holidays', name, count, nameOf(other), most);
  }
}

/// What it does fulfil, one sentence for each rule.
export function fulfilled({ then, wishes, shortfalls }: Judged, { second }: Pick<ProposalTerms, 'second'>): readonly string[] {
  const lacks = (...kinds: readonly Shortfall['kind'][]): boolean => !shortfalls.some(({ kind }) => kinds.includes(kind));
  return [
    ...(then.gaps === 0 ? [t('duty.proposal.did.every-hour')] : []),
    ...(second && lacks('no-second') ? [t('duty.proposal.did.second')] : []),
    ...(lacks('too-many-nights') ? [t('duty.proposal.did.nights')] : []),
    ...(lacks('no-rest') ? [t('duty.proposal.did.rest')] : []),
    ...(lacks('uneven-nights', 'uneven-weekend-days', 'uneven-holidays') ? [t('duty.proposal.did.fair')] : []),
    ...(wishes > 0 ? [plural('duty.proposal.did.wishes', wishes, then.wishesMet)] : []),
    t('duty.proposal.did.pinned'),
  ];
}

/// The outcome in one line.
export function outcomeWords({ now, then }: Judged): string {
  if (then.points > now.points) return t('duty.proposal.better', then.points, now.points);
  return then.points === now.points ? t('duty.proposal.same', then.points) : t('duty.proposal.worse', then.points, now.points);
}

export function nameOf(member: Person | null): string {
  return member === null || member.name === '' ? t('duty.member.gone') : member.name;
}
