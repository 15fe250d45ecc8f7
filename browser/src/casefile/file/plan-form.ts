/// Planning a date (_afspraak_): what it is about, and when. The last day for a prosecution request is counted here.
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../../ui/api.ts';
import { secondary } from '../../ui/actions.ts';
import { errorOf } from '../../ui/errors.ts';
import { type Option, oneOf, selectField, textField, tick } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import type { Person } from '../model/bodies.ts';
import { type Day, isDay, momentOf, plusDays, today } from '../../ui/amsterdam.ts';
import { type Deadline, deadline } from '../model/deadline.ts';
import { type AftercareTerm, aftercareAt, aftercareTerms, nextAttempt } from '../model/moments.ts';
import type { PlannedKind } from '../model/wire.ts';
import { type Moment, type Offered, chosenMoment, momentChoice, momentFrom } from '../moment-choice.ts';
import { personWords } from './bench.ts';

const kinds: readonly PlannedKind[] = ['call-back', 'own', 'aftercare', 'prosecution-request'];

export interface PlanForm {
  readonly kind: PlannedKind;
  readonly text: string;
  readonly at: Moment;
  readonly term: AftercareTerm;
  readonly knownOn: Day;
  readonly personId: string;
  readonly tellPerson: boolean;
  readonly errors: readonly FieldError[];
}

export interface Planned {
  readonly kind: PlannedKind;
  readonly at: Date;
  readonly text: string;
  readonly knownOn: Day | null;
  readonly personId: string | null;
  readonly tellPerson: boolean;
}

export function emptyPlan(now: Date, kind: PlannedKind = 'call-back'): PlanForm {
  const tomorrow = momentOf({ day: plusDays(today(now), 1), time: '10:00' });
  return { kind, text: '', at: momentFrom(tomorrow, 'tomorrow'), term: 'weeks', knownOn: '', personId: '', tellPerson: true, errors: [] };
}

export interface PlanView {
  readonly form: PlanForm;
  readonly persons: readonly Person[];
  readonly hasRoom: boolean;
  readonly now: Date;
  readonly set: (change: Partial<PlanForm>) => void;
  readonly planAftercare: (term: AftercareTerm) => void;
}

export function planForm(view: PlanView): TemplateResult {
  const { form, set } = view;
  const options = kinds.map((kind) => ({ value: kind, label: t(`casefile.plan.${kind}`) }));
  return html`${oneOf({ name: 'plan-kind', legend: t('casefile.plan.what'), row: true, options, value: form.kind, onChange: (value) => { set({ kind: kinds.find((kind) => kind === value) ?? 'own', errors: [] }); } })}${fields(view)}`;
}

function fields(view: PlanView): unknown {
  const { form, now, set, hasRoom } = view;
  switch (form.kind) {
    case 'call-back':
      return html`${whom(view)}${moment(view)}${hasRoom ? tick({ name: 'plan-tell', label: t('casefile.plan.tell'), checked: form.tellPerson, onChange: (tellPerson) => { set({ tellPerson }); } }) : nothing}`;
    case 'own':
      return html`${textField({ name: 'plan-text', label: t('casefile.plan.text'), value: form.text, maxLength: 200, error: errorOf(form.errors, 'plan-text'), onInput: (text) => { set({ text }); } })}${moment(view)}`;
    case 'aftercare':
      return html`${whom(view)}<p class="rs-quiet rs-small">${t('casefile.plan.aftercare.why')}</p><div class="rs-actions">${aftercareTerms.map((term) =>
        secondary({ label: t(`casefile.term.${term}`), small: true, onClick: () => { view.planAftercare(term); } }))}</div>`;
    case 'prosecution-request':
      return prosecution(view, now);
  }
}

/// Each person in a file has own dates; another never hears of them.
function whom({ form, persons, set }: PlanView): TemplateResult | symbol {
  if (persons.length < 2) return nothing;
  const people: readonly Option[] = [{ value: '', label: t('casefile.person.reporter') }, ...persons.filter(({ role, name }) => role !== 'reporter' || name !== '').map((person) => ({ value: person.personId, label: personWords(person) }))];
  return selectField({ name: 'plan-whom', label: t('casefile.plan.whom'), value: form.personId, options: people, onInput: (personId) => { set({ personId }); } });
}

