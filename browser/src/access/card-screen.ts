/// The card beside the telephone (_geheugensteun_): what to say when somebody is in danger, the limits of confidentiality, and
/// what never to confirm to anybody who calls.
import { html, render, type TemplateResult } from 'lit';
import { t } from '../ui/messages.ts';
import type { Screen } from '../ui/screens.ts';
import { actions, quiet } from '../ui/actions.ts';

export const cardScreen: Screen = {
  path: '/geheugensteun',
  title: t('access.card.title'),
  place: { order: 70, own: true },
  render: (root) => { render(view(), root); },
};

function view(): TemplateResult {
  return html`<div class="rs-column rs-stack rs-stack--loose rs-sheet">
    <h1>${t('access.card.title')}</h1>
    <p class="rs-lead">${t('access.card.what')}</p>
    <section class="rs-stack"><h2>${t('access.card.danger')}</h2><ol>
      <li>${t('access.card.danger.1')}</li><li>${t('access.card.danger.2')}</li><li>${t('access.card.danger.3')}</li><li>${t('access.card.danger.4')}</li></ol></section>
    <section class="rs-stack"><h2>${t('access.card.limits')}</h2><p>${t('access.card.limits.say')}</p><ul>
      <li>${t('access.card.limits.1')}</li><li>${t('access.card.limits.2')}</li><li>${t('access.card.limits.3')}</li><li>${t('access.card.limits.4')}</li></ul></section>
    <section class="rs-stack"><h2>${t('access.card.never')}</h2><ul>
      <li>${t('access.card.never.1')}</li><li>${t('access.card.never.2')}</li><li>${t('access.card.never.3')}</li><li>${t('access.card.never.4')}</li></ul>
      <p>${t('access.card.never.say')}</p></section>
    ${actions(quiet({ label: t('access.card.print'), icon: 'print', onClick: () => { print(); } }))}
  </div>`;
}
