/// What was agreed for a line (_afspraken_): its rotations, its rules, and for the common number who helps to answer it.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import type { FieldError } from '../ui/api.ts';
import { more, oneOf, selectField, textField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import { empty } from '../ui/states.ts';
import { patternWords, rotationForm, type RotationDraft } from './rotation-form.ts';
import type { Roster, Rosters, Rotation, Seat } from './wire.ts';
import { lastingWords, type NameOf, rankWord, turnWords } from './words.ts';

export interface Agreements {
  readonly roster: Roster;
  readonly rosters: Rosters;
  readonly draft: RotationDraft | null;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly now: Date;
  readonly begin: () => void;
  readonly goOn: (rotation: Rotation) => void;
  readonly remove: (rotation: Rotation) => void;
  readonly cancel: () => void;
  readonly edit: (part: Partial<RotationDraft>) => void;
  readonly keep: () => void;
  readonly keepRules: (rules: { readonly mostNights: number; readonly restHours: number }) => void;
  readonly keepFallback: (fallback: Rosters['fallback']) => void;
}

export function agreements(agreed: Agreements): TemplateResult {
  const { roster } = agreed;
  const names = new Map(roster.members.map(({ memberId, name }) => [memberId, name]));
  const nameOf: NameOf = (memberId) => names.get(memberId) ?? t('duty.member.gone');
  return html`<section class="rs-stack" id="agreements"><h2>${t('duty.agreed.title')}</h2>
    ${roster.rotations.length === 0 && agreed.draft === null ? empty(t('duty.agreed.none'), nothing, 'bell') : nothing}
    <ul class="rs-list">${inOrder(roster.rotations).map((rotation) => html`<li>${rotationView(agreed, rotation, nameOf)}</li>`)}</ul>
    ${roster.mayChange ? change(agreed, nameOf) : nothing}</section>`;
}

/// What counts now first, and of a pair who is rung first.
function inOrder(rotations: readonly Rotation[]): readonly Rotation[] {
  return rotations.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || a.rank.localeCompare(b.rank));
}

function rotationView({ roster, busy, goOn, remove }: Agreements, rotation: Rotation, nameOf: NameOf): TemplateResult {
  return html`<div class="rs-rotation"><p><strong>${turnWords(rotation)}</strong>, ${rankWord(rotation.rank)}. ${lastingWords(rotation)}<br>
    ${rotation.seats.map((seat) => seatWords(seat, nameOf)).join(' → ')}</p>
    ${roster.mayChange ? html`<span class="rs-row">${quiet({ label: t('duty.rotation.go-on'), small: true, disabled: busy, onClick: () => { goOn(rotation); } })}
      ${quiet({ label: t('duty.remove'), small: true, disabled: busy, onClick: () => { remove(rotation); } })}</span>` : nothing}</div>`;
}

function seatWords(seat: Seat, nameOf: NameOf): string {
  const name = nameOf(seat.memberId);
  return seat.freeDays.length === 0 && seat.hours === 'always' ? name : `${name} (${patternWords(seat)})`;
}

function change(agreed: Agreements, nameOf: NameOf): TemplateResult {
  const { draft, roster, errors, busy, edit, keep, cancel, begin } = agreed;
  return html`${draft === null ? secondary({ label: t('duty.rotation.begin'), onClick: begin }) : rotationForm({ draft, roster, nameOf, errors, busy, change: edit, keep, cancel })}
    ${more(t('duty.rules.title'), t('duty.rules.now', roster.rules.mostNights, roster.rules.restHours), rules(agreed))}
    ${roster.lineId === 'common' ? more(t('duty.fallback.title'), t('duty.fallback.what'), fallback(agreed)) : nothing}`;
}

/// A form of two numbers keeps itself.
function rules({ roster, keepRules, busy }: Agreements): TemplateResult {
  let kept = roster.rules;
  return html`
    ${textField({ name: 'mostNights', label: t('duty.rules.most-nights'), type: 'number', value: String(kept.mostNights), onInput: (value) => { kept = { ...kept, mostNights: Number(value) }; } })}
    ${textField({ name: 'restHours', label: t('duty.rules.rest-hours'), hint: t('duty.rules.rest-hours.hint'), type: 'number', value: String(kept.restHours), onInput: (value) => { kept = { ...kept, restHours: Number(value) }; } })}
    ${secondary({ label: t('duty.rules.keep'), busy, onClick: () => { keepRules(kept); } })}`;
}

function fallback({ rosters, keepFallback }: Agreements): TemplateResult {
  const { inTurn, lineIds } = rosters.fallback;
  const named = (lineId: string): string => rosters.lines.find((line) => line.lineId === lineId)?.name[language] ?? lineId;
  const others = rosters.lines.filter(({ lineId }) => lineId !== 'common' && lineId !== 'ministry' && !lineIds.includes(lineId));
  const up = (at: number): readonly string[] => lineIds.toSpliced(at, 1).toSpliced(at - 1, 0, lineIds[at] ?? '');
  return html`
    ${oneOf({ name: 'inTurn', legend: t('duty.fallback.order'), value: inTurn ? 'turn' : 'fixed', options: [{ value: 'fixed', label: t('duty.fallback.fixed') }, { value: 'turn', label: t('duty.fallback.in-turn') }], onChange: (value) => { keepFallback({ inTurn: value === 'turn', lineIds }); } })}
    <ol class="rs-order">${lineIds.map((lineId, at) => html`<li class="rs-row rs-row--spread"><span>${named(lineId)}</span><span class="rs-row">
      ${quiet({ label: t('duty.order.up', named(lineId)), small: true, disabled: at === 0, onClick: () => { keepFallback({ inTurn, lineIds: up(at) }); } })}
      ${quiet({ label: t('duty.order.off', named(lineId)), small: true, onClick: () => { keepFallback({ inTurn, lineIds: lineIds.toSpliced(at, 1) }); } })}</span></li>`)}</ol>
    ${others.length === 0 ? nothing : selectField({ name: 'add-line', label: t('duty.fallback.add'), value: '', options: [{ value: '', label: t('duty.choose-line') }, ...others.map(({ lineId, name }) => ({ value: lineId, label: name[language] }))], onInput: (lineId) => { if (lineId !== '') keepFallback({ inTurn, lineIds: [...lineIds, lineId] }); } })}`;
}
