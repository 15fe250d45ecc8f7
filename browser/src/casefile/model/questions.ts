/// A question that somebody answers in the own room (_mag dit?_), and how it stands. An answer counts only when it was signed with
/// the ten words of that room; from then on nobody else can change it. A yes over the telephone is written down by a confidant.
import { REPORTER } from '../../crypto/index.ts';
import type { ReadEntry } from './audience.ts';
import { type ConsentAbout, said } from './bodies.ts';

export interface Question {
  readonly consentId: string;
  readonly about: ConsentAbout;
  readonly toAssociation: string;
  readonly state: 'asked' | 'yes' | 'no' | 'taken-back';
  readonly at: Date;
  /// Whether the person answered in the own room.
  readonly answeredHere: boolean;
}

export function questionsIn(entries: readonly ReadEntry[]): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const read of entries) {
    if (!read.trusted) continue;
    const words = said(read.entry);
    if (words.kind !== 'consent') continue;
    const { consentId, about, toAssociation, asked, given } = words;
    const before = questions.get(consentId);
    const answeredHere = read.entry.signer === REPORTER;
    if (answeredHere ? before === undefined : before?.answeredHere === true) continue;
    const wasYes = before?.state === 'yes';
    const state = asked && !answeredHere ? 'asked' : given ? 'yes' : wasYes ? 'taken-back' : 'no';
    questions.set(consentId, { consentId, about: before?.about ?? about, toAssociation: before?.toAssociation ?? toAssociation, state, at: new Date(read.entry.at), answeredHere });
  }
  return [...questions.values()];
}

/// How two people in one file stand to each other: helped together only as long as both say yes, each in the own room.
export interface Together {
  readonly consentId: string;
  readonly first: Question['state'];
  readonly second: Question['state'];
}

export function togetherIn(first: readonly ReadEntry[], second: readonly ReadEntry[]): Together | null {
  const asked = questionsIn(second).filter(({ about }) => about === 'together').at(-1);
  if (asked === undefined) return null;
  const other = questionsIn(first).find(({ consentId }) => consentId === asked.consentId);
  return { consentId: asked.consentId, first: other?.state ?? 'asked', second: asked.state };
}
