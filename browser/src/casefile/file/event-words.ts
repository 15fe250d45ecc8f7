/// What happened around a file, as one line of its time line.
import { t } from '../../ui/messages.ts';
import { dayWords, wordsFor } from '../../ui/time.ts';
import { isDay, momentOf } from '../../ui/amsterdam.ts';
import type { Said } from '../model/bodies.ts';
import { type ClosingReason, closingReasons } from '../model/closing.ts';
import type { Names } from '../names.ts';
import { associationWords } from '../associations.ts';

type Of<Kind extends Said['kind']> = Extract<Said, { kind: Kind }>;

export function membershipWords({ what, memberId, from, text }: Of<'membership'>, names: Names): string {
  const name = names.of(memberId);
  const happened = what === 'out' ? t('casefile.event.out', name) : from === 'now' ? t('casefile.event.in', name) : t('casefile.event.in-all', name);
  return withReason(happened, text);
}

export function handoverWords({ owner, standIn, sameOwner, text }: Of<'handover'>, names: Names): string {
  if (sameOwner) return withReason(t('casefile.event.stand-in', names.of(standIn)), text);
  return withReason(t('casefile.event.handover', names.of(owner), names.of(standIn)), text);
}

export function consentWords({ about, asked, given, toAssociation, text }: Of<'consent'>): string {
  if (about === 'together') return asked ? t('casefile.event.together-asked') : given ? t('casefile.event.together') : t('casefile.event.together-no');
  if (about === 'duty') return withReason(asked ? t('casefile.event.duty-asked') : given ? t('casefile.event.duty') : t('casefile.event.duty-no'), text);
  const name = associationWords(toAssociation);
  if (asked) return t('casefile.event.consent-asked', name);
  return withReason(given ? t('casefile.event.consent', name) : t('casefile.event.consent-revoked', name), text);
}

export function closingWords({ reason, text, destroyOn }: Of<'outcome'>): string {
  const known = closingReasons.find((one): one is ClosingReason => one === reason);
  return withReason(t('casefile.event.outcome', known === undefined ? reason : t(`casefile.reason.${known}`), lastDayWords(destroyOn)), text);
}

export function momentWords(at: Date): string {
  return wordsFor(at, new Date());
}

export function lastDayWords(day: string): string {
  return isDay(day) ? dayWords(momentOf({ day, time: '12:00' }), new Date()) : day;
}

function withReason(happened: string, text: string): string {
  return text === '' ? happened : `${happened} ${text}`;
}
