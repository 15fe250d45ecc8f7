/// What an entry (_bericht, notitie_) says, by its kind. A body that does not have the form of its kind is `unreadable`: it is
/// shown as such, never guessed at.
import type { SignedEntry } from '../../crypto/index.ts';
import { isDay } from '../../ui/amsterdam.ts';
import { type Rated, ratedOf } from './rating.ts';
import { type Fields, choiceOf, fieldsOf, idOf, momentOf, textOf, textsOf } from './read-body.ts';
import type { CommitmentKind, Wish } from './wire.ts';

export const origins = ['called', 'written', 'own-mailbox', 'referred', 'tip', 'we-called', 'after-session', 'callback', 'worry'] as const;
/// By which way a file came to us.
export type Origin = (typeof origins)[number];

export const personRoles = ['reporter', 'partner', 'child', 'clerk', 'other'] as const;
export const identities = ['unknown', 'called-back', 'confirmed'] as const;
export type Identity = (typeof identities)[number];

/// Somebody in a file (_persoon_): inside this file only, never looked up across files.
export interface Person {
  readonly personId: string;
  readonly role: (typeof personRoles)[number];
  readonly name: string;
  readonly number: string;
  readonly reach: string;
  readonly identity: Identity;
  readonly office: string;
  readonly audienceId: string | null;
  readonly gone: boolean;
}

/// The words behind a date that the server knows only roughly (_afspraak_).
export interface CommitmentWords {
  readonly commitmentId: string;
  readonly kind: CommitmentKind;
  readonly dueAt: Date;
  readonly text: string;
  readonly personId: string | null;
  readonly knownOn: string | null;
  readonly state: 'open' | 'done' | 'cancelled';
}

/// What somebody told to be called back (_kaart_).
export interface Card {
  readonly number: string;
  readonly when: string;
  readonly askFor: string | null;
  readonly voicemail: boolean;
  readonly callerNumberShown: string;
  readonly office: string;
  readonly body: string;
  readonly party: string;
  readonly exclude: readonly string[];
  readonly prefer: 'man' | 'woman' | null;
  readonly wish: Wish | null;
  readonly opening: 'callback' | 'written' | 'worry' | null;
}

export type Said =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'story' | 'message' | 'title'; readonly text: string }
  | { readonly kind: 'note'; readonly noteId: string; readonly text: string; readonly rated?: Rated }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'commitment'; readonly commitment: CommitmentWords }
  | { readonly kind: 'consent'; readonly consentId: string; readonly about: ConsentAbout; readonly toAssociation: string; readonly asked: boolean; readonly given: boolean; readonly text: string }
  | { readonly kind: 'membership'; readonly what: 'in' | 'out'; readonly memberId: string; readonly from: 'now' | 'everything'; readonly text: string }
  | { readonly kind: 'handover'; readonly owner: string; readonly standIn: string; readonly sameOwner: boolean; readonly text: string }
  | { readonly kind: 'outcome'; readonly reason: string; readonly outcome: string; readonly destroyOn: string; readonly text: string }
  | { readonly kind: 'system'; readonly event: SystemEvent }
  | { readonly kind: 'unreadable' };

/// What somebody may be asked (_toestemming_): whether it may go to another association, whether two people may be helped in one
/// file, whether whoever is on duty may know of it.
export type ConsentAbout = 'association' | 'together' | 'duty';

export type SystemEvent =
  | { readonly what: 'opened'; readonly origin: Origin | null }
  | { readonly what: 'missed'; readonly nextAt: Date | null }
  | { readonly what: 'closed'; readonly destroyOn: string }
  | { readonly what: 'aftercare' | 'reopened' | 'words' | 'linked' };

const unreadable: Said = { kind: 'unreadable' };

export function said({ kind, body }: Pick<SignedEntry, 'kind' | 'body'>): Said {
  const fields = fieldsOf(body);
  switch (kind) {
    case 'card':
      return { kind, card: cardOf(fields) };
    case 'story':
    case 'message':
    case 'title':
      return typeof fields['text'] === 'string' ? { kind, text: fields['text'] } : unreadable;
    case 'note':
      return noteOf(fields);
    case 'person':
      return personOf(fields);
    case 'commitment':
      return commitmentOf(fields);
    case 'consent':
      return consentOf(fields);
    case 'membership':
      return membershipOf(fields);
    case 'handover':
      return handoverOf(fields);
    case 'outcome':
      return { kind, reason: textOf(fields, 'reason'), outcome: textOf(fields, 'outcome'), destroyOn: textOf(fields, 'destroyOn'), text: textOf(fields, 'text') };
    case 'system':
      return systemOf(fields);
  }
}

