/// What asks to be looked at (_nakijken_): texts whose day comes, translations that stayed behind, statements that no jurist saw.
import { html, nothing, type TemplateResult } from 'lit';
import { plural, t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { keepLooking, screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { awaited, empty } from '../../ui/states.ts';
import { badge, workItem, workList } from '../../ui/worklist.ts';
import { byUrgency, type Urgency, urgencyOf } from './urgency.ts';
import type { Cause, ReviewDue, Reviews } from './wire.ts';
import { dateWords, languageWords, mayWrite } from './words.ts';

interface State {
  readonly reviews: Reviews | null;
  readonly failing: boolean;
  readonly now: Date;
}

registerScreen({
  path: '/nakijken',
  title: t('texts.reviews.title'),
  place: { order: 63, under: '/teksten', isFor: mayWrite },
  render: (root, context) => { new ReviewsScreen(root, context).start(); },
});

class ReviewsScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.screen = screenStore<State>(root, context, { reviews: null, failing: false, now: new Date() }, (state) => this.view(state));
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.get<Reviews>('/guidance/reviews', { signal });
    this.screen.set(answer.kind === 'ok' ? { reviews: answer.value, failing: false, now: new Date() } : { failing: true });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('texts.reviews.title')}</h1><p class="rs-quiet">${t('texts.reviews.what')}</p>
      ${awaited(state.reviews, state.failing, () => { void this.look(); }, ({ reviews }) => html`${reviews.some((review) => urgencyOf(review) !== 'later') ? nothing : empty(t('texts.reviews.none'), html`<a href="#/teksten">${t('texts.all')}</a>`, 'check')}
        ${byUrgency(reviews).map(([urgency, some]) => listOf(urgency, some.map((review) => item(review, urgency, state.now))))}`)}`;
  }
}

/// What comes later is folded: it is long, and nobody has to do anything about it yet.
function listOf(urgency: Urgency, items: readonly TemplateResult[]): TemplateResult {
  const title = t(`texts.reviews.${urgency}`);
  if (urgency !== 'later') return workList(title, items);
  return html`<details class="rs-folded"><summary><h2>${title} <span class="rs-count">${items.length}</span></h2></summary><div class="rs-folded__body"><ul class="rs-list">${items}</ul></div></details>`;
}

function item(review: ReviewDue, urgency: Urgency, now: Date): TemplateResult {
  const { document, title, what, date, daysLeft, language: of, place, count } = review;
  return workItem({
    href: `#/teksten/${document}`, title, due: urgency === 'now',
    meta: [badge(urgency === 'now' ? 'due' : urgency === 'soon' ? 'waiting' : 'closed', causeWords(what, count)), ...(of === null ? [] : [languageWords(of)]), ...(place === null ? [] : [place])],
    when: date === null ? nothing : html`${dateWords(date, now)}${daysLeft === null ? nothing : html`<br>${leftWords(daysLeft)}`}`,
  });
}

function leftWords(days: number): string {
  if (days === 0) return t('texts.left.today');
  return days < 0 ? plural('texts.left.ago', -days) : plural('texts.left', days);
}

function causeWords(what: Cause, count: number): string {
  return what === 'CONCEPT' ? plural('texts.chip.concepts', count) : t(`texts.cause.${what}`);
}
