/// Taking over a file (_overnemen_) that two coordinators opened for this member: a stand-in, a first date, and then the story.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../../ui/actions.ts';
import type { Answer, FieldError } from '../../ui/api.ts';
import { errorSummary } from '../../ui/errors.ts';
import { t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { note } from '../../ui/states.ts';
import { type Beginning, beginningFields, begun, onlyOneOf } from '../beginning.ts';
import { Desk, authorOf } from '../desk.ts';
import { type Confidant, standIns } from '../model/people.ts';
import { promise } from '../model/promises.ts';
import type { Words } from '../model/writing.ts';
import { momentFrom } from '../moment-choice.ts';
import { learnNames, names } from '../names.ts';
import { troubleWords } from '../words.ts';
import { takeOver } from './taking.ts';
import type { RescueMaterial } from './wire.ts';

interface State extends Beginning {
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
  readonly said: string | null;
}

registerScreen({
  path: '/overnemen/:rescueId',
  title: t('casefile.rescue.take.title'),
  render: (root, context) => { new TakeScreen(root, context).start(); },
});

class TakeScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = { standIn: '', callAt: momentFrom(new Date(), 'hour'), errors: [], busy: false, trouble: null, said: null };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    this.screen.set({ standIn: onlyOneOf(this.possible()) });
    void learnNames(this.context).then(() => { this.screen.set({}); });
  }

  private possible(): readonly Confidant[] {
    return standIns(this.context.directory, this.context.session, []);
  }

  private async take(): Promise<void> {
    const chosen = begun(this.screen.state, this.possible(), new Date());
    this.screen.set({ errors: 'errors' in chosen ? chosen.errors : [], said: null, trouble: null });
    if ('errors' in chosen || this.screen.state.busy) return;
    this.screen.set({ busy: true });
    await this.takeWith(chosen.standIn, chosen.at);
    this.screen.set({ busy: false });
  }

  private async takeWith(standIn: Confidant, at: Date): Promise<void> {
    const { api, signal, params } = this.context;
    const address = `/rescues/${params['rescueId'] ?? ''}`;
    const author = authorOf(this.context);
    const material = await api.get<RescueMaterial>(address, { signal });
    if (material.kind !== 'ok') { this.screen.set({ trouble: material }); return; }
    const first = promise({ kind: 'call-back', at, text: '', personId: null, knownOn: null }, author);
    const taken = await takeOver(material.value, { standIn, commitment: first.commitment }, author);
    if (taken.kind !== 'taken') { this.screen.set({ said: t('casefile.rescue.cannot-combine') }); return; }
    const answer = await api.post<unknown>(`${address}/takes`, taken.body, { signal, retryAfter: [1_000] });
    if (answer.kind !== 'ok') { this.screen.set({ trouble: answer }); return; }
    await this.writeDown(material.value, standIn, first.words);
    this.context.go(`/dossier/${material.value.caseId}`);
  }

  /// Only now the last entry is known after which words can stand.
  private async writeDown({ caseId, audiences }: RescueMaterial, standIn: Confidant, promised: Words): Promise<void> {
    const desk = new Desk(this.context, caseId);
    const looked = await desk.look();
    const team = audiences.find(({ kind }) => kind === 'TEAM')?.audienceId;
    if (looked.kind !== 'ok' || team === undefined) return;
    const { memberId } = this.context.session;
    const handed: Words = { kind: 'handover', body: { owner: memberId, standIn: standIn.memberId, text: t('casefile.rescue.handed') } };
    await desk.say(team, [handed, promised]);
  }

  private async decline(): Promise<void> {
    const { api, signal, params, go } = this.context;
    const answer = await api.delete<unknown>(`/rescues/${params['rescueId'] ?? ''}`, { signal });
    if (answer.kind === 'ok') go('/werk'); else this.screen.set({ trouble: answer });
  }

  private view(state: State): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.take(); };
    return html`<form class="rs-stack rs-narrow" novalidate @submit=${submit}><h1>${t('casefile.rescue.take.title')}</h1>
      <p>${t('casefile.rescue.take.what')}</p><p>${t('casefile.rescue.take.who')}</p>${errorSummary(state.errors)}
      ${beginningFields({ ...state, people: this.possible(), now: new Date(), onChange: (change) => { this.screen.set(change); } }, names(this.context))}
      ${state.said === null ? nothing : note('attention', html`<p role="alert">${state.said}</p>`)}
      ${state.trouble === null || state.trouble.kind === 'stopped' ? nothing : note('attention', html`<p role="alert">${troubleWords(state.trouble)}</p>`)}
      ${actionBar(primary({ label: t('casefile.rescue.take'), busy: state.busy, submit: true }), quiet({ label: t('casefile.rescue.take.not'), onClick: () => { void this.decline(); } }))}</form>`;
  }
}
