/// What a coordinator changes on a day (_dag wijzigen_): somebody else for some hours, a single shift, or somebody who is away.
import { html, nothing, render, type TemplateResult } from 'lit';
import { actions, primary, quiet } from '../ui/actions.ts';
import { type Day, isDay, isTime, localOf, momentOf, plusDays } from '../ui/amsterdam.ts';
import type { Answer, Api, FieldError } from '../ui/api.ts';
import { openDialog } from '../ui/dialog.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { oneOf, selectField, textField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { failed, note } from '../ui/states.ts';
import type { DayOfRoster, Part } from './month.ts';
import type { Rank, Roster, Stretch } from './wire.ts';
import { dayWord, type NameOf, partWords, rankWord } from './words.ts';

type Kind = 'replacement' | 'shift' | 'leave';

interface Draft {
  readonly kind: Kind;
  readonly memberId: string;
  readonly rank: Rank;
  readonly from: string;
  readonly until: string;
}

interface Asked {
  readonly day: DayOfRoster;
  readonly roster: Roster;
  readonly nameOf: NameOf;
  readonly api: Api;
  /// Hours that somebody is looked for, to begin with.
  readonly open?: Stretch | undefined;
}

/// True when something was changed.
export function changeDay(asked: Asked): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = openDialog(() => { resolve(changing.changed); });
    const changing = new DayDialog(dialog, asked);
    changing.show();
    dialog.showModal();
  });
}

class DayDialog {
  changed = false;
  private readonly dialog: HTMLDialogElement;
  private readonly asked: Asked;
  private draft: Draft;
  private errors: readonly FieldError[] = [];
  private trouble: 'none' | 'elsewhere' | 'failed' = 'none';
  private busy = false;

  constructor(dialog: HTMLDialogElement, asked: Asked) {
    this.dialog = dialog;
    this.asked = asked;
    const { day, roster, open } = asked;
    const at = roster.rotations[0]?.at ?? '00:00';
    const hours = open === undefined ? { from: `${day.day}T${at}`, until: `${plusDays(day.day, 1)}T${at}` } : { from: localText(open.from), until: localText(open.until) };
    this.draft = { kind: 'replacement', memberId: '', rank: 'first', ...hours };
  }

  show(): void {
    render(this.view(), this.dialog);
  }

  private view(): TemplateResult {
    const { day } = this.asked;
    return html`<div class="rs-stack"><h2 id="dialog-title">${dayWord(day.day)}</h2>
      ${this.trouble === 'elsewhere' ? note('attention', t('duty.changed-elsewhere')) : nothing}
      ${this.trouble === 'failed' ? failed() : nothing}
      ${this.present(day)}
      <form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.keep(); }}>
        ${errorSummary(this.errors)}${this.fields()}
        ${actions(primary({ label: t('duty.day.keep'), submit: true, busy: this.busy }), quiet({ label: t('ui.cancel'), onClick: () => { this.dialog.close(); } }))}
      </form></div>`;
  }

  private present({ first, second }: DayOfRoster): TemplateResult {
    const all = [...first, ...second];
    if (all.length === 0) return html`<p>${t('duty.day.nobody')}</p>`;
    return html`<ul class="rs-list rs-slots">${all.map((part) => html`<li><span>${partWords(part, this.asked.nameOf)} <span class="rs-quiet">(${rankWord(part.shift.rank)}${part.shift.source === 'rotation' ? '' : `, ${sourceWord(part)}`})</span></span>
      ${part.shift.source === 'rotation' ? nothing : quiet({ label: t('duty.remove'), small: true, onClick: () => { void this.remove(part); } })}</li>`)}</ul>`;
  }

