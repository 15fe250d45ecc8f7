/// In which order a line is rung (_belvolgorde_), per urgency, as coordinators set it: whom, over what, for how long.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import type { Answer, FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { selectField, someOf, textField } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { toast } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, note } from '../ui/states.ts';
import { badge } from '../ui/worklist.ts';
import { type LineOrder, type Step, type Urgency, kinds, moved, urgencies, usual, whoms } from './calling-order-steps.ts';

interface Reached { readonly lineId: string; readonly stepSeconds: number }

interface Edited { readonly lineId: string; readonly version: number; readonly orders: Readonly<Record<Urgency, readonly Step[]>> }

interface State {
  readonly lines: readonly Reached[] | null;
  readonly set: readonly LineOrder[];
  readonly failing: boolean;
  readonly form: Edited | null;
  readonly errors: readonly FieldError[];
  readonly trouble: string | null;
  readonly busy: boolean;
}

registerScreen({
  path: '/belvolgorde',
  title: t('alarm.order.title'),
  place: { order: 56, under: '/lijnen', isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new CallingOrderScreen(root, context).start(); },
});

class CallingOrderScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = { lines: null, set: [], failing: false, form: null, errors: [], trouble: null, busy: false };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const [lines, set] = await Promise.all([
      api.get<readonly Reached[]>('/lines', { signal }),
      api.get<readonly LineOrder[]>('/calling-orders', { signal }),
    ]);
    this.screen.set(lines.kind === 'ok' && set.kind === 'ok' ? { lines: lines.value, set: set.value, failing: false } : { failing: true });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('alarm.order.title')}</h1><p class="rs-quiet">${t('alarm.order.what')}</p>
      ${state.trouble === null ? nothing : note('attention', html`<p role="alert">${state.trouble}</p>`)}
      ${awaited(state.lines, state.failing, () => { void this.look(); }, (lines) => lines.map((line) => this.line(state, line)))}`;
  }

  private line(state: State, line: Reached): TemplateResult {
    const set = state.set.find(({ lineId }) => lineId === line.lineId);
    const name = this.context.directory.lines.find(({ lineId }) => lineId === line.lineId)?.name[language] ?? line.lineId;
    const { form } = state;
    return html`<section class="rs-card rs-stack" aria-labelledby="order-${line.lineId}">
      <div class="rs-row rs-row--spread"><h2 id="order-${line.lineId}">${name}</h2>${set === undefined ? badge('closed', t('alarm.order.usual')) : badge('open', t('alarm.order.own'))}</div>
      ${form?.lineId === line.lineId ? this.form(state, form) : html`
        ${set === undefined ? html`<p>${t('alarm.order.usual.what', line.stepSeconds)}</p>` : urgencies.map((urgency) => this.steps(urgency, set.orders[urgency] ?? []))}
        ${actions(
          secondary({ label: t('alarm.order.change'), small: true, icon: 'write', onClick: () => { this.edit(line, set); } }),
          set === undefined ? nothing : quiet({ label: t('alarm.order.forget'), small: true, onClick: () => { void this.forget(set); } }),
        )}`}</section>`;
  }

  private steps(urgency: Urgency, steps: readonly Step[]): TemplateResult {
    return html`<h3>${t(`alarm.order.${urgency}`)}</h3><ol class="rs-stack rs-stack--tight">${steps.map(({ whom, channels, seconds }) =>
      html`<li>${t('alarm.order.step.words', t(`alarm.order.whom.${whom}`), channels.map((kind) => t(`alarm.kind.${kind}`)).join(', '), seconds)}</li>`)}</ol>`;
  }

  private form(state: State, form: Edited): TemplateResult {
    return html`<form class="rs-form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(form); }}>
      ${errorSummary(state.errors)}
      ${urgencies.map((urgency) => html`<fieldset class="rs-stack"><legend><h3>${t(`alarm.order.${urgency}`)}</h3></legend>
        ${this.said(state, urgency)}
        ${form.orders[urgency].map((step, at) => this.step(state, form, urgency, step, at))}
        ${actions(quiet({ label: t('alarm.order.add'), small: true, onClick: () => { this.change(form, urgency, [...form.orders[urgency], { whom: 'route', channels: [...kinds], seconds: 60 }]); } }))}</fieldset>`)}
      ${actions(primary({ label: t('alarm.order.save'), submit: true, busy: state.busy }), quiet({ label: t('ui.cancel'), onClick: () => { this.screen.set({ form: null, errors: [] }); } }))}</form>`;
  }

  private said({ errors }: State, urgency: Urgency): unknown {
    const wrong = errorOf(errors, urgency);
    return wrong === undefined ? nothing : html`<p id="field-${urgency}" tabindex="-1"><strong>${wrong}</strong></p>`;
  }

  private step({ errors }: State, form: Edited, urgency: Urgency, step: Step, at: number): TemplateResult {
    const name = `${urgency}[${at.toString()}]`;
    const steps = form.orders[urgency];
    const put = (changed: Partial<Step>): void => { this.change(form, urgency, steps.with(at, { ...step, ...changed })); };
    return html`<div class="rs-card rs-stack" role="group" aria-label=${t('alarm.order.step', at + 1)}>
      ${selectField({ name: `${name}.whom`, label: t('alarm.order.step', at + 1), value: step.whom, error: errorOf(errors, `${name}.whom`),
        options: whoms.map((whom) => ({ value: whom, label: t(`alarm.order.whom.${whom}`) })), onInput: (whom) => { put({ whom: whom as Step['whom'] }); } })}
      ${someOf({ name: `${name}.channels`, legend: t('alarm.order.over'), row: true, values: step.channels, error: errorOf(errors, `${name}.channels`),
        options: kinds.map((kind) => ({ value: kind, label: t(`alarm.kind.${kind}`) })), onChange: (channels) => { put({ channels: channels as Step['channels'] }); } })}
      ${textField({ name: `${name}.seconds`, label: t('alarm.order.seconds'), inputMode: 'numeric', value: step.seconds.toString(), error: errorOf(errors, `${name}.seconds`),
        onInput: (seconds) => { put({ seconds: /^\d+$/.test(seconds.trim()) ? Number(seconds) : 0 }); } })}
      ${actions(
        quiet({ label: t('alarm.order.earlier'), small: true, disabled: at === 0, onClick: () => { this.change(form, urgency, moved(steps, at, -1)); } }),
        quiet({ label: t('alarm.order.later'), small: true, disabled: at === steps.length - 1, onClick: () => { this.change(form, urgency, moved(steps, at, 1)); } }),
        quiet({ label: t('alarm.order.remove'), small: true, disabled: steps.length === 1, onClick: () => { this.change(form, urgency, steps.toSpliced(at, 1)); } }),
      )}</div>`;
  }

  private change(form: Edited, urgency: Urgency, steps: readonly Step[]): void {
    this.screen.set({ form: { ...form, orders: { ...form.orders, [urgency]: steps } } });
  }

  private edit({ lineId, stepSeconds }: Reached, set: LineOrder | undefined): void {
    const start = usual(stepSeconds);
    const orders = { now: set?.orders.now ?? start, today: set?.orders.today ?? start, week: set?.orders.week ?? start };
    this.screen.set({ form: { lineId, version: set?.version ?? 0, orders }, errors: [], trouble: null });
  }

  private async save({ lineId, version, orders }: Edited): Promise<void> {
    await this.finish(() => this.context.api.put(`/calling-orders/${lineId}`, { version, orders }));
  }

  private async forget({ lineId, version }: LineOrder): Promise<void> {
    await this.finish(() => this.context.api.delete(`/calling-orders/${lineId}?version=${version.toString()}`));
  }

  private async finish(ask: () => Promise<Answer<unknown>>): Promise<void> {
    if (this.screen.state.busy) return;
    this.screen.set({ busy: true, errors: [], trouble: null });
    const answer = await ask();
    this.screen.set({ busy: false });
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) { this.screen.set({ errors: answer.problem.errors }); return; }
    if (answer.kind === 'refused' && answer.problem.code === 'conflict') { this.screen.set({ trouble: t('alarm.order.overtaken') }); return; }
    if (answer.kind !== 'ok') { this.screen.set({ trouble: t('alarm.order.failed') }); return; }
    this.screen.set({ form: null });
    toast(t('alarm.order.saved'));
    await this.look();
  }
}
