/// How a file begins for whoever takes it (_begin van een dossier_): who stands in, and when she is called first.
import { html, type TemplateResult } from 'lit';
import type { FieldError } from '../ui/api.ts';
import { errorOf } from '../ui/errors.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { memberChoice } from './member-choice.ts';
import type { Confidant } from './model/people.ts';
import { type Moment, type Offered, chosenMoment, momentChoice } from './moment-choice.ts';
import type { Names } from './names.ts';

export interface Beginning {
  readonly standIn: string;
  readonly callAt: Moment;
}

export type Begun = { readonly standIn: Confidant; readonly at: Date } | { readonly errors: readonly FieldError[] };

/// What was chosen, or everything that is missing.
export function begun({ standIn, callAt }: Beginning, people: readonly Confidant[], now: Date): Begun {
  const person = people.find(({ memberId }) => memberId === standIn);
  const chosen = chosenMoment('call', callAt, offered(now), now);
  if (person !== undefined && 'at' in chosen) return { standIn: person, at: chosen.at };
  return { errors: [...(person === undefined ? [{ field: 'stand-in', code: 'missing', message: t('casefile.stand-in.missing') }] : []), ...('errors' in chosen ? chosen.errors : [])] };
}

/// Nothing is left to choose when one only can stand in.
export function onlyOneOf([only, ...others]: readonly Confidant[]): string {
  return only !== undefined && others.length === 0 ? only.memberId : '';
}

export interface BeginningFields extends Beginning {
  readonly people: readonly Confidant[];
  readonly errors: readonly FieldError[];
  readonly now: Date;
  readonly onChange: (change: Partial<Beginning>) => void;
}

export function beginningFields({ standIn, callAt, people, errors, now, onChange }: BeginningFields, called: Names): TemplateResult {
  return html`${people.length === 0 ? note('attention', html`<p>${t('casefile.stand-in.nobody')}</p>`) : memberChoice({
    name: 'stand-in', label: t('casefile.stand-in'), hint: t('casefile.stand-in.hint'), people, value: standIn,
    error: errorOf(errors, 'stand-in'), onInput: (value) => { onChange({ standIn: value }); } }, called)}
    ${momentChoice({ name: 'call', legend: t('casefile.waiting.call-at'), hint: t('casefile.waiting.call-at.hint'), offered: offered(now), value: callAt, errors, onChange: (value) => { onChange({ callAt: value }); } })}`;
}

function offered(now: Date): readonly Offered[] {
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  return [
    { value: 'now', label: t('casefile.waiting.call-now'), at: later(15) },
    { value: 'hour', label: t('casefile.waiting.call-hour'), at: later(60) },
  ];
}
