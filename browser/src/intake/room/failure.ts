/// What did not work, beside where she did it.
import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../../ui/states.ts';
import type { Visit } from './visit.ts';
import type { Doing } from './visit-state.ts';

export function failure(visit: Visit, doing: Doing): TemplateResult | typeof nothing {
  const { failed } = visit.state;
  if (failed?.doing !== doing) return nothing;
  return html`<div role="alert">${note('attention', html`<p>${failed.words}</p>`)}</div>`;
}
