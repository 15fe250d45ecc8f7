/// Somebody on the line (_aan de lijn_): one screen, nothing known yet. From the first letter there is a sealed file with an owner,
/// a stand-in and a next date; what is typed is kept at every pause.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, actions, primary, quiet, secondary } from '../ui/actions.ts';
import { codeWords } from '../ui/codes.ts';
import { oneOf, selectField, textArea, textField } from '../ui/fields.ts';
import { icon } from '../ui/icons.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { clockWords } from '../ui/time.ts';
import { type Saved, CallKeeper, type Plan } from './call-keeper.ts';
import { officeChoice } from './card.ts';
import { memberChoice } from './member-choice.ts';
import { type Moment, type Offered, chosenMoment, momentChoice, momentFrom } from './moment-choice.ts';
import { identities, origins } from './model/bodies.ts';
import type { CallNotes } from './model/call-notes.ts';
import { tomorrowSameTime } from './model/moments.ts';
import { type Confidant, standIns } from './model/people.ts';
import { learnNames, names } from './names.ts';
import { troubleWords, worksOnFiles } from './words.ts';

interface State {
  readonly notes: CallNotes;
  readonly saved: Saved;
  readonly standIn: string;
  readonly nextAt: Moment;
  readonly words: readonly string[] | null;
  readonly makingWords: boolean;
}

registerScreen({
  path: '/bel',
  title: t('casefile.call.title'),
  place: { order: 20, label: t('casefile.call.place'), isFor: worksOnFiles },
  render: (root, context) => { new Call(root, context).start(); },
});

class Call {
  private readonly root: HTMLElement;
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly keeper: CallKeeper;
  private readonly people: readonly Confidant[];
  private readonly offered: readonly Offered[];

