/// Take over now (_neem nu over_): who answers my lines at this moment, and one tap that makes it me. Stands among the own shifts
/// and on the first page, and looks for itself.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import { isTime, localOf, momentOf, plusDays } from '../ui/amsterdam.ts';
import type { Answer } from '../ui/api.ts';
import { more, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { part } from '../ui/part.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { lineWords } from '../casefile/words.ts';
import { refusalWords } from './refusals.ts';
import type { RunningShift } from './wire.ts';
import { momentWords } from './words.ts';

interface State {
  readonly shifts: readonly RunningShift[];
  readonly busy: boolean;
  readonly refused: string;
  readonly until: string;
}

/// @param onFirstPage only the own line, and no choice of an hour
export function runningShifts(context: ScreenContext, onFirstPage: boolean): HTMLElement {
  return part((root) => { new RunningShifts(root, context, onFirstPage).start(); });
}

class RunningShifts {
  private readonly context: ScreenContext;
  private readonly onFirstPage: boolean;
  private readonly part: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext, onFirstPage: boolean) {
    this.context = context;
    this.onFirstPage = onFirstPage;
    this.part = screenStore<State>(root, context, { shifts: [], busy: false, refused: '', until: '' }, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    // A shift ends, and a mistake is past undoing, without anybody telling.
    every(60_000, this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const answer = await this.context.api.get<readonly RunningShift[]>('/running-shifts', { signal: this.context.signal });
    if (answer.kind === 'ok') this.part.set({ shifts: answer.value });
  }

  private view(state: State): unknown {
    const shifts = this.onFirstPage ? state.shifts.filter(({ lineId }) => lineId === this.context.session.lineId) : state.shifts;
    if (shifts.length === 0) return nothing;
    return html`<section class="rs-stack rs-stack--tight" aria-label=${t('duty.running.title')}>
      ${this.onFirstPage ? nothing : html`<h2>${t('duty.running.title')}</h2>`}
      <div role="alert">${state.refused === '' ? nothing : note('attention', html`<p>${state.refused}</p>`)}</div>
      <ul class="rs-list rs-running">${shifts.map((shift) => html`<li>${this.row(shift, state)}</li>`)}</ul></section>`;
  }

  private row(shift: RunningShift, { busy, until }: State): TemplateResult {
    const { undo } = shift;
    const line = lineWords(this.context.directory, shift.lineId);
    return html`<p><strong>${line}</strong><br>${holderWords(shift)}</p>
      ${shift.mine ? nothing : secondary({ label: t('duty.running.take'), icon: 'bell', small: true, busy, onClick: () => { void this.take(shift, null); } })}
      ${undo === null ? nothing : quiet({ label: t('duty.running.give-back', undo.from?.name ?? t('duty.member.gone')), small: true, disabled: busy, onClick: () => { void this.giveBack(undo.id); } })}
      ${shift.mine || this.onFirstPage ? nothing : more(t('duty.running.hour'), '', html`
        ${textField({ name: `hour-${shift.lineId}`, label: t('duty.running.until', line), hint: t('duty.running.until.hint'), type: 'time', value: until, onInput: (value) => { this.part.set({ until: value }); } })}
        ${secondary({ label: t('duty.running.take-until'), small: true, busy, disabled: !isTime(until), onClick: () => { void this.take(shift, nextAt(until, new Date())); } })}`)}`;
  }

  private async take(shift: RunningShift, until: string | null): Promise<void> {
    const body = { lineId: shift.lineId, holder: shift.holder?.memberId ?? null, until };
    await this.send(() => this.context.api.post('/take-overs', body), t('duty.running.taken'));
  }

  private async giveBack(id: string): Promise<void> {
    await this.send(() => this.context.api.delete(`/take-overs/${id}`), t('duty.running.given-back'));
  }

  private async send(ask: () => Promise<Answer<unknown>>, done: string): Promise<void> {
    this.part.set({ busy: true, refused: '' });
    const answer = await ask();
    this.part.set({ busy: false, refused: refusalWords(answer) });
    if (answer.kind === 'ok') say(done);
    await this.look();
  }
}

function holderWords({ holder, mine, until }: RunningShift): string {
  if (mine) return t('duty.running.mine', momentWords(until));
  return holder === null ? t('duty.running.nobody', momentWords(until)) : t('duty.running.holder', holder.name, momentWords(until));
}

/// The next moment at which the clock says so.
function nextAt(time: string, now: Date): string {
  const { day } = localOf(now);
  const today = momentOf({ day, time });
  return (today > now ? today : momentOf({ day: plusDays(day, 1), time })).toISOString();
}
