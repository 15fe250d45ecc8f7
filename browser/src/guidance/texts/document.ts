/// One text (_tekst_): what holds now, in both languages where there are two, what can be done about it, and its history.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet, secondary } from '../../ui/actions.ts';
import { today } from '../../ui/amsterdam.ts';
import { type Answer, waited } from '../../ui/api.ts';
import { language, t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { toast } from '../../ui/say.ts';
import { keepLooking, screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { awaited, note } from '../../ui/states.ts';
import { facts } from '../../ui/table.ts';
import { timeWords } from '../../ui/time.ts';
import { faultsView } from './faults-view.ts';
import { historyView } from './history.ts';
import { isComing, nextStep } from './next-step.ts';
import { pathOf, placeWords } from './places.ts';
import { askRetirement } from './retiring.ts';
import { askRollBack } from './roll-back.ts';
import type { Fault, TextRow, TextSeen, Texts, VersionRow } from './wire.ts';
import { chipView, chips, dateWords, faultsOf, languageWords, mayWrite, personWords, troubleWords, versionWords } from './words.ts';

interface State {
  readonly seen: TextSeen | null;
  readonly other: TextSeen | null;
  readonly failing: boolean;
  readonly now: Date;
  readonly busy: boolean;
  readonly trouble: string;
  /// What still leads to a page that somebody wants to take away.
  readonly leading: readonly Fault[];
}

/// What was approved stands on the site a few seconds later.
const publishing = 2_000;

registerScreen({
  path: '/teksten/:id',
  title: t('texts.one'),
  render: (root, context) => { new TextScreen(root, context).start(); },
});

class TextScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly id: string;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.id = context.params['id'] ?? '';
    const initial: State = { seen: null, other: null, failing: false, now: new Date(), busy: false, trouble: '', leading: [] };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<TextSeen>(`/guidance/documents/${this.id}`, { signal });
    if (answer.kind === 'stopped') return;
    if (answer.kind !== 'ok') { this.screen.set({ failing: true }); return; }
    const other = answer.value.pair === null ? null : await api.get<TextSeen>(`/guidance/documents/${answer.value.pair}`, { signal });
    this.screen.set({ seen: answer.value, other: other?.kind === 'ok' ? other.value : null, failing: false, now: new Date() });
    if (isComing(answer.value, today(new Date())) && await waited(publishing, signal)) await this.look();
  }

  private view(state: State): TemplateResult {
    return html`${awaited(state.seen, state.failing, () => { void this.look(); }, (seen) => html`
        <div><p class="rs-small"><a href="#/teksten">${t('texts.all')}</a></p><h1>${seen.title}</h1></div>
        <div role="alert" class="rs-part">${state.trouble === '' ? nothing : note('attention', html`<p>${state.trouble}</p>`)}</div>
        ${state.leading.length === 0 ? nothing : html`<p>${t('texts.retire.leading')}</p>${faultsView({ faults: state.leading, checked: true, placeOf: (fault) => placeWords(fault, '', pathOf(seen.id)) })}`}
        <div class="rs-both">${both(seen, state.other).map((one) => this.one(one, state, state.other === null))}</div>
        ${this.retiring(seen, state)}`)}`;
  }

  private one(seen: TextSeen, state: State, alone: boolean): TemplateResult {
    const { now } = state;
    return html`<section class="rs-stack" aria-labelledby="text-${seen.id}">
      <div><h2 id="text-${seen.id}">${alone && seen.language === null ? t('texts.holds') : languageWords(seen.language)}</h2>
        ${alone ? nothing : html`<p lang=${seen.language ?? language}>${seen.title}</p>`}
        <p class="rs-chips">${chips(seen, today(now), now).map(chipView)}</p></div>
      ${mayWrite(this.context.session) ? this.acts(seen, state) : nothing}
      ${holdsView(seen, now)}
      ${historyView(seen, { now, rollBack: mayWrite(this.context.session) && seen.version !== null ? (version) => { void this.rollBack(seen, version); } : undefined })}</section>`;
  }

  /// Both languages go at once, so that this stands below them.
  private retiring(seen: TextSeen, { other, busy }: State): TemplateResult | typeof nothing {
    if (!mayWrite(this.context.session) || seen.kind !== 'PAGE' || seen.version === null || seen.retired || seen.open !== null || (other?.open ?? null) !== null) return nothing;
    return html`<div class="rs-actions">${quiet({ label: t('texts.retire'), icon: 'close', busy, onClick: () => { void this.retire(seen); } })}</div>`;
  }

  private acts(seen: TextSeen, { busy, now }: State): TemplateResult {
    const { go, api } = this.context;
    if (seen.retired && seen.open === null) return note('plain', html`<p>${t('texts.retired.what')}</p>`);
    const step = nextStep(seen);
    switch (step.kind) {
      case 'write':
        return actionBar(secondary({ label: t('texts.write'), about: languageWords(seen.language), icon: 'write', onClick: () => { go(`/teksten/${seen.id}/schrijf`); } }));
      case 'go-on':
        return html`${step.returned === null ? nothing : note('attention', html`<p>${t('texts.returned.note', personWords(step.returned.by))}</p><p>${step.returned.note}</p>`)}
          ${actionBar(primary({ label: t('texts.go-on'), about: languageWords(seen.language), icon: 'write', onClick: () => { go(`/teksten/${seen.id}/schrijf`); } }))}`;
      case 'judge':
        return html`<p>${t('texts.waits-for-you', personWords(step.open.author))}</p>
          ${actionBar(primary({ label: t('texts.judge'), about: languageWords(seen.language), icon: 'eye', onClick: () => { go(`/teksten/${seen.id}/versie/${step.open.version}`); } }))}`;
      case 'wait':
        return html`<p>${t('texts.waits')}</p>${actionBar(secondary({ label: t('texts.see-proposal'), about: languageWords(seen.language), onClick: () => { go(`/teksten/${seen.id}/versie/${step.open.version}`); } }))}`;
      case 'another':
        return html`<p>${t('texts.another', personWords(step.open.author))} ${timeWords(step.open.at, now)}.</p>
          ${actionBar(secondary({ label: t('texts.see-draft'), about: languageWords(seen.language), onClick: () => { go(`/teksten/${seen.id}/versie/${step.open.version}`); } }),
            quiet({ label: t('texts.take-over'), about: languageWords(seen.language), busy, onClick: () => { void this.takeOver(() => api.post(`/guidance/documents/${seen.id}/versions/${step.open.version}/takeover`), seen); } }))}`;
    }
  }

  private async takeOver(ask: () => Promise<Answer<unknown>>, { id }: TextSeen): Promise<void> {
    this.screen.set({ busy: true, trouble: '' });
    const answer = await ask();
    this.screen.set({ busy: false, trouble: troubleWords(answer) });
    if (answer.kind === 'ok') this.context.go(`/teksten/${id}/schrijf`);
    else await this.look();
  }

  private async retire(seen: TextSeen): Promise<void> {
    const { api, signal, go } = this.context;
    const all = await api.get<Texts>('/guidance/documents', { signal });
    const pages = all.kind === 'ok' ? all.value.documents.filter((one) => one.kind === 'PAGE' && one.language === 'nl' && !one.retired && one.version !== null && one.id !== seen.id && one.id !== seen.pair) : [];
    const asked = await askRetirement({ title: seen.title, today: today(new Date()), pages: pages.map(({ id, title }) => [id.split('.')[1] ?? id, title] as const) });
    if (asked === null) return;
    this.screen.set({ busy: true, trouble: '', leading: [] });
    const answer = await api.post<{ readonly version: number }>(`/guidance/documents/${seen.id}/retirement`, asked);
    const leading = faultsOf(answer);
    this.screen.set({ busy: false, trouble: leading.length > 0 ? '' : troubleWords(answer), leading });
    if (answer.kind === 'ok') { toast(t('texts.retire.offered')); go(`/teksten/${seen.id}/versie/${answer.value.version}`); }
    else if (leading.length > 0) queueMicrotask(() => { document.querySelector<HTMLElement>('#faults')?.focus(); });
  }

  private async rollBack(seen: TextSeen, version: VersionRow): Promise<void> {
    const why = await askRollBack(seen.title, versionWords(version.version));
    if (why === null) return;
    this.screen.set({ busy: true, trouble: '' });
    const answer = await this.context.api.post(`/guidance/documents/${seen.id}/rollbacks`, { version: version.version, note: why });
    this.screen.set({ busy: false, trouble: troubleWords(answer) });
    if (answer.kind === 'ok') toast(t('texts.roll-back.done', versionWords(version.version)));
    await this.look();
  }
}

