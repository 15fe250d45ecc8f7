/// What has to happen next in this file, and the dates after it. A file is never left without one.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../../ui/actions.ts';
import { errorSummary } from '../../ui/errors.ts';
import { plural, t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { timeWords } from '../../ui/time.ts';
import { type FileOnDesk, authorOf } from '../desk.ts';
import { type AftercareTerm, nextAttempt } from '../model/moments.ts';
import { type OpenPromise, canBeMoved, isLast, isOfOther, kept, moved, openPromises, promise } from '../model/promises.ts';
import type { Words } from '../model/writing.ts';
import { type Moment, chosenMoment, momentChoice, momentFrom } from '../moment-choice.ts';
import { commitmentWords } from '../words.ts';
import { type Bench, type Part, callLink, personWords } from './bench.ts';
import { type PlanForm, type Planned, emptyPlan, offered, planForm, readPlan } from './plan-form.ts';

/// `done`: what was kept needs a next date first. `missed`: when to try again. `move`: another date for the same.
type Mode = { readonly kind: 'list' } | { readonly kind: 'plan' } | { readonly kind: 'done' | 'missed' | 'move'; readonly one: OpenPromise };

export class NextPart implements Part {
  private readonly bench: Bench;
  private mode: Mode = { kind: 'list' };
  private form: PlanForm = emptyPlan(new Date());
  private again: Moment = momentFrom(nextAttempt(new Date()), 'soon');

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    if (file.view.state === 'closed') return nothing;
    if (file.view.consulted) return note('plain', html`<p><strong>${t('casefile.consulted.title', file.view.owner?.name ?? t('casefile.someone'))}</strong></p><p>${t('casefile.consulted.what')}</p>`);
    const all = openPromises(file.view.commitments, file.contents.commitments, this.bench.context.session.memberId);
    const [first, ...others] = all;
    return html`<section class="rs-panel" aria-labelledby="next-title"><h2 id="next-title">${t('casefile.next.title')}</h2>
      ${first === undefined ? note('attention', html`<p>${t('casefile.next.none')}</p>`) : this.card(file, first, all)}
      ${others.length === 0 ? nothing : html`<ul class="rs-list rs-list--plain">${others.map((one) => html`<li>${this.line(one)}${this.mode.kind === 'list' ? this.quietButtons(file, one, all) : nothing}</li>`)}</ul>`}
      ${this.forms(file, all)}</section>`;
  }

  private card(file: FileOnDesk, one: OpenPromise, all: readonly OpenPromise[]): TemplateResult {
    const isDue = one.dueAt <= new Date();
    return html`<div class="rs-next ${isDue ? 'rs-next--due' : ''}"><div>${this.line(one)}</div>${this.whom(file, one)}
      ${this.mode.kind === 'list' ? actions(...this.buttons(file, one, all)) : nothing}</div>`;
  }

  private line(one: OpenPromise): TemplateResult {
    const { view, words, dueAt } = one;
    const kind = commitmentWords(view.kind);
    const who = isOfOther(one, this.bench.context.session.memberId) ? html` <span class="rs-quiet rs-small">${t('casefile.next.by', this.bench.names.of(view.memberId))}</span>` : nothing;
    return html`<div class="rs-next__what">${kind.charAt(0).toLocaleUpperCase()}${kind.slice(1)}${words === undefined || words.text === '' ? nothing : html`: ${words.text}`}${who}</div>
      <div class="rs-next__when">${timeWords(dueAt, new Date())}</div>`;
  }

  // The number and how to call safely stand beside the promise to call.
  private whom(file: FileOnDesk, { view, words }: OpenPromise): TemplateResult | symbol {
    if (view.kind !== 'call-back' && view.kind !== 'apology') return nothing;
    const { persons } = file.contents;
    const person = persons.find(({ personId }) => personId === words?.personId) ?? persons.find(({ role }) => role === 'reporter');
    return person === undefined || person.number === '' ? nothing : html`<div>${personWords(person)} · ${callLink(person.number)}${person.reach === '' ? nothing : html`<br><span class="rs-small rs-quiet">${person.reach}</span>`}</div>`;
  }

  private buttons(file: FileOnDesk, one: OpenPromise, all: readonly OpenPromise[]): readonly unknown[] {
    const { busy } = this.bench;
    const done = (label: string): TemplateResult => primary({ label, icon: 'check', busy, onClick: () => { void this.done(file, one, all); } });
    const move = quiet({ label: t('casefile.next.move'), onClick: () => { this.to({ kind: 'move', one }); } });
    switch (one.view.kind) {
      case 'call-back':
      case 'apology':
        return [done(t('casefile.next.called')), secondary({ label: t('casefile.next.missed'), onClick: () => { this.to({ kind: 'missed', one }); } }), move];
      case 'unread-reply':
        return [html`<span class="rs-small rs-quiet">${t('casefile.next.read-below')}</span>`];
      case 'own':
      case 'aftercare':
      case 'handover-own-line':
        return [done(t('casefile.next.done')), move];
      case 'prosecution-request':
      case 'rescue':
      case 'think-along':
        return [done(t('casefile.next.done'))];
    }
  }

  private quietButtons(file: FileOnDesk, one: OpenPromise, all: readonly OpenPromise[]): TemplateResult | symbol {
    if (one.view.kind === 'unread-reply') return nothing;
    const done = quiet({ label: t('casefile.next.done'), small: true, busy: this.bench.busy, onClick: () => { void this.done(file, one, all); } });
    const move = canBeMoved(one.view.kind) ? quiet({ label: t('casefile.next.move'), small: true, onClick: () => { this.to({ kind: 'move', one }); } }) : nothing;
    if (one.view.kind !== 'call-back') return actions(done, move);
    return actions(done, move, quiet({ label: t('casefile.next.missed'), small: true, onClick: () => { this.to({ kind: 'missed', one }); } }));
  }

  private forms(file: FileOnDesk, all: readonly OpenPromise[]): unknown {
    switch (this.mode.kind) {
      case 'list':
        return html`<div>${quiet({ label: t('casefile.plan.new'), icon: 'plus', onClick: () => { this.form = emptyPlan(new Date()); this.to({ kind: 'plan' }); } })}</div>`;
      case 'plan':
        return this.planning(file, t('casefile.plan.title'), t('casefile.plan.save'), null);
      case 'done':
        return this.planning(file, t('casefile.plan.after-done'), t('casefile.plan.save-done'), this.mode.one);
      case 'missed':
        return this.missing(file, this.mode.one, all);
      case 'move':
        return this.moving(file, this.mode.one);
    }
  }

  private planning(file: FileOnDesk, title: string, button: string, after: OpenPromise | null): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.plan(file, after); };
    const set = (change: Partial<PlanForm>): void => { this.form = { ...this.form, ...change }; this.bench.changed(); };
    const planAftercare = (term: AftercareTerm): void => { set({ term }); void this.plan(file, after); };
    const hasRoom = this.bench.roomOf(file, this.form.personId) !== undefined;
    return html`<form class="rs-card rs-stack" novalidate @submit=${submit}><h3>${title}</h3>${errorSummary(this.form.errors)}
      ${planForm({ form: this.form, persons: file.contents.persons, hasRoom, now: new Date(), set, planAftercare })}
      ${actions(this.form.kind === 'aftercare' ? nothing : primary({ label: button, busy: this.bench.busy, submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { this.to({ kind: 'list' }); } }))}</form>`;
  }

  private missing(file: FileOnDesk, one: OpenPromise, all: readonly OpenPromise[]): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.missed(file, one); };
    const second = file.view.missed >= 1;
    const thinksAlong = all.some(({ view }) => view.kind === 'think-along');
    return html`<form class="rs-card rs-stack" novalidate @submit=${submit}><h3>${t('casefile.missed.title')}</h3>
      ${momentChoice({ name: 'plan', legend: t('casefile.missed.when'), offered: offered(new Date()), value: this.again, errors: this.form.errors, onChange: (again) => { this.again = again; this.bench.changed(); } })}
      ${second && !thinksAlong ? note('plain', html`<p>${t('casefile.missed.second', file.view.standIn?.name ?? t('casefile.someone'))}</p>`) : nothing}
      <p class="rs-small rs-quiet">${plural('casefile.missed.count', file.view.missed + 1)}</p>
      ${actions(primary({ label: t('casefile.missed.save'), busy: this.bench.busy, submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { this.to({ kind: 'list' }); } }))}</form>`;
  }

  private moving(file: FileOnDesk, one: OpenPromise): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.move(file, one); };
    return html`<form class="rs-card rs-stack" novalidate @submit=${submit}><h3>${t('casefile.move.title', commitmentWords(one.view.kind))}</h3>${errorSummary(this.form.errors)}
      ${momentChoice({ name: 'plan', legend: t('casefile.plan.when'), offered: offered(new Date()), value: this.again, errors: this.form.errors, onChange: (again) => { this.again = again; this.bench.changed(); } })}
      ${actions(primary({ label: t('casefile.move.save'), busy: this.bench.busy, submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { this.to({ kind: 'list' }); } }))}</form>`;
  }

  private async done(file: FileOnDesk, one: OpenPromise, all: readonly OpenPromise[]): Promise<void> {
    if (isLast(one, all)) {
      this.form = emptyPlan(new Date(), file.view.state === 'aftercare' ? 'aftercare' : 'call-back');
      this.to({ kind: 'done', one });
      return;
    }
    await this.bench.do({ method: 'post', path: `/commitments/${one.view.commitmentId}/completions`, words: this.forTeam(file, [kept(one.view, one.words)]) });
  }

  private async plan(file: FileOnDesk, after: OpenPromise | null): Promise<void> {
    const planned = readPlan(this.form, new Date());
    if (!('kind' in planned)) { this.form = { ...this.form, errors: planned }; this.bench.changed(); return; }
    const { commitment, words } = promise({ ...planned, audienceId: this.ownRoom(file, planned.personId) }, authorOf(this.bench.context));
    const said = after === null ? [words] : [kept(after.view, after.words), words];
    const told = this.told(file, planned, words);
    const act = after === null
      ? { method: 'post' as const, path: '/commitments', body: { ...commitment } }
      : { method: 'post' as const, path: `/commitments/${after.view.commitmentId}/completions`, body: { next: commitment } };
    if (await this.bench.do({ ...act, words: [...this.forTeam(file, said), ...told] }, t('casefile.plan.saved'))) this.to({ kind: 'list' });
  }

  // Where the person was told of the date, she is told of the new one.
  private async move(file: FileOnDesk, { view, words: before }: OpenPromise): Promise<void> {
    const now = new Date();
    const chosen = chosenMoment('plan', this.again, offered(now), now);
    if ('errors' in chosen) { this.form = { ...this.form, errors: chosen.errors }; this.bench.changed(); return; }
    const { dueAt, words } = moved(view, before, chosen.at, authorOf(this.bench.context));
    const told = this.told(file, { tellPerson: view.kind === 'call-back' || view.kind === 'apology', personId: before?.personId ?? null }, words);
    const act = { method: 'put' as const, path: `/commitments/${view.commitmentId}`, body: { dueAt }, words: [...this.forTeam(file, [words]), ...told] };
    if (await this.bench.do(act, t('casefile.plan.saved'))) this.to({ kind: 'list' });
  }

  private async missed(file: FileOnDesk, one: OpenPromise): Promise<void> {
    const now = new Date();
    const chosen = chosenMoment('plan', this.again, offered(now), now);
    if ('errors' in chosen) { this.form = { ...this.form, errors: chosen.errors }; this.bench.changed(); return; }
    const personId = one.words?.personId ?? null;
    const next = promise({ kind: 'call-back', at: chosen.at, text: '', personId, knownOn: null, audienceId: this.ownRoom(file, personId) }, authorOf(this.bench.context));
    const missed: Words = { kind: 'system', body: { what: 'missed', nextAt: chosen.at.toISOString() } };
    const words = [...this.forTeam(file, [missed, next.words]), ...this.told(file, { tellPerson: true, personId }, next.words)];
    const act = { method: 'post' as const, path: '/misses', body: { attempted: one.view.commitmentId, next: next.commitment }, words };
    if (await this.bench.do(act, t('casefile.plan.saved'))) this.to({ kind: 'list' });
  }

  private forTeam(file: FileOnDesk, words: readonly Words[]): readonly { audienceId: string; words: readonly Words[] }[] {
    const team = this.bench.team(file);
    return team === undefined ? [] : [{ audienceId: team.place.audienceId, words }];
  }

  // The person reads in the own room when the telephone will ring.
  private told(file: FileOnDesk, { tellPerson, personId }: Pick<Planned, 'tellPerson' | 'personId'>, words: Words): readonly { audienceId: string; words: readonly Words[] }[] {
    const room = this.bench.roomOf(file, personId);
    return tellPerson && room !== undefined ? [{ audienceId: room.place.audienceId, words: [words] }] : [];
  }

  private ownRoom(file: FileOnDesk, personId: string | null): string | null {
    return personId === null ? null : (this.bench.roomOf(file, personId)?.place.audienceId ?? null);
  }

  private to(mode: Mode): void {
    this.mode = mode;
    this.form = { ...this.form, errors: [] };
    this.bench.changed();
  }
}
