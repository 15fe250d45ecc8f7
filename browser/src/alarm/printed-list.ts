/// The list on paper (_noodlijst_) for the day on which the program is down. Members' numbers stand on it, so only coordinators
/// see it, and only when they ask for it.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, secondary } from '../ui/actions.ts';
import { language, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { table } from '../ui/table.ts';
import { wordsFor } from '../ui/time.ts';

interface Person { readonly name: string; readonly onDuty: boolean; readonly numbers: readonly string[] }

interface Printed {
  readonly lines: readonly { readonly name: { readonly nl: string; readonly en: string }; readonly people: readonly Person[] }[];
  readonly coordinators: readonly Person[];
}

interface State { readonly printed: Printed | null; readonly failing: boolean; readonly busy: boolean }

registerScreen({
  path: '/noodlijst',
  title: t('alarm.printed.title'),
  place: { order: 57, under: '/lijnen', isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new PrintedListScreen(root, context); },
});

class PrintedListScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.screen = screenStore<State>(root, context, { printed: null, failing: false, busy: false }, (state) => this.view(state));
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    this.screen.set({ busy: true });
    const answer = await api.get<Printed>('/printed-list', { signal });
    this.screen.set(answer.kind === 'ok' ? { printed: answer.value, failing: false, busy: false } : { failing: true, busy: false });
  }

  private view({ printed, failing, busy }: State): TemplateResult {
    return html`<h1>${t('alarm.printed.title')}</h1><p>${t('alarm.printed.what')}</p>
      ${failing ? note('attention', html`<p role="alert">${t('alarm.order.failed')}</p>`) : nothing}
      ${printed === null ? actions(primary({ label: t('alarm.printed.make'), busy, onClick: () => { void this.look(); } })) : list(printed)}`;
  }
}

function list({ lines, coordinators }: Printed): TemplateResult {
  return html`${actions(secondary({ label: t('alarm.printed.print'), icon: 'print', onClick: () => { print(); } }))}
    <p>${t('alarm.printed.made', wordsFor(new Date(), new Date()))}</p>
    ${lines.map(({ name, people }) => html`<section class="rs-stack"><h2>${name[language]}</h2>${persons(name[language], people)}</section>`)}
    <section class="rs-stack"><h2>${t('alarm.printed.coordinators')}</h2>${persons(t('alarm.printed.coordinators'), coordinators)}</section>`;
}

function persons(caption: string, people: readonly Person[]): TemplateResult {
  if (people.length === 0) return html`<p>${t('alarm.printed.nobody')}</p>`;
  return table(caption, [{ name: t('alarm.printed.order'), number: true }, { name: t('alarm.printed.name') }, { name: t('alarm.printed.numbers') }], people.map(({ name, onDuty, numbers }, at) => [
    at + 1,
    onDuty ? html`${name} <strong>${t('alarm.printed.on-duty')}</strong>` : name,
    html`<span class="rs-number">${numbers.length === 0 ? t('alarm.printed.no-number') : numbers.join(' · ')}</span>`,
  ]));
}
