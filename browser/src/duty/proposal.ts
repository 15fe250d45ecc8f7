/// A proposal for the roster of a line (_stel een rooster voor_): asked, followed while it is looked for, and taken over. The search
/// lives on the server; whoever closes this page finds it again.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import { today } from '../ui/amsterdam.ts';
import { type Answer, type FieldError, waited } from '../ui/api.ts';
import { selectField } from '../ui/fields.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty, note, progress } from '../ui/states.ts';
import { idsOf } from './proposal-choice.ts';
import { freshTerms, proposalForm } from './proposal-form.ts';
import { proposalResult } from './proposal-result.ts';
import type { Proposal, ProposalTerms } from './proposal-wire.ts';
import type { Roster, Rosters } from './wire.ts';

interface State {
  readonly rosters: Rosters | null;
  readonly roster: Roster | null;
  readonly failing: boolean;
  readonly lost: boolean;
  readonly proposal: Proposal | null;
  readonly terms: ProposalTerms | null;
  readonly chosen: ReadonlySet<string>;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly notice: 'running-already' | 'overtaken' | 'over' | null;
}

const nothingChosen: ReadonlySet<string> = new Set();

registerScreen({
  path: '/rooster/voorstel/:lineId',
  title: t('duty.proposal.title'),
  render: (root, context) => { new ProposalScreen(root, context).start(); },
});

class ProposalScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly lineId: string;
  private readonly root: HTMLElement;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.root = root;
    this.context = context;
    this.lineId = context.params['lineId'] ?? '';
    const initial: State = {
      rosters: null, roster: null, failing: false, lost: false, proposal: null, terms: null, chosen: nothingChosen, errors: [], busy: false, notice: null,
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  private get path(): string {
    return `/rosters/${this.lineId}`;
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const day = today(new Date());
    const [rosters, roster, proposals] = await Promise.all([
      api.get<Rosters>('/rosters', { signal }),
      api.get<Roster>(`${this.path}?from=${day}&until=${nextYear(day)}`, { signal }),
      api.get<readonly Proposal[]>(`${this.path}/proposals`, { signal }),
    ]);
    if (rosters.kind !== 'ok' || roster.kind !== 'ok' || proposals.kind !== 'ok') { this.screen.set({ failing: true }); return; }
    const newest = proposals.value[0];
    this.screen.set({ rosters: rosters.value, roster: roster.value, failing: false });
    if (newest === undefined || newest.state === 'undone') this.ask(roster.value);
    else await this.follow(newest.id);
  }

  private ask(roster: Roster): void {
    const { terms } = this.screen.state;
    this.screen.set({ proposal: null, terms: terms ?? freshTerms(roster, today(new Date())), chosen: nothingChosen, errors: [] });
  }

  /// Looks each second how far it is, until it has ended. A lost connection changes nothing on the server.
  private async follow(id: string): Promise<void> {
    const { api, signal } = this.context;
    do {
      const answer = await api.get<Proposal>(`${this.path}/proposals/${id}`, { signal });
      if (answer.kind === 'stopped') return;
      if (answer.kind === 'refused') { this.screen.set({ failing: true }); return; }
      if (answer.kind === 'ok') this.found(answer.value);
      else this.screen.set({ lost: true });
    } while ((this.screen.state.proposal === null || this.screen.state.proposal.state === 'running' || this.screen.state.lost) && await waited(1000, signal));
  }

  private found(proposal: Proposal): void {
    const wasRunning = this.screen.state.proposal?.state === 'running';
    const isNew = this.screen.state.proposal?.id !== proposal.id || wasRunning;
    this.screen.set({ proposal, lost: false, ...(isNew ? { chosen: new Set(idsOf(proposal.shifts)) } : {}) });
    if (wasRunning && proposal.state !== 'running') { say(t('duty.proposal.ready')); this.toHeading(); }
  }

  private toHeading(): void {
    queueMicrotask(() => { this.root.querySelector<HTMLElement>('#proposal-state')?.focus(); });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('duty.proposal.title')}</h1>
      ${awaited(state.rosters, state.failing, () => { void this.look(); }, (rosters) => html`
        ${rosters.mayChange && state.roster !== null ? html`<p>${t('duty.proposal.what')}</p>${this.line(rosters)}${this.part(state, state.roster)}` : empty(t('duty.none-seen'))}`)}`;
  }

  private line(rosters: Rosters): TemplateResult {
    return selectField({
      name: 'line', label: t('duty.line'), value: this.lineId, options: rosters.lines.map(({ lineId, name }) => ({ value: lineId, label: name[language] })),
      onInput: (lineId) => { this.context.go(`/rooster/voorstel/${lineId}`); },
    });
  }

  private part(state: State, roster: Roster): TemplateResult {
    const { proposal } = state;
    return html`<div class="rs-stack" id="proposal-state" tabindex="-1">
      ${state.notice === null ? nothing : note('attention', html`<p>${noticeWords(state.notice)}</p>`)}
      ${state.lost ? note('attention', html`<p>${t('duty.proposal.lost')}</p>`) : nothing}
      ${proposal === null ? this.form(state, roster) : this.proposal(state, proposal)}</div>`;
  }

  private form(state: State, roster: Roster): unknown {
    if (!roster.members.some(({ ready }) => ready)) {
      return empty(t('duty.proposal.nobody'), secondary({ label: t('duty.proposal.to-roster'), onClick: () => { this.context.go('/rooster'); } }), 'bell');
    }
    if (state.terms === null) return nothing;
    return html`${roster.lineId === 'common' && !roster.members.some(({ ofLine }) => ofLine) ? note('plain', html`<p>${t('duty.proposal.common')}</p>`) : nothing}
      ${proposalForm({
        roster, terms: state.terms, errors: state.errors, busy: state.busy,
        change: (part) => { if (this.screen.state.terms !== null) this.screen.set({ terms: { ...this.screen.state.terms, ...part } }); },
        ask: () => { void this.begin(); }, cancel: () => { this.context.go('/rooster'); },
      })}`;
  }

  private proposal(state: State, proposal: Proposal): unknown {
    if (proposal.state === 'running') return this.running(proposal);
    if (proposal.state === 'accepted') return this.accepted(state, proposal);
    return proposal.judged === null ? nothing : proposalResult({
      proposal, judged: proposal.judged, chosen: state.chosen, errors: state.errors, busy: state.busy,
      choose: (chosen) => { this.screen.set({ chosen }); },
      accept: () => { void this.accept(proposal); },
      again: () => { this.againFrom(proposal); },
    });
  }

  private running(proposal: Proposal): TemplateResult {
    const { elapsedSeconds, terms: { seconds }, points, better, waiting } = proposal;
    return html`<section class="rs-stack"><h2>${t('duty.proposal.looking')}</h2>
      ${waiting ? html`<p>${t('duty.proposal.waiting')}</p>` : nothing}
      ${progress({
        label: t('duty.proposal.progress'), done: Math.min(elapsedSeconds, seconds), of: seconds,
        left: plural('ui.duration.seconds', Math.max(0, seconds - elapsedSeconds)), onStop: () => { void this.stop(proposal); },
      })}
      <p>${points === 0 ? t('duty.proposal.first') : plural('duty.proposal.best', better, points)}</p>
      <p class="rs-quiet">${t('duty.proposal.may-close')}</p></section>`;
  }

  private accepted(state: State, proposal: Proposal): TemplateResult {
    return html`<section class="rs-stack">${note('good', html`<p>${t('duty.proposal.accepted')}</p>`)}
      ${actions(
        primary({ label: t('duty.proposal.to-roster'), onClick: () => { this.context.go('/rooster'); } }),
        secondary({ label: t('duty.proposal.undo'), busy: state.busy, onClick: () => { void this.undo(proposal); } }),
        quiet({ label: t('duty.proposal.again'), onClick: () => { this.againFrom(proposal); } }))}</section>`;
  }

  private againFrom(proposal: Proposal): void {
    this.screen.set({ proposal: null, terms: proposal.terms, errors: [], notice: null, chosen: nothingChosen });
    this.toHeading();
  }

  private async begin(): Promise<void> {
    const { terms } = this.screen.state;
    if (terms === null) return;
    this.screen.set({ busy: true, errors: [], notice: null });
    const answer = await this.context.api.post<{ readonly id: string }>(`${this.path}/proposals`, terms, { signal: this.context.signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') { this.toHeading(); await this.follow(answer.value.id); return; }
    if (answer.kind === 'refused' && answer.problem.code === 'conflict') { this.screen.set({ notice: 'running-already' }); await this.look(); return; }
    this.refused(answer);
  }

  private async stop(proposal: Proposal): Promise<void> {
    this.refused(await this.context.api.post(`${this.path}/proposals/${proposal.id}/stop`, undefined, { signal: this.context.signal }));
  }

  private async accept(proposal: Proposal): Promise<void> {
    await this.decide(proposal, 'accept', { shiftIds: [...this.screen.state.chosen] }, t('duty.proposal.accepted.said'));
  }

  private async undo(proposal: Proposal): Promise<void> {
    await this.decide(proposal, 'undo', undefined, t('duty.proposal.undone'));
    if (this.screen.state.proposal?.state === 'undone') await this.look();
  }

  private async decide(proposal: Proposal, what: 'accept' | 'undo', body: unknown, words: string): Promise<void> {
    this.screen.set({ busy: true, errors: [], notice: null });
    const answer = await this.context.api.post(`${this.path}/proposals/${proposal.id}/${what}`, body, { signal: this.context.signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') { say(words); await this.follow(proposal.id); this.toHeading(); return; }
    if (answer.kind === 'refused' && (answer.problem.code === 'conflict' || answer.problem.code === 'expired')) {
      this.screen.set({ notice: answer.problem.code === 'conflict' ? 'overtaken' : 'over' });
      this.toHeading();
      return;
    }
    this.refused(answer);
  }

  private refused(answer: Answer<unknown>): void {
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) this.screen.set({ errors: answer.problem.errors });
    else if (answer.kind === 'refused') this.screen.set({ failing: true });
    else if (answer.kind === 'unreachable') this.screen.set({ lost: true });
  }
}

function noticeWords(notice: 'running-already' | 'overtaken' | 'over'): string {
  switch (notice) {
    case 'running-already':
      return t('duty.proposal.running-already');
    case 'overtaken':
      return t('duty.proposal.overtaken');
    case 'over':
      return t('duty.proposal.over');
  }
}

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}
