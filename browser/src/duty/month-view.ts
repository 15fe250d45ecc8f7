/// The month of a line (_maand van een lijn_): a grid for the keys on a desk, an agenda on a telephone.
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../ui/messages.ts';
import { badge } from '../ui/worklist.ts';
import { beginning, type DayOfRoster, dayOfRoster, daysOf, hoursOn, led, movesUp, type Part } from './month.ts';
import type { Roster } from './wire.ts';
import { daySentence, dayWord, monthWords, type NameOf, partsWords, weekdayWord } from './words.ts';

export interface MonthShown {
  readonly month: string;
  readonly roster: Roster;
  readonly nameOf: NameOf;
  readonly today: string;
  /// The day that has the focus in the grid.
  readonly focused: string;
  readonly onFocus: (day: string) => void;
  /// Enter or a tap on a day; undefined for who may not change anything.
  readonly onOpen: ((day: DayOfRoster) => void) | undefined;
}

export function grid(shown: MonthShown): TemplateResult {
  const days = all(shown);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return html`<div class="rs-month"><table role="grid" aria-label=${t('duty.month.of', monthWords(shown.month))} @keydown=${(event: KeyboardEvent) => { steer(event, shown, days); }}>
    <thead><tr role="row">${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<th scope="col" role="columnheader" abbr=${weekdayWord(day)}>${weekdayWord(day, true)}</th>`)}</tr></thead>
    <tbody>${weeks.map((week) => html`<tr role="row">${week.map((day) => cell(shown, day))}</tr>`)}</tbody></table></div>`;
}

function cell(shown: MonthShown, day: DayOfRoster): TemplateResult {
  const holiday = holidayOn(shown, day);
  return html`<td role="gridcell" id="day-${day.day}" data-day=${day.day} tabindex=${day.day === shown.focused ? 0 : -1}
    aria-current=${day.day === shown.today ? 'date' : nothing}
    class="${day.inMonth ? '' : 'rs-month__other'} ${holiday === undefined ? '' : 'rs-month__holiday'}"
    @click=${() => { shown.onFocus(day.day); shown.onOpen?.(day); }}>
    <span class="rs-visually-hidden">${daySentence(day, shown.nameOf, holiday)}</span>
    <div aria-hidden="true"><span class="rs-month__day">${Number(day.day.slice(8))}</span>${holiday === undefined ? nothing : html` <span class="rs-month__name">${holiday}</span>`}
      ${people(shown, day.first, '')}${people(shown, day.second, 'rs-month__second')}
      ${movesUp(day) ? html`<span class="rs-month__note">${t('duty.cell.moves-up')}</span>` : nothing}
      ${day.gaps.map(({ from, until }) => badge('due', from === '00:00' && until === '24:00' ? t('duty.cell.gap') : t('duty.cell.gap.hours', from, until)))}
      ${marks(shown, day)}</div></td>`;
}

function people(shown: MonthShown, parts: readonly Part[], look: string): TemplateResult {
  return html`${beginning(parts).map((part) => html`<span class="rs-month__part ${look} ${part.shift.source === 'rotation' ? '' : 'rs-month__changed'}">${part.from === '00:00' ? '' : html`<b>${part.from}</b> `}${shown.nameOf(part.memberId)}${part.until === '24:00' || part.from !== '00:00' ? '' : ` ${t('duty.cell.until', part.until)}`}</span>`)}`;
}

/// Who is away and who would rather not, for whoever may see it.
function marks({ roster, nameOf }: MonthShown, day: DayOfRoster): unknown {
  const own = new Set([...roster.members.filter(({ ofLine }) => ofLine), ...roster.rotations.flatMap(({ seats }) => seats)].map(({ memberId }) => memberId));
  const away = roster.leave.filter((leave) => own.has(leave.memberId) && hoursOn(day.day, leave).length > 0);
  const wishes = roster.wishes.filter((wish) => own.has(wish.memberId) && wish.day === day.day);
  return html`${away.map(({ memberId }) => html`<span class="rs-month__note">${t('duty.cell.away', nameOf(memberId))}</span>`)}
    ${wishes.map(({ memberId, gladly }) => html`<span class="rs-month__note">${gladly ? t('duty.cell.gladly', nameOf(memberId)) : t('duty.cell.rather-not', nameOf(memberId))}</span>`)}`;
}

/// On a telephone the days stand below each other, each with everything of it.
export function agenda(shown: MonthShown): TemplateResult {
  const days = all(shown).filter(({ inMonth }) => inMonth);
  return html`<ol class="rs-agenda" aria-label=${t('duty.month.of', monthWords(shown.month))}>${days.map((day) => html`<li id="day-${day.day}" class=${day.day === shown.today ? 'rs-agenda__today' : ''}>${shown.onOpen === undefined
    ? html`<div>${row(shown, day)}</div>`
    : html`<button type="button" @click=${() => { shown.onFocus(day.day); shown.onOpen?.(day); }}>${row(shown, day)}</button>`}</li>`)}</ol>`;
}

function row(shown: MonthShown, day: DayOfRoster): TemplateResult {
  const holiday = holidayOn(shown, day);
  return html`<span class="rs-agenda__day">${dayWord(day.day)}${holiday === undefined ? nothing : html` <span class="rs-month__name">${holiday}</span>`}</span>
    <span class="rs-agenda__who">${day.first.length === 0 ? nothing : partsWords(day.first, shown.nameOf)}
      ${day.second.length === 0 ? nothing : html`<span class="rs-quiet">${t('duty.agenda.second', partsWords(day.second, shown.nameOf))}</span>`}
      ${day.gaps.map(({ from, until }) => badge('due', t('duty.cell.gap.hours', from, until)))}${marks(shown, day)}</span>`;
}

function all({ month, roster }: MonthShown): readonly DayOfRoster[] {
  return daysOf(month).map((day) => dayOfRoster(day, month, roster.shifts, roster.gaps));
}

function holidayOn({ roster }: MonthShown, { day }: DayOfRoster): string | undefined {
  return roster.holidays.find((holiday) => holiday.day === day)?.name;
}

function steer(event: KeyboardEvent, shown: MonthShown, days: readonly DayOfRoster[]): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-day]') : null;
  const day = target?.dataset['day'];
  if (day === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = led(day, event.key);
  if (to !== undefined) {
    event.preventDefault();
    shown.onFocus(to);
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    const chosen = days.find((one) => one.day === day);
    if (chosen !== undefined) shown.onOpen?.(chosen);
  }
}
