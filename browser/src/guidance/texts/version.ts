/// One version of a text: what it changes against any other, whether something is wrong with it, how it will look, and what a
/// second coordinator says of it.
import { html, nothing, type TemplateResult } from 'lit';
import { secondary } from '../../ui/actions.ts';
import { selectField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { say, toast } from '../../ui/say.ts';
import { screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { awaited, note } from '../../ui/states.ts';
import { facts } from '../../ui/table.ts';
import { timeWords } from '../../ui/time.ts';
import { comparisonView } from './comparison-view.ts';
import { adviceView, faultsView } from './faults-view.ts';
import { judging } from './judging.ts';
import { basisOf, newestApproved } from './next-step.ts';
import { pathOf, placeWords } from './places.ts';
import { previewPart } from './preview-part.ts';
import type { Fault, Looked, TextSeen, VersionSeen } from './wire.ts';
import { dateWords, faultsOf, languageWords, mayWrite, personWords, stateView, troubleWords, versionWords } from './words.ts';

interface State {
  readonly seen: TextSeen | null;
  readonly version: VersionSeen | null;
  readonly against: VersionSeen | null;
  readonly failing: boolean;
  readonly faults: readonly Fault[] | null;
  readonly advice: readonly Fault[];
  readonly preview: HTMLElement | null;
  readonly returnNote: string;
  readonly returning: boolean;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly trouble: string;
}

registerScreen({
  path: '/teksten/:id/versie/:version',
  title: t('texts.version.title'),
  render: (root, context) => { new VersionScreen(root, context).start(); },
});

class VersionScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly root: HTMLElement;
  private readonly path: string;
  private readonly number: number;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.root = root;
    this.context = context;
    this.path = `/guidance/documents/${context.params['id'] ?? ''}`;
    this.number = Number(context.params['version']);
    const initial: State = {
      seen: null, version: null, against: null, failing: false, faults: null, advice: [], preview: null, returnNote: '', returning: false, missing: false, busy: false, trouble: '',
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [seen, version] = await Promise.all([
      api.get<TextSeen>(this.path, { signal }),
      api.get<VersionSeen>(`${this.path}/versions/${this.number}`, { signal }),
    ]);
    if (seen.kind === 'stopped' || version.kind === 'stopped') return;
    if (seen.kind !== 'ok' || version.kind !== 'ok') { this.screen.set({ failing: true }); return; }
    this.screen.set({ seen: seen.value, version: version.value, failing: false });
    const basis = basisOf(version.value, seen.value);
    await Promise.all([basis === null ? Promise.resolve() : this.against(basis), this.check(version.value)]);
  }

  private async against(other: number): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<VersionSeen>(`${this.path}/versions/${other}`, { signal });
    if (answer.kind === 'ok') this.screen.set({ against: answer.value });
    else this.screen.set({ trouble: troubleWords(answer) });
  }

  /// Only what still can be published is worth looking through.
  private async check({ state, text }: VersionSeen): Promise<void> {
    if (state !== 'PROPOSED' || !mayWrite(this.context.session)) return;
    const { api, signal } = this.context;
    const answer = await api.post<Looked>(`${this.path}/check`, { text }, { signal });
    if (answer.kind === 'ok') this.screen.set({ faults: answer.value.faults, advice: answer.value.advice });
  }

  private view(state: State): TemplateResult {
    return html`${awaited(state.version, state.failing, () => { void this.look(); }, (version) => this.shown(version, state))}`;
  }

  private shown(version: VersionSeen, state: State): TemplateResult {
    const { seen } = state;
    const waits = version.state === 'PROPOSED';
    return html`<div><p class="rs-small"><a href="#/teksten">${t('texts.all')}</a>${seen === null ? nothing : html` · <a href="#/teksten/${seen.id}">${seen.title}</a>`}</p>
        <h1>${seen?.title ?? ''}: ${versionWords(version.version)}</h1></div>
      <div role="alert" class="rs-part">${state.trouble === '' ? nothing : note('attention', html`<p>${state.trouble}</p>`)}</div>
      ${version.retires === true ? note('attention', html`<p>${t('texts.retire.version')}</p>`) : nothing}
      ${aboutView(version, seen)}
      ${seen === null ? nothing : this.comparison(version, seen, state)}
      ${waits && mayWrite(this.context.session) && seen?.kind === 'PAGE' && version.retires !== true ? adviceView({ faults: state.advice, checked: state.faults !== null, placeOf: (fault) => placeWords(fault, version.text, pathOf(this.context.params['id'] ?? '')) }) : nothing}
      ${waits && mayWrite(this.context.session) ? faultsView({ faults: state.faults ?? [], checked: state.faults !== null, placeOf: (fault) => placeWords(fault, version.text, pathOf(this.context.params['id'] ?? '')) }) : nothing}
      ${mayWrite(this.context.session) ? html`<section class="rs-stack rs-stack--tight"><h2>${t('texts.preview.title')}</h2>
        ${state.preview ?? html`<div class="rs-actions">${secondary({ label: t('texts.preview.show'), icon: 'eye', onClick: () => { this.preview(version); } })}</div>`}</section>` : nothing}
      ${seen !== null && waits && mayWrite(this.context.session) ? this.judge(version, state) : nothing}`;
  }

  private comparison(version: VersionSeen, seen: TextSeen, { against }: State): TemplateResult {
    const others = seen.versions.filter((other) => other.version !== version.version);
    return html`<section class="rs-stack rs-stack--tight" aria-labelledby="compare-title"><h2 id="compare-title">${t('texts.compare.title')}</h2>
      ${others.length === 0 ? nothing : selectField({
        name: 'against', label: t('texts.compare.against'), value: against === null ? '' : String(against.version),
        options: [...(against === null ? [{ value: '', label: t('texts.compare.choose') }] : []),
          ...others.map((other) => ({ value: String(other.version), label: other.holds ? t('texts.compare.now', versionWords(other.version)) : versionWords(other.version) }))],
        onInput: (value) => { if (value !== '') void this.against(Number(value)); },
      })}
      ${against === null ? html`<p class="rs-told" lang=${seen.language ?? nothing}>${version.text}</p>` : comparisonView(against.text, version.text)}</section>`;
  }

  private judge(version: VersionSeen, state: State): TemplateResult {
    return judging({
      mine: version.mine === true, faulty: (state.faults ?? []).length > 0, behind: (version.basedOn ?? 0) < newestApproved(state.seen?.versions ?? []), both: state.seen?.version === null ? 'new' : version.retires === true ? 'retires' : null,
      busy: state.busy, returning: state.returning, note: state.returnNote, missing: state.missing,
      onNote: (returnNote) => { this.screen.set({ returnNote, missing: false }); },
      onReturning: (returning) => { this.screen.set({ returning, missing: false }); },
      approve: () => { void this.send('approval', undefined, t('texts.approved')); },
      giveBack: () => { this.giveBack(state.returnNote.trim()); },
      withdraw: () => { void this.send('withdrawal', undefined, t('texts.withdrawn')); },
    });
  }

  private giveBack(why: string): void {
    if (why !== '') { void this.send('return', { note: why }, t('texts.returned')); return; }
    this.screen.set({ missing: true });
    queueMicrotask(() => { this.root.querySelector<HTMLElement>('#field-returnNote')?.focus(); });
  }

  private async send(act: string, body: unknown, done: string): Promise<void> {
    const { api, go } = this.context;
    this.screen.set({ busy: true, trouble: '' });
    const answer = await api.post(`${this.path}/versions/${this.number}/${act}`, body);
    const faults = faultsOf(answer);
    this.screen.set({ busy: false, trouble: troubleWords(answer), ...(faults.length > 0 ? { faults } : {}) });
    if (answer.kind === 'ok') { toast(done); go(`/teksten/${this.screen.state.seen?.id ?? ''}`); return; }
    if (faults.length > 0) { say(t('texts.faults.title')); this.root.querySelector<HTMLElement>('#faults')?.focus(); }
    if (answer.kind === 'refused' && answer.status === 409) await this.look();
  }

  private preview({ text }: VersionSeen): void {
    this.screen.set({ preview: previewPart(this.context.params['id'] ?? '', text, this.context.signal) });
  }
}

function aboutView(version: VersionSeen, seen: TextSeen | null): TemplateResult {
  const now = new Date();
  return facts([
    [t('texts.fact.state'), stateView(version)],
    ...(seen === null ? [] : [[t('texts.fact.language'), languageWords(seen.language)] as const]),
    ...(version.version === 0 ? [] : [[t('texts.fact.by'), html`${personWords(version.author ?? null)}${(version.at ?? null) === null ? nothing : html`, ${timeWords(version.at ?? now, now)}`}`] as const]),
    ...((version.note ?? '') === '' ? [] : [[t('texts.fact.why'), version.note] as const]),
    ...((version.takesEffect ?? null) === null ? [] : [[t('texts.fact.from'), dateWords(version.takesEffect ?? '', now)] as const]),
    ...((version.returnNote ?? '') === '' ? [] : [[t('texts.fact.returned'), version.returnNote] as const]),
  ]);
}
