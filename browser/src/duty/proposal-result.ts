/// A proposal beside the present roster (_voorstel naast het rooster van nu_): what it is worth, what it could not do, who does
/// how much, and which of it is taken over.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../ui/actions.ts';
import type { FieldError } from '../ui/api.ts';
import { errorSummary } from '../ui/errors.ts';
import { more, someOf, tick } from '../ui/fields.ts';
import { plural, t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { figures, table } from '../ui/table.ts';
import { areAll, countOf, peopleOf, type ProposedWeek, weeksOf, withChosen } from './proposal-choice.ts';
import type { Judged, Proposal, ProposedShift } from './proposal-wire.ts';
import { fulfilled, nameOf, outcomeWords, shortfallWords } from './proposal-words.ts';
import { dateWords, dayWord, rankWord, stretchWords } from './words.ts';

const mostLines = 25;

export interface ProposalResult {
  readonly proposal: Proposal;
  readonly judged: Judged;
  readonly chosen: ReadonlySet<string>;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly accept: () => void;
  readonly again: () => void;
}

export function proposalResult(result: ProposalResult): TemplateResult {
  const { proposal, judged, chosen, errors, busy } = result;
  const count = countOf(chosen, proposal.shifts);
  const isAll = count === proposal.shifts.length;
  return html`<section class="rs-stack rs-stack--loose">
    ${errorSummary(errors)}
    <div class="rs-stack"><h2>${t('duty.proposal.result')}</h2>
      <p>${t('duty.proposal.period', dateWords(proposal.terms.from), dateWords(proposal.terms.until))}</p>
      ${ending(proposal)}
      ${figures(compared(judged))}
      <p>${outcomeWords(judged)}</p></div>
    ${words(judged, proposal)}
    ${shares(judged)}
    ${more(t('duty.proposal.part'), t('duty.proposal.part.what', count, proposal.shifts.length), parts(result))}
    ${proposal.shifts.length === 0 ? note('attention', html`<p>${t('duty.proposal.empty')}</p>`) : nothing}
    ${actionBar(
      primary({ label: isAll ? t('duty.proposal.accept') : plural('duty.proposal.accept-part', count), busy, disabled: count === 0, onClick: result.accept }),
      quiet({ label: t('duty.proposal.again'), onClick: result.again }))}</section>`;
}

function ending({ state, better }: Proposal): unknown {
  if (state === 'broken') return note('attention', html`<p>${t('duty.proposal.broken')}</p>`);
  return html`<p class="rs-quiet">${state === 'stopped' ? t('duty.proposal.stopped') : plural('duty.proposal.improved', better)}</p>`;
}

function compared({ now, then, wishes }: Judged): readonly { readonly value: unknown; readonly meaning: string }[] {
  return [
    { value: change(now.points, then.points), meaning: t('duty.proposal.points') },
    { value: change(now.gaps, then.gaps), meaning: t('duty.proposal.gaps') },
    { value: change(now.openHours, then.openHours), meaning: t('duty.proposal.open-hours') },
    ...(wishes === 0 ? [] : [{ value: change(now.wishesMet, then.wishesMet), meaning: plural('duty.proposal.wishes', wishes) }]),
  ];
}

function change(now: number, then: number): TemplateResult {
  return html`<span class="rs-change">${now}<span aria-hidden="true"> → </span><span class="rs-visually-hidden"> ${t('duty.proposal.becomes')} </span>${then}</span>`;
}

function words(judged: Judged, { terms }: Proposal): TemplateResult {
  const { shortfalls } = judged;
  return html`<div class="rs-stack"><h3>${t('duty.proposal.did')}</h3>
    <ul>${fulfilled(judged, terms).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    <h3>${t('duty.proposal.not')}</h3>
    ${shortfalls.length === 0 ? html`<p>${t('duty.proposal.not.none')}</p>` : html`<ul>${shortfalls.slice(0, mostLines).map((one) => html`<li>${shortfallWords(one)}</li>`)}</ul>`}
    ${shortfalls.length > mostLines ? html`<p>${plural('duty.proposal.not.more', shortfalls.length - mostLines)}</p>` : nothing}</div>`;
}

function shares({ shares: all }: Judged): TemplateResult {
  return html`<div class="rs-stack">${table(t('duty.proposal.shares'), [
    { name: t('duty.member') },
    { name: t('duty.proposal.nights-now'), number: true }, { name: t('duty.proposal.nights-then'), number: true },
    { name: t('duty.proposal.weekend-now'), number: true }, { name: t('duty.proposal.weekend-then'), number: true },
    { name: t('duty.proposal.holidays-now'), number: true }, { name: t('duty.proposal.holidays-then'), number: true },
    { name: t('duty.proposal.before'), number: true },
  ], all.map(({ member, now, then, before }) => [
    nameOf(member), now.nights, then.nights, now.weekendDays, then.weekendDays, now.holidays, then.holidays, `${before.nights} / ${before.weekendDays} / ${before.holidays}`,
  ]))}<p class="rs-small rs-quiet">${t('duty.proposal.shares.what')}</p></div>`;
}

function parts({ proposal, chosen, choose }: ProposalResult): TemplateResult {
  const people = peopleOf(proposal.shifts);
  const ofPerson = (memberId: string): readonly ProposedShift[] => proposal.shifts.filter(({ member }) => member.memberId === memberId);
  const whole = people.filter(({ memberId }) => areAll(chosen, ofPerson(memberId))).map(({ memberId }) => memberId);
  return html`
    ${someOf({
      name: 'people', legend: t('duty.proposal.by-person'), row: true, values: whole, options: people.map((person) => ({ value: person.memberId, label: nameOf(person) })),
      onChange: (now) => {
        const turned = people.find(({ memberId }) => now.includes(memberId) !== whole.includes(memberId));
        if (turned !== undefined) choose(withChosen(chosen, ofPerson(turned.memberId), now.includes(turned.memberId)));
      },
    })}
    <h3>${t('duty.proposal.by-week')}</h3>
    <ul class="rs-list rs-weeks">${weeksOf(proposal.shifts).map((week) => html`<li>${weekView(week, chosen, choose)}</li>`)}</ul>`;
}

function weekView({ monday, shifts }: ProposedWeek, chosen: ReadonlySet<string>, choose: (chosen: ReadonlySet<string>) => void): TemplateResult {
  return html`${tick({
      name: `week-${monday}`, label: t('duty.proposal.week', dateWords(monday)), more: t('duty.proposal.chosen', countOf(chosen, shifts), shifts.length),
      checked: areAll(chosen, shifts), onChange: (on) => { choose(withChosen(chosen, shifts, on)); },
    })}
    ${more(t('duty.proposal.shifts-of', dayWord(monday)), peopleOf(shifts).map(nameOf).join(', '), html`${shifts.map((shift) => tick({
      name: `shift-${shift.id}`, label: t('duty.proposal.shift', nameOf(shift.member), rankWord(shift.rank)), more: stretchWords(shift),
      checked: chosen.has(shift.id), onChange: (on) => { choose(withChosen(chosen, [shift], on)); },
    }))}`)}`;
}
