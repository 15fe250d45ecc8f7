/// Inviting somebody (_uitnodigen_): a link that works once, for three days, given by hand to somebody one knows.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, secondary } from '../ui/actions.ts';
import { anchor } from '../ui/anchor.ts';
import type { FieldError } from '../ui/api.ts';
import type { MemberFunction } from '../crypto/index.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { selectField, someOf, textField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import { toast } from '../ui/say.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';
import { onSubmit } from './doorway.ts';
import { associationField } from './found-step.ts';
import { functionNames } from './function-names.ts';
import type { ListedMember } from './members-model.ts';
import { shownAs } from './shown-as.ts';

interface Form {
  readonly again: ListedMember | null;
  readonly name: string;
  readonly mail: string;
  readonly functions: readonly MemberFunction[];
  readonly lineId: string;
  readonly association: string;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly made: Made | null;
}

interface Made {
  readonly token: string;
  readonly expiresAt: string;
}

export interface InviteSection {
  readonly view: () => TemplateResult;
  readonly again: (member: ListedMember) => void;
}

const functions: readonly MemberFunction[] = ['confidant', 'coordinator', 'adviser'];
const fresh: Form = {
  again: null, name: '', mail: '', functions: ['confidant'], lineId: '', association: '', errors: [], busy: false, made: null,
};

export function inviteSection(context: ScreenContext, show: () => void, done: () => void): InviteSection {
  let form = fresh;
  const change = (changed: Partial<Form>): void => { form = { ...form, ...changed }; show(); };
  const invite = async (): Promise<void> => {
    if (form.busy) return;
    change({ busy: true, errors: [] });
    const answer = await context.api.post<Made>('/invitations', bodyOf(form, context));
    if (answer.kind === 'ok') { change({ ...fresh, made: answer.value }); done(); return; }
    const errors = answer.kind === 'refused' ? answer.problem.errors : [];
    change({ busy: false, errors: errors.length > 0 ? errors : [{ field: 'name', code: 'failed', message: t('access.failed') }] });
  };
  return {
    view: () => section(form, context, change, () => { void invite(); }),
    again: (member) => {
      change({ ...fresh, again: member, functions: member.functions, lineId: member.lineId ?? '' });
      document.getElementById('invite')?.scrollIntoView();
    },
  };
}

function bodyOf({ again, name, mail, functions: chosen, lineId, association }: Form, { directory }: ScreenContext): unknown {
  const line = directory.lines.find((one) => one.lineId === lineId) ?? null;
  const whom = again === null ? { name, mail } : { memberId: again.memberId };
  return {
    ...whom, functions: chosen, shownAs: shownAs(chosen, line),
    ...(needsLine(chosen) && lineId !== '' ? { lineId } : {}), ...(association === '' ? {} : { association }),
  };
}

const needsLine = (chosen: readonly MemberFunction[]): boolean => chosen.includes('confidant') || chosen.includes('adviser');

function section(form: Form, context: ScreenContext, change: (changed: Partial<Form>) => void, invite: () => void): TemplateResult {
  return html`<section id="invite" class="rs-stack"><h2>${t('access.invite.title')}</h2>
    ${form.made === null ? nothing : madeView(form.made)}
    ${errorSummary(form.errors)}
    <form class="rs-form" novalidate @submit=${onSubmit(invite)}>
      ${form.again === null ? whoFields(form, change) : html`<p>${t('access.invite.for', form.again.name)}</p>`}
      ${someOf({
        name: 'functions', legend: t('access.members.function'), values: form.functions, error: errorOf(form.errors, 'functions'),
        options: functions.map((value) => ({ value, label: functionNames([value]), more: t(`access.function.${value}.what`) })),
        onChange: (values) => { change({ functions: functions.filter((one) => values.includes(one)) }); },
      })}
      ${needsLine(form.functions) ? lineField(form, context, change)
        : associationField(form.association, form.errors, (association) => { change({ association }); })}
      ${actions(primary({ label: t('access.invite.make'), submit: true, busy: form.busy }),
        form.again === null ? nothing : secondary({ label: t('ui.cancel'), onClick: () => { change(fresh); } }))}
    </form></section>`;
}

function whoFields(form: Form, change: (changed: Partial<Form>) => void): TemplateResult {
  return html`${textField({ name: 'name', label: t('access.invite.name'), value: form.name, error: errorOf(form.errors, 'name'), onInput: (name) => { change({ name }); } })}
    ${textField({ name: 'mail', label: t('access.invite.mail'), hint: t('access.field.mail.hint'), type: 'email', value: form.mail, error: errorOf(form.errors, 'mail'), onInput: (mail) => { change({ mail }); } })}`;
}

function lineField(form: Form, { directory }: ScreenContext, change: (changed: Partial<Form>) => void): TemplateResult {
  return selectField({
    name: 'lineId', label: t('access.line'), value: form.lineId, error: errorOf(form.errors, 'lineId'),
    options: [{ value: '', label: t('access.choose') }, ...directory.lines.map(({ lineId, name }) => ({ value: lineId, label: name[language] }))],
    onInput: (lineId) => { change({ lineId }); },
  });
}

function madeView({ token, expiresAt }: Made): TemplateResult {
  const link = `${anchor().origin}/bureau#uitnodiging=${token}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    toast(t('access.invite.copied'));
  };
  return note('good', html`<p>${t('access.invite.made', wordsFor(new Date(expiresAt), new Date()))}</p>
    <p class="rs-link-to-give" translate="no"><code id="invitation-link">${link}</code></p>
    <p>${t('access.invite.give')}</p>
    ${actions(secondary({ label: t('access.invite.copy'), onClick: () => { void copy(); } }))}`);
}