function cardOf(fields: Fields): Card {
  const other = fieldsOf(fields['ifAnotherAnswers']);
  return {
    number: textOf(fields, 'number'),
    when: textOf(fields, 'when'),
    askFor: textOf(other, 'askFor') || null,
    voicemail: fields['voicemail'] === true,
    callerNumberShown: textOf(fields, 'callerNumberShown'),
    office: textOf(fields, 'office'),
    body: textOf(fields, 'body'),
    party: textOf(fields, 'party'),
    exclude: textsOf(fields, 'exclude'),
    prefer: choiceOf(fields, 'prefer', ['man', 'woman']),
    wish: choiceOf(fields, 'wish', ['now', 'today', 'week', 'unhurried']),
    opening: choiceOf(fields, 'opening', ['callback', 'written', 'worry']),
  };
}

function noteOf(fields: Fields): Said {
  const noteId = idOf(fields, 'noteId');
  if (noteId === null) return unreadable;
  const rated = ratedOf(fields);
  return { kind: 'note', noteId, text: textOf(fields, 'text'), ...(rated === null ? {} : { rated }) };
}

function personOf(fields: Fields): Said {
  const personId = idOf(fields, 'personId');
  if (personId === null) return unreadable;
  const person: Person = {
    personId,
    role: choiceOf(fields, 'role', personRoles) ?? 'other',
    name: textOf(fields, 'name'),
    number: textOf(fields, 'number'),
    reach: textOf(fields, 'reach'),
    identity: choiceOf(fields, 'identity', identities) ?? 'unknown',
    office: textOf(fields, 'office'),
    audienceId: idOf(fields, 'audienceId'),
    gone: fields['gone'] === true,
  };
  return { kind: 'person', person };
}

const commitmentKinds = ['call-back', 'own', 'prosecution-request', 'aftercare', 'handover-own-line', 'unread-reply', 'apology', 'rescue', 'think-along'] as const;

function commitmentOf(fields: Fields): Said {
  const commitmentId = idOf(fields, 'commitmentId');
  const kind = choiceOf(fields, 'kind', commitmentKinds);
  const dueAt = momentOf(fields, 'dueAt');
  if (commitmentId === null || kind === null || dueAt === null) return unreadable;
  const knownOn = textOf(fields, 'knownOn');
  const commitment: CommitmentWords = {
    commitmentId,
    kind,
    dueAt,
    text: textOf(fields, 'text'),
    personId: idOf(fields, 'personId'),
    knownOn: isDay(knownOn) ? knownOn : null,
    state: choiceOf(fields, 'state', ['open', 'done', 'cancelled']) ?? 'open',
  };
  return { kind: 'commitment', commitment };
}

function consentOf(fields: Fields): Said {
  const consentId = idOf(fields, 'consentId');
  if (consentId === null) return unreadable;
  const about = choiceOf(fields, 'about', ['association', 'together', 'duty']) ?? 'association';
  return { kind: 'consent', consentId, about, toAssociation: textOf(fields, 'toAssociation'), asked: fields['asked'] === true, given: fields['given'] === true, text: textOf(fields, 'text') };
}

function membershipOf(fields: Fields): Said {
  const memberId = idOf(fields, 'memberId');
  const what = choiceOf(fields, 'what', ['in', 'out']);
  if (memberId === null || what === null) return unreadable;
  return { kind: 'membership', what, memberId, from: choiceOf(fields, 'from', ['now', 'everything']) ?? 'now', text: textOf(fields, 'text') };
}

function handoverOf(fields: Fields): Said {
  const owner = idOf(fields, 'owner');
  const standIn = idOf(fields, 'standIn');
  return owner === null || standIn === null ? unreadable : { kind: 'handover', owner, standIn, sameOwner: fields['sameOwner'] === true, text: textOf(fields, 'text') };
}

function systemOf(fields: Fields): Said {
  const what = choiceOf(fields, 'what', ['opened', 'missed', 'aftercare', 'closed', 'reopened', 'words', 'linked']);
  switch (what) {
    case null:
      return unreadable;
    case 'opened':
      return { kind: 'system', event: { what, origin: choiceOf(fields, 'origin', origins) } };
    case 'missed':
      return { kind: 'system', event: { what, nextAt: momentOf(fields, 'nextAt') } };
    case 'closed':
      return { kind: 'system', event: { what, destroyOn: textOf(fields, 'destroyOn') } };
    case 'aftercare':
    case 'reopened':
    case 'words':
    case 'linked':
      return { kind: 'system', event: { what } };
  }
}
