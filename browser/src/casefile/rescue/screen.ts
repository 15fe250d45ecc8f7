/// Where two coordinators help (_herstel_): files that nobody looks after, and colleagues who lost every way to their keys.
import { html, nothing, type TemplateResult } from 'lit';
import { MemberRescueSection } from '../../access/rescue-section.ts';
import { anchor } from '../../ui/anchor.ts';
import type { Answer } from '../../ui/api.ts';
import { t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { every, keepLooking, screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { empty, failed, loading, note, offline } from '../../ui/states.ts';
import { timeWords } from '../../ui/time.ts';
import { workList } from '../../ui/worklist.ts';
import { authorOf } from '../desk.ts';
import { idFrom } from '../model/author.ts';
import { learnNames } from '../names.ts';
import { linesWords, troubleWords } from '../words.ts';
import { fileCard, receivers } from './file-card.ts';
import { givePart } from './giving.ts';
import { receivedItem } from './received.ts';
import type { FileInNeed, RescueMaterial, Rescues, RunningRescue, UnreadableRequest } from './wire.ts';

interface State {
  readonly now: Date;
  readonly rescues: Rescues | null;
  readonly unreadable: readonly UnreadableRequest[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly missing: string | null;
  readonly busy: boolean;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
  readonly said: string | null;
}

const fresh: State = { now: new Date(), rescues: null, unreadable: [], chosen: {}, missing: null, busy: false, trouble: null, said: null };

registerScreen({
  path: '/herstel',
  title: t('casefile.rescue.title'),
  place: { order: 65, isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new RescueScreen(root, context).start(); },
});

class RescueScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly members: MemberRescueSection;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.members = new MemberRescueSection(context, () => { this.screen.set({}); });
    this.screen = screenStore<State>(root, context, fresh, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    every(30_000, this.context, () => this.look());
    void learnNames(this.context).then(() => { this.screen.set({}); });
  }

  private get isCoordinator(): boolean {
    return this.context.session.functions.includes('coordinator');
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    if (this.isCoordinator) void this.members.look();
    if (this.isCoordinator) void this.lookAtRequests();
    const answer = await api.get<Rescues>('/rescues', { signal });
    this.screen.set(answer.kind === 'ok' ? { rescues: answer.value, now: new Date() } : { trouble: answer });
  }

  private async lookAtRequests(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<readonly UnreadableRequest[]>('/unreadable-requests', { signal });
    if (answer.kind === 'ok') this.screen.set({ unreadable: answer.value });
  }

  private requests({ unreadable, now }: State): TemplateResult | typeof nothing {
    if (unreadable.length === 0) return nothing;
    return note('danger', html`<p><strong>${t('casefile.rescue.requests')}</strong></p>
      <ul>${unreadable.map(({ lineIds, since }) => html`<li>${linesWords(this.context.directory, lineIds)}, ${timeWords(since, now)}</li>`)}</ul>
      <p>${t('casefile.rescue.requests.next', anchor().number)}</p>`);
  }

  private async propose(file: FileInNeed): Promise<void> {
    const { chosen } = this.screen.state;
    const receiver = receivers(file, this.context).find(({ memberId }) => memberId === chosen[file.caseId])?.keyId;
    this.screen.set({ missing: receiver === undefined ? file.caseId : null });
    if (receiver === undefined) return;
    await this.give(file.caseId, receiver, (parts) => {
      const body = { rescueId: idFrom(authorOf(this.context)), caseId: file.caseId, receiver, parts };
      return this.context.api.post<unknown>('/rescues', body, { signal: this.context.signal, retryAfter: [1_000] });
    });
  }

  private async confirm({ caseId, rescueId, receiverKey }: RunningRescue): Promise<void> {
    await this.give(caseId, receiverKey, (parts) =>
      this.context.api.post<unknown>(`/rescues/${rescueId}/confirmations`, { parts }, { signal: this.context.signal, retryAfter: [1_000] }));
  }

  private async give(caseId: string, receiver: string, send: (parts: unknown) => Promise<Answer<unknown>>): Promise<void> {
    if (this.screen.state.busy) return;
    this.screen.set({ busy: true, trouble: null, said: null });
    const { api, signal } = this.context;
    const material = await api.get<RescueMaterial>(`/rescues/files/${caseId}`, { signal });
    if (material.kind !== 'ok') { this.screen.set({ busy: false, trouble: material }); return; }
    const given = await givePart(material.value, receiver, authorOf(this.context));
    if (given.kind !== 'given') { this.screen.set({ busy: false, said: given.kind === 'untrusted' ? t('casefile.rescue.untrusted') : t('casefile.rescue.no-share') }); return; }
    const sent = await send(given.parts);
    this.screen.set({ busy: false, trouble: sent.kind === 'ok' ? null : sent });
    await this.look();
  }

  private async withdraw({ rescueId }: RunningRescue): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.delete<unknown>(`/rescues/${rescueId}`, { signal });
    this.screen.set({ trouble: answer.kind === 'ok' ? null : answer });
    await this.look();
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('casefile.rescue.title')}</h1><p class="rs-quiet">${t('casefile.rescue.what')}</p>
      ${state.said === null ? nothing : note('attention', html`<p role="alert">${state.said}</p>`)}
      ${this.trouble(state)}
      ${state.rescues === null ? (state.trouble === null ? loading() : nothing) : html`${this.received(state.rescues)}${this.requests(state)}${this.files(state, state.rescues)}${this.isCoordinator ? this.members.view() : nothing}`}`;
  }

  private received({ received }: Rescues): unknown {
    return received.length === 0 ? nothing : workList(t('casefile.rescue.received'), received.map(receivedItem));
  }

  private files(state: State, { files }: Rescues): TemplateResult | typeof nothing {
    if (!this.isCoordinator) return nothing;
    const acts = {
      choose: (file: FileInNeed, memberId: string): void => { this.screen.set({ chosen: { ...this.screen.state.chosen, [file.caseId]: memberId } }); },
      propose: (file: FileInNeed): void => { void this.propose(file); },
      confirm: (rescue: RunningRescue): void => { void this.confirm(rescue); },
      withdraw: (rescue: RunningRescue): void => { void this.withdraw(rescue); },
    };
    return html`<section class="rs-stack"><h2>${t('casefile.rescue.files')}</h2>
      ${files.length === 0 ? empty(t('casefile.rescue.files.empty')) : nothing}
      ${files.map((file) => fileCard({ file, chosen: state.chosen[file.caseId] ?? '', missing: state.missing === file.caseId, busy: state.busy, now: state.now }, this.context, acts))}</section>`;
  }

  private trouble({ trouble, rescues }: State): unknown {
    if (trouble === null || trouble.kind === 'stopped') return nothing;
    const again = (): void => { this.screen.set({ trouble: null }); void this.look(); };
    if (trouble.kind === 'unreachable') return offline(again);
    return rescues === null ? failed(again) : note('attention', html`<p role="alert">${troubleWords(trouble)}</p>`);
  }
}
