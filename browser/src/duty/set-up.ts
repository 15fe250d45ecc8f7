/// A year for all lines at once (_rooster inrichten_): the same kind of turns for each, with everybody of the line.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../ui/actions.ts';
import { today } from '../ui/amsterdam.ts';
import type { FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { someOf, textField, tick } from '../ui/fields.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { awaited, empty, note } from '../ui/states.ts';
import { turnFields } from './rotation-form.ts';
import type { RosterLine, Rosters, Turn } from './wire.ts';

interface State {
  readonly rosters: Rosters | null;
  readonly failing: boolean;
  readonly lineIds: readonly string[];
  readonly turn: Turn;
  readonly weekday: number;
  readonly at: string;
  readonly startsOn: string;
  readonly second: boolean;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
}

registerScreen({
  path: '/rooster/inrichten',
  title: t('duty.set-up.title'),
  render: (root, context) => { new SetUpScreen(root, context).start(); },
});

class SetUpScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = {
      rosters: null, failing: false, lineIds: [], turn: 'weekly', weekday: 1, at: '09:00', startsOn: today(new Date()), second: true, errors: [], busy: false,
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const answer = await this.context.api.get<Rosters>('/rosters', { signal: this.context.signal });
    if (answer.kind !== 'ok') { this.screen.set({ failing: true }); return; }
    const lineIds = answer.value.lines.filter(({ members, hasTurns }) => members > 0 && !hasTurns).map(({ lineId }) => lineId);
    this.screen.set({ rosters: answer.value, lineIds, failing: false });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('duty.set-up.title')}</h1><p>${t('duty.set-up.what')}</p>
      ${awaited(state.rosters, state.failing, () => { void this.look(); }, (rosters) => (rosters.mayChange ? this.form(state, rosters.lines) : empty(t('duty.none-seen'))))}`;
  }

  private form(state: State, lines: readonly RosterLine[]): TemplateResult {
    const { errors } = state;
    const unready = lines.filter(({ notReady }) => notReady > 0);
    return html`<form class="rs-form" @submit=${(event: Event) => { event.preventDefault(); void this.keep(); }}>
      ${errorSummary(errors)}
      ${someOf({
        name: 'lineIds', legend: t('duty.set-up.lines'), values: state.lineIds, error: errors.find(({ field }) => field.startsWith('lineIds'))?.message,
        options: lines.map((line) => ({ value: line.lineId, label: line.name[language], more: about(line), disabled: line.members === 0 })),
        onChange: (lineIds) => { this.screen.set({ lineIds }); },
      })}
      ${unready.length === 0 ? nothing : note('plain', html`<p>${t('duty.set-up.not-ready')}</p>`)}
      ${turnFields(state, errors, (part) => { this.screen.set(part); })}
      ${textField({ name: 'startsOn', label: t('duty.starts-on'), hint: t('duty.set-up.starts-on.hint'), type: 'date', value: state.startsOn, error: errorOf(errors, 'startsOn'), onInput: (startsOn) => { this.screen.set({ startsOn }); } })}
      ${tick({ name: 'second', label: t('duty.set-up.second'), more: t('duty.set-up.second.more'), checked: state.second, onChange: (second) => { this.screen.set({ second }); } })}
      ${actionBar(primary({ label: plural('duty.set-up.keep', state.lineIds.length), submit: true, busy: state.busy }), quiet({ label: t('ui.cancel'), onClick: () => { this.context.go('/rooster'); } }))}</form>`;
  }

  private async keep(): Promise<void> {
    const { lineIds, turn, weekday, at, startsOn, second } = this.screen.state;
    this.screen.set({ busy: true, errors: [] });
    const answer = await this.context.api.post('/roster-setups', { lineIds, turn, weekday, at, startsOn, second }, { signal: this.context.signal });
    this.screen.set({ busy: false });
    if (answer.kind === 'ok') { say(t('duty.kept')); this.context.go('/rooster'); return; }
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) this.screen.set({ errors: answer.problem.errors });
    else if (answer.kind !== 'stopped') this.screen.set({ failing: true });
  }
}

function about({ members, notReady, hasTurns }: RosterLine): string {
  const has = hasTurns ? [t('duty.set-up.has-turns')] : [];
  const cannot = notReady === 0 ? [] : [plural('duty.set-up.cannot-yet', notReady)];
  return [plural('duty.set-up.members', members), ...cannot, ...has].join(', ');
}
