/// Letting the owner of a file be rung (_de eigenaar bellen_): what whoever has duty sees of it in the card, and what the owner sees.
import { html, nothing, type TemplateResult } from 'lit';
import { listWords } from '../casefile/words.ts';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import { callNumber } from '../ui/frame.ts';
import { plural, t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { clockWords } from '../ui/time.ts';
import type { OwnerRing } from './wire.ts';

/// What a press of the button does, and what stood in its way.
export interface Ringing {
  readonly busy: boolean;
  /// The file of which nobody has a telephone that rings.
  readonly silent: string | null;
  readonly ring: (caseId: string) => void;
  readonly end: (ring: OwnerRing) => void;
}

export function isRinging({ endedAt }: OwnerRing): boolean {
  return endedAt === null;
}

/// In the card of a file that is not her own.
export function ringPart(caseId: string, rings: readonly OwnerRing[], ringing: Ringing): TemplateResult {
  const ring = rings.find((one) => one.caseId === caseId);
  if (ring !== undefined && isRinging(ring)) return html`<div role="status">${going(ring)}</div>${actions(stop(ring, ringing))}`;
  const label = t(ring === undefined ? 'handover.ring' : 'handover.ring.again');
  return html`${ring === undefined ? nothing : html`<div role="status">${ended(ring)}</div>`}
    ${ringing.silent === caseId ? note('attention', html`<p role="alert">${t('handover.ring.silent')}</p>`) : nothing}
    ${actions(secondary({ label, icon: 'phone', busy: ringing.busy, onClick: () => { ringing.ring(caseId); } }))}
    ${ring === undefined ? html`<p class="rs-small rs-quiet">${t('handover.ring.what')}</p>` : nothing}`;
}

function going({ rung, askedAt, times, answeredBy }: OwnerRing): TemplateResult {
  const since = clockWords(new Date(askedAt));
  if (answeredBy !== null) return html`<p><strong>${t('handover.ring.answered', answeredBy)}</strong></p>`;
  return html`<p>${t('handover.ring.going', listWords(rung.map(({ name }) => name)), since)} ${times === 0 ? nothing : `${plural('handover.rung', times)}.`}</p>`;
}

function ended({ askedAt, endedAt, answeredBy }: OwnerRing): TemplateResult {
  const at = clockWords(new Date(askedAt));
  if (answeredBy !== null) return html`<p>${t('handover.ring.ended', answeredBy, at)}</p>`;
  return note('attention', html`<p>${t('handover.ring.nobody', at, endedAt === null ? '' : clockWords(new Date(endedAt)))}</p>`);
}

function stop(ring: OwnerRing, { busy, end }: Ringing): TemplateResult {
  return quiet({ label: t(ring.answeredBy === null ? 'handover.ring.stop' : 'handover.ring.done'), busy, onClick: () => { end(ring); } });
}

/// On top of the work of whoever is rung: who asks, which file, and how to reach her.
export function askedPart(ring: OwnerRing, { busy, end }: Ringing): TemplateResult {
  const title = `owner-ring-${ring.ringId}`;
  return html`<section class="rs-card rs-stack rs-stack--tight" aria-labelledby=${title}><h2 id=${title}>${t('handover.ringing.title')}</h2>
    <p>${t('handover.ringing.what', ring.askedBy.name, clockWords(new Date(ring.askedAt)))} ${ring.answeredBy === null ? nothing : t('handover.ringing.looks', ring.answeredBy)}</p>
    <p>${t('handover.ringing.how')}</p>
    ${callNumber(t('handover.ringing.number'))}
    ${actions(primary({ label: t('handover.ringing.open'), onClick: () => { location.hash = `#/dossier/${ring.caseId}`; } }), secondary({ label: t('handover.ringing.done'), busy, onClick: () => { end(ring); } }))}</section>`;
}