  private fields(): TemplateResult {
    const { draft, errors } = this;
    const { roster } = this.asked;
    const change = (part: Partial<Draft>): void => { this.draft = { ...this.draft, ...part }; this.show(); };
    return html`
      ${oneOf({
        name: 'kind', legend: t('duty.day.kind'), row: true, value: draft.kind,
        options: [
          { value: 'replacement', label: t('duty.kind.replacement') },
          { value: 'shift', label: t('duty.kind.shift') },
          { value: 'leave', label: t('duty.kind.leave') },
        ],
        onChange: (kind) => { change({ kind: kind as Kind }); },
      })}
      ${selectField({
        name: 'memberId', label: draft.kind === 'leave' ? t('duty.who.away') : t('duty.member'), value: draft.memberId, error: errorOf(errors, 'memberId'),
        options: [{ value: '', label: t('duty.choose') }, ...roster.members.map((member) => ({ value: member.memberId, label: member.name, disabled: draft.kind !== 'leave' && !member.ready }))],
        onInput: (memberId) => { change({ memberId }); },
      })}
      ${draft.kind === 'leave' ? nothing : oneOf({
        name: 'rank', legend: t('duty.rank'), row: true, value: draft.rank,
        options: [{ value: 'first', label: t('duty.rank.first') }, { value: 'second', label: t('duty.rank.second') }],
        onChange: (rank) => { change({ rank: rank as Rank }); },
      })}
      ${textField({ name: 'from', label: t('duty.from'), type: 'datetime-local', value: draft.from, error: errorOf(errors, 'from'), onInput: (from) => { change({ from }); } })}
      ${textField({ name: 'until', label: t('duty.until'), type: 'datetime-local', value: draft.until, error: errorOf(errors, 'until'), onInput: (until) => { change({ until }); } })}`;
  }

  private async keep(): Promise<void> {
    const { draft } = this;
    const { roster, api } = this.asked;
    const stretch = { from: instantOf(draft.from), until: instantOf(draft.until) };
    const whose = draft.memberId === '' ? null : draft.memberId;
    if (draft.kind === 'leave') {
      if (whose === null) this.wrong([{ field: 'memberId', code: 'required', message: t('duty.missing.memberId') }]);
      else await this.send(() => api.post('/leave', { memberId: whose, ...stretch }));
      return;
    }
    const path = `/rosters/${roster.lineId}/${draft.kind === 'replacement' ? 'replacements' : 'shifts'}`;
    await this.send(() => api.post(path, { revision: roster.revision, rank: draft.rank, memberId: whose, ...stretch }));
  }

  private async remove({ shift }: Part): Promise<void> {
    const { roster, api } = this.asked;
    const kind = shift.source === 'replacement' ? 'replacements' : 'shifts';
    await this.send(() => api.delete(`/rosters/${roster.lineId}/${kind}/${shift.id}?revision=${roster.revision}`));
  }

  private async send(ask: () => Promise<Answer<unknown>>): Promise<void> {
    this.busy = true;
    this.trouble = 'none';
    this.show();
    const answer = await ask();
    this.busy = false;
    if (answer.kind === 'ok') { this.changed = true; this.dialog.close(); return; }
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) { this.wrong(answer.problem.errors); return; }
    this.trouble = answer.kind === 'refused' && answer.problem.code === 'conflict' ? 'elsewhere' : 'failed';
    // Whoever closes it now sees the roster as the other left it.
    this.changed = this.trouble === 'elsewhere';
    this.show();
  }

  private wrong(errors: readonly FieldError[]): void {
    this.errors = errors;
    this.show();
  }
}

function sourceWord({ shift }: Part): string {
  return shift.source === 'replacement' ? t('duty.source.replacement') : t('duty.source.shift');
}

function localText(at: string): string {
  const { day, time } = localOf(new Date(at));
  return `${day}T${time}`;
}

/// What stands in a field of date and time, as a moment; empty when it is neither.
export function instantOf(local: string): string {
  const [day = '', time = ''] = local.split('T');
  return isDay(day) && isTime(time.slice(0, 5)) ? momentOf({ day: day satisfies Day, time: time.slice(0, 5) }).toISOString() : '';
}