function moment({ form, now, set }: PlanView): TemplateResult {
  return momentChoice({ name: 'plan', legend: t('casefile.plan.when'), offered: offered(now), value: form.at, errors: form.errors, onChange: (at) => { set({ at }); } });
}

function prosecution({ form, persons, set }: PlanView, now: Date): TemplateResult {
  const people: readonly Option[] = [{ value: '', label: t('casefile.person.reporter') }, ...persons.map((person) => ({ value: person.personId, label: personWords(person) }))];
  return html`<p class="rs-quiet rs-small">${t('casefile.deadline.why')}</p>
    ${persons.length === 0 ? nothing : selectField({ name: 'plan-person', label: t('casefile.deadline.whose'), value: form.personId, options: people, onInput: (personId) => { set({ personId }); } })}
    ${textField({ name: 'plan-known', label: t('casefile.deadline.known'), hint: t('casefile.deadline.known.hint'), type: 'date', value: form.knownOn, error: errorOf(form.errors, 'plan-known'), onInput: (knownOn) => { set({ knownOn }); } })}
    ${isDay(form.knownOn) ? deadlineWords(deadline(form.knownOn, today(now)), now) : nothing}`;
}

function deadlineWords({ lastSafeDay, alarms, daysLeft }: Deadline, now: Date): TemplateResult {
  const words = (day: Day): string => dayWords(momentOf({ day, time: '12:00' }), now);
  if (daysLeft < 0) return note('attention', html`<p><strong>${t('casefile.deadline.past', words(lastSafeDay))}</strong></p><p>${t('casefile.deadline.past.next')}</p>`);
  return note('plain', html`<p><strong>${t('casefile.deadline.last', words(lastSafeDay), daysLeft)}</strong></p>
    <p>${alarms.length === 0 ? t('casefile.deadline.no-alarms') : t('casefile.deadline.alarms', alarms.map(words).join(', '))}</p>`);
}

export function offered(now: Date): readonly Offered[] {
  const tomorrow = (time: string): Date => momentOf({ day: plusDays(today(now), 1), time });
  return [
    { value: 'soon', label: t('casefile.moment.soon'), at: nextAttempt(now) },
    { value: 'tomorrow', label: t('casefile.moment.tomorrow'), at: tomorrow('10:00') },
  ];
}

/// What was planned, or everything that is still missing.
export function readPlan(form: PlanForm, now: Date): Planned | readonly FieldError[] {
  const { kind, text, knownOn, personId, tellPerson, term } = form;
  const common = { kind, text: text.trim(), knownOn: null, personId: personId === '' ? null : personId, tellPerson: kind === 'call-back' && tellPerson };
  if (kind === 'aftercare') return { ...common, at: aftercareAt(term, now) };
  if (kind === 'prosecution-request') return prosecutionPlan(common, knownOn, now);
  const chosen = chosenMoment('plan', form.at, offered(now), now);
  const missing = kind === 'own' && text.trim() === '' ? [{ field: 'plan-text', code: 'missing', message: t('casefile.plan.text.missing') }] : [];
  const errors = [...missing, ...('errors' in chosen ? chosen.errors : [])];
  return 'at' in chosen && errors.length === 0 ? { ...common, at: chosen.at } : errors;
}

function prosecutionPlan(common: Omit<Planned, 'at'>, knownOn: Day, now: Date): Planned | readonly FieldError[] {
  const wrong = (message: string): readonly FieldError[] => [{ field: 'plan-known', code: 'invalid', message }];
  if (!isDay(knownOn)) return wrong(t('casefile.moment.day.missing'));
  if (knownOn > today(now)) return wrong(t('casefile.deadline.future'));
  const { dueAt } = deadline(knownOn, today(now));
  return dueAt > now ? { ...common, knownOn, at: dueAt } : wrong(t('casefile.deadline.over'));
}
