/// Coming back (_terugkomen_): ten words and nothing else.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from '../../ui/anchor.ts';
import { actionBar, primary } from '../../ui/actions.ts';
import { codeEntry } from '../../ui/codes.ts';
import { callNumber } from '../../ui/frame.ts';
import { type MessageKey, t } from '../../ui/messages.ts';
import { loading, note } from '../../ui/states.ts';
import type { Visit } from './visit.ts';
import type { Knock } from './visit-state.ts';

export function enterView(visit: Visit): TemplateResult {
  const { typed, trouble, knock, draft } = visit.state;
  const submit = (event: Event): void => { event.preventDefault(); void visit.enter(); };
  return html`${callNumber()}
    <h1>${t('intake.back.title')}</h1>
    ${knock === null ? nothing : reason(knock)}
    ${draft.trim() === '' ? nothing : note('plain', html`<p>${t('intake.back.draft-kept')}</p>`)}
    <form class="rs-form" novalidate @submit=${submit}>
      ${codeEntry({ name: 'words', label: t('intake.back.words'), value: typed, trouble: trouble ?? undefined, onInput: (value) => { visit.type(value); } })}
      <p class="rs-quiet rs-small">${t('intake.back.lost', anchor().number)}</p>
      ${actionBar(primary({ label: t('intake.back.button'), icon: 'key', submit: true }))}
    </form>`;
}

export function openingView(): TemplateResult {
  return html`${callNumber()}<h1>${t('intake.back.opening')}</h1>${loading()}`;
}

export function withdrawnView(): TemplateResult {
  return html`<h1>${t('intake.room.title')}</h1>${note('plain', html`<p>${t('intake.room.withdrawn')}</p>`)}${callNumber()}`;
}

/// The server showed something that does not hold: nothing of it is shown, and she hears what she can do.
export function untrustedView(): TemplateResult {
  return html`<div role="alert"><h1>${t('intake.untrusted-room.title')}</h1>
      <p class="rs-lead">${t('intake.untrusted-room.text')}</p></div>
    ${callNumber()}<p>${t('intake.untrusted-room.next', anchor().number)}</p>`;
}

const reasons = {
  unknown: 'intake.knock.unknown',
  unreachable: 'intake.knock.unreachable',
  'no-team': 'intake.knock.no-team',
  'untrusted-team': 'intake.knock.untrusted-team',
  ended: 'intake.knock.ended',
  renewed: 'intake.knock.renewed',
} as const satisfies Record<Knock, MessageKey>;

function reason(knock: Knock): TemplateResult {
  const isCalm = knock === 'ended' || knock === 'renewed';
  return html`<div role="alert">${note(isCalm ? 'plain' : 'attention', html`<p>${t(reasons[knock], anchor().number)}</p>`)}</div>`;
}
