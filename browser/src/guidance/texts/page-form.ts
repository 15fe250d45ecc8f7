/// The form of a page: what its readers see first, the text, the one button below it, and folded what is needed less often.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet } from '../../ui/actions.ts';
import { type Day, plusMonths } from '../../ui/amsterdam.ts';
import { more, selectField, textArea, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { type PageText, field, withList, withPlain, withText } from './head.ts';
import type { HeadField } from './places.ts';
import { groupNames } from './words.ts';

/// Doors of the site to which the button below a page may lead.
const doors = ['ask', 'write', 'worry', 'return', 'plan', 'scan', 'norm', 'start', 'training'] as const;

export interface PageForm {
  readonly page: PageText;
  readonly language: 'nl' | 'en' | null;
  readonly today: Day;
  /// Lists as they are being typed, by the name of their field: a comma at the end is not yet an item.
  readonly typed: Readonly<Record<string, string>>;
  readonly errorOf: (field: HeadField) => string | undefined;
  /// The day on which the Dutch page was looked at.
  readonly original: Day | null;
  readonly pages: readonly (readonly [string, string])[];
  readonly folded: boolean;
  readonly onChange: (page: PageText, typed?: Readonly<Record<string, string>>) => void;
}

export function pageForm(form: PageForm): TemplateResult {
  return html`<div class="rs-form">${text(form, 'title')}${text(form, 'summary')}${area(form, 'first')}
    ${textArea({ name: 'body', label: t('texts.field.body'), hint: t('texts.field.body.hint'), value: form.page.body, rows: 18, onInput: (body) => { form.onChange({ ...form.page, body }); } })}
    ${nextButton(form)}
    <div>${more(t('texts.form.dates'), t('texts.form.dates.what'), dates(form), !form.folded)}
      ${more(t('texts.form.finding'), t('texts.form.finding.what'), finding(form), !form.folded)}</div></div>`;
}

function dates(form: PageForm): TemplateResult {
  const { page, today, original, onChange } = form;
  const reviewed = (): void => { onChange(withPlain(withPlain(page, 'reviewed', today), 'next-review', plusMonths(today, 6))); };
  const follows = original !== null && form.language === 'en' && field(page, 'translates-review') !== original;
  return html`<div class="rs-actions">${quiet({ label: t('texts.form.reviewed-now'), icon: 'check', onClick: reviewed })}
      ${follows ? quiet({ label: t('texts.form.follows', original), icon: 'check', onClick: () => { onChange(withPlain(page, 'translates-review', original)); } }) : nothing}</div>
    ${day(form, 'reviewed')}${text(form, 'reviewed-by')}${day(form, 'next-review')}${day(form, 'valid-from')}${day(form, 'valid-until', true)}
    ${form.language === 'en' ? day(form, 'translates-review') : nothing}`;
}

function finding(form: PageForm): TemplateResult {
  const { page, onChange } = form;
  return html`${selectField({
      ...shared(form, 'group'), options: groupNames().map(([value, label]) => ({ value, label })), onInput: (value) => { onChange(withText(page, 'group', value)); },
    })}
    ${textField({ ...shared(form, 'order'), type: 'number', onInput: (value) => { onChange(withPlain(page, 'order', value)); } })}
    ${list(form, 'keywords')}${list(form, 'sources')}${text(form, 'address')}`;
}

function nextButton(form: PageForm): TemplateResult {
  const { page, onChange } = form;
  const value = field(page, 'next');
  const kind = value.startsWith('tel:') ? 'tel:' : value.startsWith('page:') ? 'page:' : value;
  const rest = value.slice(kind.length);
  const choose = (chosen: string): void => { onChange(withText(page, 'next', chosen)); };
  const options = [
    { value: 'call', label: t('texts.next.call') }, ...doors.map((door) => ({ value: door, label: t(`texts.next.${door}`) })),
    { value: 'tel:', label: t('texts.next.tel') }, { value: 'page:', label: t('texts.next.page') },
  ];
  return html`${selectField({ ...shared(form, 'next'), value: kind, options: [...(kind === '' ? [{ value: '', label: t('texts.choose') }] : []), ...options], onInput: choose })}
    ${kind === 'tel:' ? textField({ name: 'next-number', type: 'tel', label: t('texts.next.number'), value: rest, onInput: (number) => { choose(`tel:${number}`); } }) : nothing}
    ${kind === 'page:' ? selectField({ name: 'next-page', label: t('texts.next.which'), value: rest, options: [...(rest === '' ? [{ value: '', label: t('texts.choose') }] : []), ...form.pages.map(([id, label]) => ({ value: id, label }))], onInput: (id) => { choose(`page:${id}`); } }) : nothing}`;
}

function text(form: PageForm, name: 'title' | 'summary' | 'reviewed-by' | 'address'): TemplateResult {
  return textField({ ...shared(form, name), onInput: (value) => { form.onChange(withText(form.page, name, value)); } });
}

function area(form: PageForm, name: 'first'): TemplateResult {
  return textArea({ ...shared(form, name), rows: 3, onInput: (value) => { form.onChange(withText(form.page, name, value.replaceAll('\n', ' '))); } });
}

function list(form: PageForm, name: 'keywords' | 'sources'): TemplateResult {
  const { page, typed, onChange } = form;
  const base = shared(form, name);
  return textArea({ ...base, rows: 2, value: typed[name] ?? base.value, onInput: (value) => { onChange(withList(page, name, value.replaceAll('\n', ' ')), { ...typed, [name]: value }); } });
}

function day(form: PageForm, name: 'reviewed' | 'next-review' | 'valid-from' | 'valid-until' | 'translates-review', optional = false): TemplateResult {
  return textField({ ...shared(form, name), type: 'date', optional, onInput: (value) => { form.onChange(withPlain(form.page, name, value)); } });
}

function shared(form: PageForm, name: Exclude<HeadField, 'expired'>): { name: string; label: string; hint: string; value: string; error: string | undefined } {
  return { name, label: t(`texts.field.${name}`), hint: t(`texts.field.${name}.hint`), value: field(form.page, name), error: form.errorOf(name) };
}
