/// Choosing a day and an hour: one tap for what is usual, two fields for the rest.
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../ui/api.ts';
import { errorOf } from '../ui/errors.ts';
import { oneOf, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { isDay, isTime, localOf, momentOf } from '../ui/amsterdam.ts';

/// `other` opens the two fields; any other value is one of the offered moments.
export interface Moment {
  readonly choice: string;
  readonly day: string;
  readonly time: string;
}

export interface Offered {
  readonly value: string;
  readonly label: string;
  readonly at: Date;
}

export interface MomentChoice {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly offered: readonly Offered[];
  readonly value: Moment;
  readonly errors: readonly FieldError[];
  readonly onChange: (moment: Moment) => void;
}

export function momentFrom(at: Date, choice = 'other'): Moment {
  return { choice, ...localOf(at) };
}

export function momentChoice({ name, legend, hint, offered, value, errors, onChange }: MomentChoice): TemplateResult {
  const set = (change: Partial<Moment>): void => { onChange({ ...value, ...change }); };
  const fields = html`<div class="rs-grid">
    ${textField({ name: `${name}-day`, label: t('casefile.moment.day'), type: 'date', value: value.day, error: errorOf(errors, `${name}-day`), onInput: (day) => { set({ day }); } })}
    ${textField({ name: `${name}-time`, label: t('casefile.moment.time'), type: 'time', value: value.time, error: errorOf(errors, `${name}-time`), onInput: (time) => { set({ time }); } })}</div>`;
  if (offered.length === 0) return html`<fieldset class="rs-choices"><legend>${legend}</legend>${fields}</fieldset>`;
  const options = [...offered.map(({ value: v, label }) => ({ value: v, label })), { value: 'other', label: t('casefile.moment.other') }];
  return html`${oneOf({ name, legend, hint, row: true, options, value: value.choice, onChange: (choice) => { set({ choice }); } })}
    ${value.choice === 'other' ? fields : nothing}`;
}

export type Chosen = { readonly at: Date } | { readonly errors: readonly FieldError[] };

export function chosenMoment(name: string, { choice, day, time }: Moment, offered: readonly Offered[], now: Date): Chosen {
  const known = offered.find(({ value }) => value === choice);
  if (known !== undefined) return { at: known.at };
  const errors: FieldError[] = [];
  if (!isDay(day)) errors.push({ field: `${name}-day`, code: 'missing', message: t('casefile.moment.day.missing') });
  if (!isTime(time)) errors.push({ field: `${name}-time`, code: 'missing', message: t('casefile.moment.time.missing') });
  if (errors.length > 0) return { errors };
  const at = momentOf({ day, time });
  return at > now ? { at } : { errors: [{ field: `${name}-day`, code: 'past', message: t('casefile.moment.past') }] };
}
