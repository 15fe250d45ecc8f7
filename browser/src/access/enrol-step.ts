/// Somebody comes in with an invitation (_uitnodiging_): who invites, for what, then own keys.
import { html, nothing, type TemplateResult } from 'lit';
import type { Directory, Keyring } from '../crypto/index.ts';
import type { FieldError } from '../ui/api.ts';
import { actionBar, primary } from '../ui/actions.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { more, textArea, textField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import { wordsFor } from '../ui/time.ts';
import type { Arrival } from './arrival.ts';
import { type Door, onSubmit, step } from './doorway.ts';
import { type Invitation, enrol, keyringFor, lookAtInvitation } from './enrolling.ts';
import { offerPasskey } from './keys-step.ts';
import { newTenWords } from './new-keys.ts';
import { showTenWords } from './words-step.ts';

interface Form {
  readonly name: string;
  readonly bodies: string;
  readonly errors: readonly FieldError[];
}

export interface Enrolled {
  readonly arrival: Arrival;
  readonly keyring: Keyring;
}

export type Enrolment = { readonly kind: 'in'; readonly enrolled: Enrolled } | { readonly kind: 'expired' | 'unknown' | 'unreachable' };

export async function enrolByInvitation(door: Door, token: string, directory: Directory): Promise<Enrolment> {
  const looked = await lookAtInvitation(token);
  if (looked.kind === 'refused') return { kind: looked.problem.code === 'expired' ? 'expired' : 'unknown' };
  if (looked.kind !== 'ok') return { kind: 'unreachable' };
  const invitation = looked.value;
  let form: Form = { name: invitation.name, bodies: '', errors: [] };
  for (;;) {
    form = await ask(door, invitation, directory, form);
    const keyring = keyringFor(invitation);
    const words = newTenWords();
    await showTenWords(door, words.words, 'first');
    const passkey = await offerPasskey(door, invitation.memberId, form.name);
    const answer = await enrol(token, form, keyring, words, directory.team, passkey);
    if (answer.kind === 'ok') return { kind: 'in', enrolled: { arrival: answer.value, keyring } };
    if (answer.kind === 'refused' && answer.problem.code === 'expired') return { kind: 'expired' };
    form = { ...form, errors: [{ field: 'name', code: 'failed', message: answer.kind === 'refused' ? answer.problem.title : t('access.unreachable') }] };
  }
}

function ask(door: Door, invitation: Invitation, directory: Directory, initial: Form): Promise<Form> {
  return step<Form, Form>(door, initial, (form, change, answer) => html`
    <form class="rs-stack rs-stack--loose" novalidate @submit=${onSubmit(() => {
      if (form.name.trim() === '') change({ errors: [{ field: 'name', code: 'required', message: t('access.field.name.missing') }] });
      else answer({ ...form, errors: [] });
    })}>
      <h1>${t('access.enrol.title')}</h1>
      <p class="rs-lead">${t('access.enrol.what', invitation.shownAs[language])}</p>
      ${place(invitation, directory)}
      <p>${t('access.enrol.keys')}</p>
      ${errorSummary(form.errors)}
      <div class="rs-form">
        ${textField({ name: 'name', label: t('access.field.name'), hint: t('access.field.name.hint'), value: form.name, error: errorOf(form.errors, 'name'), onInput: (name) => { change({ name }); } })}
        ${more(t('access.enrol.bodies'), t('access.enrol.bodies.what'), textArea({
          name: 'bodies', label: t('access.enrol.bodies.label'), hint: t('access.enrol.bodies.hint'), optional: true, rows: 4,
          value: form.bodies, onInput: (bodies) => { change({ bodies }); },
        }))}
      </div>
      ${actionBar(primary({ label: t('access.found.make-keys'), submit: true }))}
    </form>`);
}

function place({ lineId, expiresAt }: Invitation, directory: Directory): TemplateResult {
  const line = directory.lines.find((one) => one.lineId === lineId);
  return html`<dl class="rs-facts">
    ${line === undefined ? nothing : html`<dt>${t('access.line')}</dt><dd>${line.name[language]}</dd>`}
    <dt>${t('access.enrol.until')}</dt><dd>${wordsFor(new Date(expiresAt), new Date())}</dd></dl>`;
}
