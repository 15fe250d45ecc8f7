/// Offering a shift to a colleague (_aanbieden_): to one or to all, the whole of it or some hours.
import { html, nothing, render, type TemplateResult } from 'lit';
import { actions, primary, quiet } from '../ui/actions.ts';
import { localOf } from '../ui/amsterdam.ts';
import type { Api, FieldError } from '../ui/api.ts';
import { openDialog } from '../ui/dialog.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { selectField, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { instantOf } from './day-dialog.ts';
import { refusalWords } from './refusals.ts';
import type { OwnDuty, Person, SwapsSeen } from './wire.ts';
import { stretchWords } from './words.ts';

type OwnShift = OwnDuty['shifts'][number];

/// True when it was offered.
export function offerShift(shift: OwnShift, api: Api): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = openDialog(() => { resolve(offering.offered); });
    const offering = new OfferDialog(dialog, shift, api);
    offering.show();
    dialog.showModal();
    void offering.look();
  });
}

class OfferDialog {
  offered = false;
  private readonly dialog: HTMLDialogElement;
  private readonly shift: OwnShift;
  private readonly api: Api;
  private colleagues: readonly Person[] = [];
  private memberId = '';
  private from: string;
  private until: string;
  private errors: readonly FieldError[] = [];
  private refused = '';
  private busy = false;

  constructor(dialog: HTMLDialogElement, shift: OwnShift, api: Api) {
    this.dialog = dialog;
    this.shift = shift;
    this.api = api;
    // Of a shift that runs already only what is to come can be offered.
    this.from = new Date(shift.from) > new Date() ? localText(shift.from) : localText(nextHour().toISOString());
    this.until = localText(shift.until);
  }

  async look(): Promise<void> {
    const answer = await this.api.get<SwapsSeen>('/swaps');
    if (answer.kind === 'ok') this.colleagues = answer.value.lines.find(({ lineId }) => lineId === this.shift.lineId)?.colleagues ?? [];
    this.show();
  }

  show(): void {
    render(this.view(), this.dialog);
  }

  private view(): TemplateResult {
    const { errors } = this;
    return html`<div class="rs-stack"><h2 id="dialog-title">${t('duty.offer.title')}</h2>
      <p>${stretchWords(this.shift)}. ${t('duty.offer.what')}</p>
      ${this.refused === '' ? nothing : note('attention', html`<p>${this.refused}</p>`)}
      <form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.offer(); }}>${errorSummary(errors)}
        ${selectField({ name: 'offer-whom', label: t('duty.offer.whom'), value: this.memberId, options: [{ value: '', label: t('duty.offer.everybody') }, ...this.colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))], onInput: (value) => { this.memberId = value; this.show(); } })}
        ${textField({ name: 'offer-from', label: t('duty.from'), type: 'datetime-local', value: this.from, error: errorOf(errors, 'offer-from'), onInput: (value) => { this.from = value; } })}
        ${textField({ name: 'offer-until', label: t('duty.until'), type: 'datetime-local', value: this.until, error: errorOf(errors, 'offer-until'), onInput: (value) => { this.until = value; } })}
        ${actions(primary({ label: t('duty.offer.send'), submit: true, busy: this.busy }), quiet({ label: t('ui.cancel'), onClick: () => { this.dialog.close(); } }))}
      </form></div>`;
  }

  private async offer(): Promise<void> {
    this.busy = true;
    this.show();
    const { lineId, rank } = this.shift;
    const whom = this.memberId === '' ? null : this.memberId;
    const answer = await this.api.post('/swaps', { lineId, rank, from: this.exact(this.from, this.shift.from), until: this.exact(this.until, this.shift.until), memberId: whom });
    this.busy = false;
    if (answer.kind === 'ok') { this.offered = true; this.dialog.close(); return; }
    this.errors = answer.kind === 'refused' ? answer.problem.errors.map((error) => ({ ...error, field: `offer-${error.field}` })) : [];
    this.refused = this.errors.length === 0 ? refusalWords(answer) : '';
    this.show();
  }

  // The field knows no seconds, and a shift need not begin on the minute.
  private exact(typed: string, whole: string): string {
    return typed === localText(whole) ? whole : instantOf(typed);
  }
}

function nextHour(): Date {
  const hour = 3_600_000;
  return new Date((Math.floor(Date.now() / hour) + 1) * hour);
}

function localText(at: string): string {
  const { day, time } = localOf(new Date(at));
  return `${day}T${time}`;
}
