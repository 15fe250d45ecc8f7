/// Fields of a form. Each is a function; what is typed stays with the caller, autocomplete is off on every one of them.
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from './icons.ts';
import { t } from './messages.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly disabled?: boolean;
}

export interface TextField extends Field {
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'time' | 'datetime-local' | 'number' | 'search';
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'email' | 'search';
  readonly maxLength?: number;
  /// Suggestions; anything else may be typed as well.
  readonly suggestions?: readonly string[];
}

export function textField(field: TextField): TemplateResult {
  return around(field, html`<input
    class="utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input"
    id=${idOf(field.name)} name=${field.name} type=${field.type ?? 'text'} inputmode=${ifDefined(field.inputMode)}
    maxlength=${ifDefined(field.maxLength)} list=${ifDefined(listOf(field))} autocomplete="off" autocapitalize="off" spellcheck="false"
    aria-describedby=${ifDefined(describedBy(field))} aria-invalid=${ifDefined(invalid(field))}
    ?disabled=${field.disabled ?? false} .value=${live(field.value)} @input=${reader(field)}>${suggestions(field)}`);
}

function suggestions(field: TextField): TemplateResult | typeof nothing {
  const list = listOf(field);
  return list === undefined ? nothing : html`<datalist id=${list}>${field.suggestions?.map((value) => html`<option value=${value}></option>`)}</datalist>`;
}

function listOf({ name, suggestions: all = [] }: TextField): string | undefined {
  return all.length === 0 ? undefined : `${idOf(name)}-suggestions`;
}

export function textArea(field: Field & { readonly rows?: number }): TemplateResult {
  return around(field, html`<textarea
    class="utrecht-textarea utrecht-textarea--html-textarea utrecht-form-field__input"
    id=${idOf(field.name)} name=${field.name} rows=${field.rows ?? 5} autocomplete="off"
    aria-describedby=${ifDefined(describedBy(field))} aria-invalid=${ifDefined(invalid(field))}
    ?disabled=${field.disabled ?? false} .value=${live(field.value)} @input=${reader(field)}></textarea>`);
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly more?: string | undefined;
  readonly disabled?: boolean;
}

export function selectField(field: Field & { readonly options: readonly Option[] }): TemplateResult {
  return around(field, html`<select
    class="utrecht-select utrecht-select--html-select utrecht-form-field__input" id=${idOf(field.name)} name=${field.name}
    aria-describedby=${ifDefined(describedBy(field))} aria-invalid=${ifDefined(invalid(field))}
    ?disabled=${field.disabled ?? false} @change=${reader(field)}>
    ${field.options.map((option) => html`<option value=${option.value} ?selected=${option.value === field.value}
      ?disabled=${option.disabled ?? false}>${option.label}</option>`)}
  </select>`);
}

export interface Choices {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly row?: boolean;
}

/// One of a few, each a card that a thumb finds.
export function oneOf(choices: Choices & { readonly value: string; readonly onChange: (value: string) => void }): TemplateResult {
  return cards(choices, (option, id) => html`<input type="radio" id=${id} name=${choices.name} value=${option.value}
    ?disabled=${option.disabled ?? false} .checked=${live(option.value === choices.value)}
    @change=${() => { choices.onChange(option.value); }}>`);
}

export function someOf(
  choices: Choices & { readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void },
): TemplateResult {
  const toggled = (value: string): readonly string[] =>
    choices.values.includes(value) ? choices.values.filter((other) => other !== value) : [...choices.values, value];
  return cards(choices, (option, id) => html`<input type="checkbox" id=${id} name=${choices.name} value=${option.value}
    ?disabled=${option.disabled ?? false} .checked=${live(choices.values.includes(option.value))}
    @change=${() => { choices.onChange(toggled(option.value)); }}>`);
}

/// A single yes that stands alone.
export function tick(box: { readonly name: string; readonly label: string; readonly more?: string; readonly checked: boolean;
  readonly onChange: (checked: boolean) => void }): TemplateResult {
  return html`<label class="rs-choice"><input type="checkbox" id=${idOf(box.name)} name=${box.name} .checked=${live(box.checked)}
    @change=${(event: Event) => { box.onChange((event.target as HTMLInputElement).checked); }}><span>${box.label}</span>
    ${box.more === undefined ? nothing : html`<span class="rs-choice__more">${box.more}</span>`}</label>`;
}

/// “Als u wilt”: folded, with a few words on what is inside.
export function more(summary: string, what: string, content: unknown, open = false): TemplateResult {
  return html`<details class="rs-more" ?open=${open}><summary><span>${summary} <span class="rs-more__what">${what}</span></span></summary>
    <div class="rs-more__body rs-form">${content}</div></details>`;
}

export function idOf(name: string): string {
  return `field-${name}`;
}

function cards(choices: Choices, input: (option: Option, id: string) => TemplateResult): TemplateResult {
  const { name, hint, error } = choices;
  return html`<fieldset class="rs-choices ${choices.row === true ? 'rs-choices--row' : ''}"
    aria-describedby=${ifDefined(describedBy({ name, hint, error }))}>
    <legend>${choices.legend}${optionalWord(choices.optional)}</legend>
    ${hint === undefined ? nothing : html`<p class="rs-choices__hint" id="${idOf(name)}-hint">${hint}</p>`}${errorLine(name, error)}
    ${choices.options.map((option, at) => html`<label class="rs-choice">${input(option, at === 0 ? idOf(name) : `${idOf(name)}-${at}`)}
      <span>${option.label}</span>${option.more === undefined ? nothing : html`<span class="rs-choice__more">${option.more}</span>`}</label>`)}
  </fieldset>`;
}

function around(field: Field, control: TemplateResult): TemplateResult {
  const isWrong = field.error !== undefined;
  return html`<div class="utrecht-form-field ${isWrong ? 'utrecht-form-field--invalid' : ''}">
    <label class="utrecht-form-label utrecht-form-field__label" for=${idOf(field.name)}>${field.label}${optionalWord(field.optional)}</label>
    ${field.hint === undefined ? nothing : html`<div class="utrecht-form-field-description" id="${idOf(field.name)}-hint">${field.hint}</div>`}
    ${errorLine(field.name, field.error)}${control}</div>`;
}

function errorLine(name: string, error: string | undefined): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<div class="utrecht-form-field-error-message utrecht-form-field__error-message" id="${idOf(name)}-error">
    ${icon('attention')}<span>${error}</span></div>`;
}

function optionalWord(optional: boolean | undefined): TemplateResult | typeof nothing {
  return optional === true ? html` <span class="rs-optional">(${t('ui.field.optional')})</span>` : nothing;
}

type Described = Pick<Field, 'name' | 'hint' | 'error'>;

function describedBy({ name, hint, error }: Described): string | undefined {
  const ids = [hint === undefined ? [] : [`${idOf(name)}-hint`], error === undefined ? [] : [`${idOf(name)}-error`]].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}

function invalid({ error }: Described): 'true' | undefined {
  return error === undefined ? undefined : 'true';
}

function reader(field: Field): (event: Event) => void {
  return (event) => { field.onInput((event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value); };
}
