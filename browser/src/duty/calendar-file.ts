/// Her own calendar as a help to say when she cannot (_beschikbaarheid uit de agenda_): the file is read here, in her browser; only
/// the days that she ticks are sent.
import { html, nothing, type TemplateResult } from 'lit';
import { primary, quiet } from '../ui/actions.ts';
import { momentOf, plusDays } from '../ui/amsterdam.ts';
import { someOf } from '../ui/fields.ts';
import { plural, t } from '../ui/messages.ts';
import { part } from '../ui/part.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { note, progress } from '../ui/states.ts';
import { readCalendar } from './calendar/busy.ts';
import type { Trouble } from './calendar/lines.ts';
import { type Proposal, proposalsFrom } from './calendar/proposals.ts';
import { refusalWords } from './refusals.ts';
import { dayWord } from './words.ts';

interface State {
  readonly proposals: readonly Proposal[] | null;
  readonly troubles: readonly Trouble[];
  readonly ticked: readonly string[];
  readonly refused: string;
  readonly sent: number;
  readonly of: number;
}

const largest = 5_000_000;
const ahead = 182 * 86_400_000;
const mostRows = 100;
const mostTroubles = 5;
const nothingRead: State = { proposals: null, troubles: [], ticked: [], refused: '', sent: 0, of: 0 };

export function calendarFilePart(context: ScreenContext): HTMLElement {
  return part((root) => { new CalendarFilePart(root, context); });
}

class CalendarFilePart {
  private readonly context: ScreenContext;
  private readonly part: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.part = screenStore(root, context, nothingRead, (state) => this.view(state));
  }

  private view(state: State): TemplateResult {
    return html`<section class="rs-stack rs-stack--tight"><h2>${t('duty.file.title')}</h2><p class="rs-quiet">${t('duty.file.what')}</p>
      <div class="utrecht-form-field"><label class="utrecht-form-label utrecht-form-field__label" for="calendar-file">${t('duty.file.choose')}</label>
        <input class="utrecht-form-field__input" id="calendar-file" type="file" accept=".ics,text/calendar" @change=${(event: Event) => { void this.read(event.target as HTMLInputElement); }}></div>
      <div role="alert">${state.refused === '' ? nothing : note('attention', html`<p>${state.refused}</p>`)}</div>
      ${state.troubles.length === 0 ? nothing : note('attention', troubleWords(state.troubles).map((words) => html`<p>${words}</p>`))}
      ${state.proposals === null ? nothing : this.choose(state, state.proposals)}</section>`;
  }

  private choose(state: State, proposals: readonly Proposal[]): TemplateResult {
    if (state.of > 0) return progress({ label: t('duty.file.sending'), done: state.sent, of: state.of });
    if (proposals.length === 0) return html`<p role="status">${t('duty.file.nothing')}</p>`;
    const shown = proposals.slice(0, mostRows);
    return html`<p role="status">${plural('duty.file.found', proposals.length)} ${proposals.length > mostRows ? t('duty.file.first', mostRows) : ''}</p>
      ${someOf({ name: 'proposals', legend: t('duty.file.legend'), values: state.ticked, onChange: (ticked) => { this.part.set({ ticked }); },
        options: shown.map((proposal, at) => ({ value: String(at), label: daysWords(proposal), more: proposal.kind === 'leave' ? t('duty.file.as-leave') : t('duty.file.as-wish', hoursWords(proposal)) })) })}
      <div class="rs-actions">${primary({ label: plural('duty.file.send', state.ticked.length), small: true, disabled: state.ticked.length === 0, onClick: () => { void this.send(shown.filter((_, at) => state.ticked.includes(String(at)))); } })}
        ${quiet({ label: t('duty.file.all'), small: true, onClick: () => { this.part.set({ ticked: shown.map((_, at) => String(at)) }); } })}
        ${quiet({ label: t('ui.cancel'), small: true, onClick: () => { this.part.set(nothingRead); } })}</div>`;
  }

  private async read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    if (file.size > largest) { this.part.set({ ...nothingRead, refused: t('duty.file.too-large') }); return; }
    const text = await file.text();
    // The same file may be chosen again once it was mended.
    input.value = '';
    const now = Date.now();
    const { busy, troubles } = readCalendar(text, now, now + ahead);
    const isNone = troubles[0]?.what === 'not-a-calendar';
    this.part.set({ ...nothingRead, troubles, proposals: isNone ? null : proposalsFrom(busy) });
  }

  private async send(chosen: readonly Proposal[]): Promise<void> {
    this.part.set({ of: chosen.length, sent: 0, refused: '' });
    for (const [at, proposal] of chosen.entries()) {
      const answer = await this.sendOne(proposal);
      if (answer.kind !== 'ok') {
        this.part.set({ of: 0, ticked: this.stillTicked(chosen.slice(at)), refused: `${plural('duty.file.kept', at)} ${refusalWords(answer)}` });
        return;
      }
      this.part.set({ sent: at + 1 });
    }
    this.part.set(nothingRead);
    say(t('duty.kept'));
  }

  private sendOne({ kind, firstDay, lastDay }: Proposal): ReturnType<ScreenContext['api']['post']> {
    const { api } = this.context;
    const midnight = (day: string): string => momentOf({ day, time: '00:00' }).toISOString();
    // A day that runs already counts from now: leave that has begun is leave all the same.
    return kind === 'leave' ? api.post('/leave', { from: midnight(firstDay), until: midnight(plusDays(lastDay, 1)) }) : api.put(`/wishes/${firstDay}`, { gladly: false });
  }

  private stillTicked(left: readonly Proposal[]): readonly string[] {
    return (this.part.state.proposals ?? []).flatMap((proposal, at) => (left.includes(proposal) ? [String(at)] : []));
  }
}

function daysWords({ firstDay, lastDay }: Proposal): string {
  return firstDay === lastDay ? dayWord(firstDay) : t('duty.own.days', dayWord(firstDay), dayWord(lastDay));
}

function hoursWords({ hours }: Proposal): string {
  return hours.map(({ from, until }) => t('duty.file.hours', from, until)).join(', ');
}

/// Each with the number of its line, so that whoever made the file can find it.
function troubleWords(troubles: readonly Trouble[]): readonly string[] {
  const shown = troubles.slice(0, mostTroubles).map(({ line, what }) => t(`duty.file.trouble.${what}`, line));
  return troubles.length > mostTroubles ? [...shown, plural('duty.file.trouble.more', troubles.length - mostTroubles)] : shown;
}
