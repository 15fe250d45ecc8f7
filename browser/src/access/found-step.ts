/// The first coordinator sets up the team (_inrichten_), with the one-time link from the console.
import { html, type TemplateResult } from 'lit';
import type { FieldError, Problem } from '../ui/api.ts';
import { actionBar, primary } from '../ui/actions.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { selectField, someOf, textField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import type { Arrival } from './arrival.ts';
import { type Door, onSubmit, step } from './doorway.ts';
import { type Founder, type Genesis, found, makeGenesis } from './founding.ts';
import { offerPasskey } from './keys-step.ts';
import { associations, linesOpening, plannedLines } from './lines.ts';
import { newTenWords } from './new-keys.ts';
import { coordinatorShown } from './shown-as.ts';
import { showTenWords } from './words-step.ts';

interface Form {
  readonly name: string;
  readonly mail: string;
  readonly association: string;
  readonly open: readonly string[];
  readonly errors: readonly FieldError[];
}

export interface Founded {
  readonly arrival: Arrival;
  readonly genesis: Genesis;
}

/// Null when the link is not good (any more).
export async function foundTeam(door: Door, token: string): Promise<Founded | null> {
  let form: Form = { name: '', mail: '', association: '', open: ['mayors', 'executives', 'councillors', 'provincial-councillors', 'common'], errors: [] };
  for (;;) {
    form = await ask(door, form);
    const founder: Founder = { name: form.name, mail: form.mail, association: form.association, shownAs: coordinatorShown, lines: linesOpening(form.open) };
    const genesis = await makeGenesis(founder);
    const words = newTenWords();
    await showTenWords(door, words.words, 'first');
    const passkey = await offerPasskey(door, genesis.keyring.memberId, form.name);
    const answer = await found(token, founder, genesis, words, passkey);
    if (answer.kind === 'ok') return { arrival: answer.value, genesis };
    if (answer.kind === 'refused' && answer.problem.code === 'not-found') return null;
    form = { ...form, errors: errorsOf(answer.kind === 'refused' ? answer.problem : null) };
  }
}

function errorsOf(problem: Problem | null): readonly FieldError[] {
  if (problem === null) return [{ field: 'name', code: 'unreachable', message: t('access.unreachable') }];
  return problem.errors.length > 0 ? problem.errors : [{ field: 'name', code: problem.code, message: problem.title }];
}

function ask(door: Door, initial: Form): Promise<Form> {
  return step<Form, Form>(door, initial, (form, change, answer) => html`
    <form class="rs-stack rs-stack--loose" novalidate @submit=${onSubmit(() => {
      const errors = missing(form);
      if (errors.length === 0) answer({ ...form, errors }); else change({ errors });
    })}>
      <h1>${t('access.found.title')}</h1>
      <p class="rs-lead">${t('access.found.what')}</p>
      ${errorSummary(form.errors)}
      <div class="rs-form">${fields(form, change)}</div>
      ${actionBar(primary({ label: t('access.found.make-keys'), submit: true }))}
    </form>`);
}

function fields(form: Form, change: (changed: Partial<Form>) => void): TemplateResult {
  return html`
    ${textField({ name: 'name', label: t('access.field.name'), hint: t('access.field.name.hint'), value: form.name, error: errorOf(form.errors, 'name'), onInput: (name) => { change({ name }); } })}
    ${textField({ name: 'mail', label: t('access.field.mail'), hint: t('access.field.mail.hint'), type: 'email', value: form.mail, error: errorOf(form.errors, 'mail'), onInput: (mail) => { change({ mail }); } })}
    ${associationField(form.association, form.errors, (association) => { change({ association }); })}
    ${someOf({
      name: 'open', legend: t('access.found.lines'), hint: t('access.found.lines.hint'), values: form.open,
      options: plannedLines.map(({ lineId, name, woo }) => ({ value: lineId, label: name[language], ...(woo ? { more: t('office.ministry.woo') } : {}) })),
      error: errorOf(form.errors, 'open'), onChange: (open) => { change({ open }); },
    })}`;
}

export function associationField(value: string, errors: readonly FieldError[], onInput: (value: string) => void): TemplateResult {
  const options = associations.map((id) => ({ value: id, label: t(`office.association.${id}`) }));
  return selectField({
    name: 'association', label: t('access.field.association'), hint: t('access.field.association.hint'), value,
    options: [{ value: '', label: t('access.choose') }, ...options], error: errorOf(errors, 'association'), onInput,
  });
}

function missing({ name, mail, association, open }: Form): readonly FieldError[] {
  const wrong = (field: string, message: string): FieldError => ({ field, code: 'required', message });
  return [
    name.trim() === '' ? [wrong('name', t('access.field.name.missing'))] : [],
    /^[^\s@]+@[^\s@]+$/.test(mail.trim()) ? [] : [wrong('mail', t('access.field.mail.missing'))],
    association === '' ? [wrong('association', t('access.field.association.missing'))] : [],
    open.length === 0 ? [wrong('open', t('access.found.lines.missing'))] : [],
  ].flat();
}
