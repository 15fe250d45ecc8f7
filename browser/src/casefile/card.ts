/// The card (_kaart_): what somebody told to be called back safely, and nothing of the story.
import { html, nothing, type TemplateResult } from 'lit';
import { language, t } from '../ui/messages.ts';
import { selectField } from '../ui/fields.ts';
import type { Card } from './model/bodies.ts';

/// Whoever only wrote may have left all of it open; then that is said, not shown as an empty frame.
export function cardFacts(card: Card): TemplateResult {
  const facts = [
    fact(t('casefile.card.number'), card.number, 'rs-number'),
    fact(t('casefile.card.when'), card.when),
    fact(t('casefile.card.another'), card.number === '' ? '' : card.askFor === null ? t('casefile.card.hang-up') : t('casefile.card.ask-for', card.askFor)),
    fact(t('casefile.card.voicemail'), card.number === '' ? '' : card.voicemail ? t('casefile.card.voicemail.yes') : t('casefile.card.voicemail.no')),
    fact(t('casefile.card.shown'), card.callerNumberShown),
    fact(t('casefile.card.office'), officeWords(card.office)),
    fact(t('casefile.card.body'), card.body),
    fact(t('casefile.card.party'), card.party),
    fact(t('casefile.card.exclude'), new Intl.ListFormat(language).format(card.exclude)),
    fact(t('casefile.card.prefer'), card.prefer === null ? '' : t(`casefile.card.prefer.${card.prefer}`)),
  ].filter((one) => one !== nothing);
  return facts.length === 0 ? html`<span class="rs-quiet">${t('casefile.card.nothing')}</span>` : html`<dl class="rs-facts">${facts}</dl>`;
}

export const offices = [
  'mayor', 'alderman', 'councillor', 'provincial-councillor', 'provincial-executive', 'kings-commissioner', 'water-authority-chair',
  'water-authority-executive', 'water-authority-councillor', 'former-office-holder', 'candidate', 'committee-member', 'family-member',
] as const;

export function officeWords(office: string): string {
  const known = offices.find((one) => one === office);
  return known === undefined ? office : t(`office.${known}`);
}

export interface OfficeChoice {
  readonly name: string;
  readonly value: string;
  readonly onInput: (office: string) => void;
}

/// Which office somebody holds, when that is known.
export function officeChoice({ name, value, onInput }: OfficeChoice): TemplateResult {
  const options = offices.map((one) => ({ value: one, label: officeWords(one) }));
  return selectField({ name, label: t('casefile.call.office'), optional: true, value, options: [{ value: '', label: t('casefile.call.office.unknown') }, ...options], onInput });
}

/// What the file is called until somebody finds better words.
export function firstTitle(card: Card | null): string {
  if (card === null) return '';
  const office = officeWords(card.office);
  return [office.charAt(0).toLocaleUpperCase(language) + office.slice(1), card.body].filter((part) => part !== '').join(', ');
}

function fact(name: string, value: string, look = ''): TemplateResult | typeof nothing {
  return value === '' ? nothing : html`<dt>${name}</dt><dd class=${look}>${value}</dd>`;
}