  constructor(root: HTMLElement, context: ScreenContext) {
    this.root = root;
    this.context = context;
    this.people = standIns(context.directory, context.session, []);
    this.keeper = new CallKeeper(context, () => this.plan(), (saved) => { this.screen.set({ saved }); });
    const { notes, saved, settled, startedAt } = this.keeper;
    this.offered = [{ value: 'day', label: t('casefile.call.next.day'), at: tomorrowSameTime(startedAt) }];
    const isOwn = settled === null || settled.nextAt === this.offered[0]?.at.toISOString();
    const nextAt = isOwn ? momentFrom(tomorrowSameTime(startedAt), 'day') : momentFrom(new Date(settled.nextAt));
    const initial: State = { notes, saved, standIn: settled?.standIn ?? '', nextAt, words: null, makingWords: false };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    this.keeper.start();
    this.focusOn('textarea');
    addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void this.finish(); }
    }, { signal: this.context.signal });
    void learnNames(this.context).then(() => { this.screen.set({ standIn: this.screen.state.standIn || this.firstStandIn() }); });
  }

  private firstStandIn(): string {
    const called = names(this.context);
    return [...this.people].sort((a, b) => called.of(a.memberId).localeCompare(called.of(b.memberId)))[0]?.memberId ?? '';
  }

  /// A half-chosen moment changes nothing: the one before it stands.
  private plan(): Plan | null {
    const { standIn: chosen, nextAt } = this.screen.state;
    const standIn = this.people.find(({ memberId }) => memberId === (chosen || this.keeper.settled?.standIn || this.firstStandIn()));
    const moment = chosenMoment('next', nextAt, this.offered, new Date());
    const { settled, startedAt } = this.keeper;
    const before = settled === null ? tomorrowSameTime(startedAt) : new Date(settled.nextAt);
    return standIn === undefined ? null : { standIn, nextAt: 'at' in moment ? moment.at : before };
  }

  private replan(change: Pick<State, 'standIn'> | Pick<State, 'nextAt'>): void {
    this.screen.set(change);
    this.keeper.keepSoon();
  }

  private set(change: Partial<CallNotes>): void {
    const notes = { ...this.screen.state.notes, ...change };
    this.screen.set({ notes });
    this.keeper.keep(notes);
  }

  private async finish(): Promise<void> {
    const caseId = await this.keeper.finish();
    if (caseId !== null) this.context.go(`/dossier/${caseId}`);
  }

  private async makeWords(): Promise<void> {
    this.screen.set({ makingWords: true });
    const words = await this.keeper.makeWords();
    this.screen.set({ words, makingWords: false });
    this.focusOn(words === null ? 'textarea' : '#own-words');
  }

  // After what was just set stands on the screen.
  private focusOn(what: string): void {
    setTimeout(() => { this.root.querySelector<HTMLElement>(what)?.focus(); });
  }

  private view(state: State): TemplateResult {
    return html`<form class="rs-call-screen" novalidate @submit=${(event: Event) => { event.preventDefault(); }}>
      <div class="rs-row rs-row--spread"><h1>${t('casefile.call.title')}</h1>${savedSign(state.saved)}</div>
      ${this.people.length === 0 ? note('attention', html`<p>${t('casefile.stand-in.nobody')}</p>`) : nothing}
      ${this.trouble(state.saved)}
      <div class="rs-talk">
        <div class="rs-stack">${textArea({ name: 'note', label: t('casefile.call.note'), hint: t('casefile.call.note.hint'), rows: 8, value: state.notes.note, onInput: (text) => { this.set({ note: text }); } })}
          ${this.person(state.notes)}</div>
        ${this.file(state)}</div>
      ${this.ownWords(state)}
      ${actionBar(primary({ label: t('casefile.call.done'), disabled: state.saved.caseId === null && state.saved.state === 'nothing', busy: state.saved.state === 'finishing', onClick: () => { void this.finish(); } }),
        html`<span class="rs-fine rs-quiet">${t('casefile.call.keys')}</span>`)}</form>`;
  }

  private person(notes: CallNotes): TemplateResult {
    return html`<div class="rs-grid">
        ${textField({ name: 'name', label: t('casefile.call.name'), optional: true, value: notes.name, onInput: (name) => { this.set({ name }); } })}
        ${textField({ name: 'number', label: t('casefile.call.number'), optional: true, type: 'tel', inputMode: 'tel', value: notes.number, onInput: (number) => { this.set({ number }); } })}
        ${textField({ name: 'reach', label: t('casefile.call.reach'), optional: true, value: notes.reach, onInput: (reach) => { this.set({ reach }); } })}</div>
      ${oneOf({ name: 'identity', legend: t('casefile.identity'), row: true, value: notes.identity,
        options: identities.map((identity) => ({ value: identity, label: t(`casefile.identity.${identity}`) })),
        onChange: (value) => { this.set({ identity: identities.find((identity) => identity === value) ?? 'unknown' }); } })}`;
  }

  private file({ notes, standIn, nextAt }: State): TemplateResult {
    const called = names(this.context);
    return html`<section class="rs-stack" aria-label=${t('casefile.call.about')}>
        ${textField({ name: 'title', label: t('casefile.title'), hint: t('casefile.title.hint'), optional: true, maxLength: 120, value: notes.title, onInput: (title) => { this.set({ title }); } })}
        ${selectField({ name: 'origin', label: t('casefile.origin'), value: notes.origin,
          options: origins.filter((origin) => origin !== 'callback' && origin !== 'worry').map((origin) => ({ value: origin, label: t(`casefile.origin.${origin}`) })),
          onInput: (value) => { this.set({ origin: origins.find((origin) => origin === value) ?? 'called' }); } })}
        ${officeChoice({ name: 'office', value: notes.office, onInput: (office) => { this.set({ office }); } })}
        ${memberChoice({ name: 'stand-in', label: t('casefile.stand-in'), people: this.people, value: standIn, onInput: (value) => { this.replan({ standIn: value }); } }, called)}
        ${momentChoice({ name: 'next', legend: t('casefile.call.next'), offered: this.offered, value: nextAt, errors: [], onChange: (value) => { this.replan({ nextAt: value }); } })}</section>`;
  }

  private ownWords({ words, saved, makingWords }: State): unknown {
    if (words !== null) {
      return html`<section class="rs-card rs-stack" aria-labelledby="own-words"><h2 id="own-words" tabindex="-1">${t('casefile.words.title')}</h2><p>${t('casefile.words.how')}</p>
        ${codeWords(words, t('casefile.words.label'))}
        ${actions(secondary({ label: t('casefile.words.done'), onClick: () => { this.screen.set({ words: null }); this.focusOn('textarea'); } }))}</section>`;
    }
    if (saved.hasRoom) return html`<p class="rs-small rs-quiet">${t('casefile.words.made')}</p>`;
    return html`<div>${quiet({ label: t('casefile.words.make'), icon: 'key', busy: makingWords, disabled: saved.caseId === null, onClick: () => { void this.makeWords(); } })}</div>`;
  }

  private trouble({ trouble }: Saved): unknown {
    if (trouble === null) return nothing;
    return note('attention', html`<p><strong>${t('casefile.call.not-saved')}</strong> ${troubleWords(trouble)}</p>${actions(secondary({ label: t('ui.again'), small: true, onClick: () => { void this.keeper.save(); } }))}`);
  }
}

function savedSign({ state, at }: Saved): TemplateResult {
  switch (state) {
    case 'nothing':
      return html`<span class="rs-saved" role="status">${t('casefile.saved.nothing')}</span>`;
    case 'saving':
    case 'finishing':
      return html`<span class="rs-saved" role="status">${icon('wait')}${t('casefile.saved.saving')}</span>`;
    case 'saved':
      return html`<span class="rs-saved" role="status">${icon('lock')}${t('casefile.saved.at', clockWords(at ?? new Date()))}</span>`;
    case 'trouble':
      return html`<span class="rs-saved" role="status">${icon('attention')}${t('casefile.call.not-saved')}</span>`;
  }
}
