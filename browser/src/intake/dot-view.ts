/// The neutral sign (_neutraal teken_) explained and put on this device: what it shows, how to keep it, what a finder could learn.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, quiet, secondary } from '../ui/actions.ts';
import { icon } from '../ui/icons.ts';
import { t } from '../ui/messages.ts';

export interface DotActions {
  readonly make: () => void;
  /// null where taking it away is not for now.
  readonly remove: (() => void) | null;
}

export interface DotState {
  /// The secret when her words found it; null before there is a sign.
  readonly secret: string | null;
  /// There is one, perhaps made where this visit does not know of.
  readonly isThere: boolean;
  readonly busy: boolean;
}

export function dotView({ secret, isThere, busy }: DotState, { make, remove }: DotActions): TemplateResult {
  return html`<div class="rs-stack rs-stack--tight">
    <p>${t('intake.dot.what')}</p>
    ${secret === null
      ? html`${isThere ? html`<p>${t('intake.dot.elsewhere')}</p>` : nothing}${actions(secondary({ label: t('intake.dot.make'), busy, onClick: make }))}`
      : html`${actions(html`<a class="utrecht-button utrecht-button--secondary-action" href="${t('intake.dot.address')}#${secret}" target="_blank" rel="noopener noreferrer">${icon('calendar')}<span>${t('intake.dot.open')}</span></a>`)}
        <p>${t('intake.dot.keep')}</p>
        ${remove === null ? nothing : actions(quiet({ label: t('intake.dot.remove'), busy, onClick: remove }))}`}
    <p class="rs-quiet rs-small">${t('intake.dot.limits')}</p></div>`;
}