/// Dutch at the left, whichever was asked for.
function both(seen: TextSeen, other: TextSeen | null): readonly TextSeen[] {
  if (other === null) return [seen];
  return seen.language === 'en' ? [other, seen] : [seen, other];
}

function holdsView(seen: TextSeen, now: Date): TemplateResult {
  const day = (value: string | null): string => (value === null ? '–' : dateWords(value, now));
  return html`${facts([
      [t('texts.fact.version'), seen.takesEffect === null ? versionWords(seen.version) : t('texts.fact.since', versionWords(seen.version), dateWords(seen.takesEffect, now))],
      [t('texts.fact.reviewed'), day(seen.reviewed)],
      [t('texts.fact.next-review'), day(seen.nextReview)],
      ...(seen.validUntil === null ? [] : [[t('texts.fact.valid-until'), day(seen.validUntil)] as const]),
      ...(seen.address === null ? [] : [[t('texts.fact.address'), addressView(seen)] as const]),
    ])}
    ${seen.text === null ? nothing : html`<details class="rs-folded"><summary>${t('texts.text.now')}</summary><div class="rs-folded__body"><p class="rs-told" lang=${seen.language ?? nothing}>${seen.text}</p></div></details>`}`;
}

function addressView({ address }: TextRow): TemplateResult {
  return html`<a href=${address ?? ''} target="_blank" rel="noopener">${address}</a>`;
}
