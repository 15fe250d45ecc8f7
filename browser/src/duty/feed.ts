/// The own shifts in the calendar of one's telephone (_agenda-abonnement_): an address that is shown once, renewed and taken back.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../ui/actions.ts';
import { t } from '../ui/messages.ts';
import { part } from '../ui/part.ts';
import type { Store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { screenStore } from '../ui/screen-store.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { refusalWords } from './refusals.ts';
import type { CalendarFeed } from './wire.ts';
import { momentWords } from './words.ts';

interface State {
  readonly feed: CalendarFeed | null;
  readonly address: string;
  readonly copied: boolean;
  readonly busy: boolean;
  readonly refused: string;
}

export function feedPart(context: ScreenContext): HTMLElement {
  return part((root) => { new FeedPart(root, context).start(); });
}

class FeedPart {
  private readonly context: ScreenContext;
  private readonly part: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const initial: State = { feed: null, address: '', copied: false, busy: false, refused: '' };
    this.part = screenStore(root, context, initial, (state) => this.view(state));
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const answer = await this.context.api.get<CalendarFeed>('/calendar-feed', { signal: this.context.signal });
    if (answer.kind === 'ok') this.part.set({ feed: answer.value });
  }

  private view(state: State): unknown {
    const { feed, busy } = state;
    if (feed === null) return nothing;
    const isMade = feed.madeAt !== null;
    return html`<section class="rs-stack rs-stack--tight"><h2>${t('duty.feed.title')}</h2><p class="rs-quiet">${t('duty.feed.what')}</p>
      <div role="alert">${state.refused === '' ? nothing : note('attention', html`<p>${state.refused}</p>`)}</div>
      ${state.address === '' ? nothing : this.shown(state)}
      ${isMade ? html`<p>${t('duty.feed.since', momentWords(feed.madeAt))} ${feed.askedAt === null ? t('duty.feed.not-asked') : t('duty.feed.asked', momentWords(feed.askedAt))}</p>` : nothing}
      <div class="rs-actions">${secondary({ label: isMade ? t('duty.feed.renew') : t('duty.feed.make'), small: true, busy, onClick: () => { void this.renew(); } })}
        ${isMade ? quiet({ label: t('duty.feed.revoke'), small: true, disabled: busy, onClick: () => { void this.revoke(); } }) : nothing}</div></section>`;
  }

  private shown({ address, copied }: State): TemplateResult {
    return note('good', html`<p>${t('duty.feed.once')}</p>
      <p><code class="rs-address" id="feed-address">${address}</code></p>
      <div class="rs-actions">${secondary({ label: copied ? t('duty.feed.copied') : t('duty.feed.copy'), small: true, onClick: () => { void this.copy(); } })}</div>
      <p>${t('duty.feed.how')}</p>`);
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.part.state.address);
      this.part.set({ copied: true });
      say(t('duty.feed.copied'));
    } catch {
      // The address stands there to be selected by hand.
      const place = document.getElementById('feed-address');
      if (place !== null) getSelection()?.selectAllChildren(place);
    }
  }

  private async renew(): Promise<void> {
    this.part.set({ busy: true, refused: '' });
    const answer = await this.context.api.post<{ readonly address: string }>('/calendar-feed');
    this.part.set({ busy: false, refused: refusalWords(answer), ...(answer.kind === 'ok' ? { address: answer.value.address, copied: false } : {}) });
    if (answer.kind === 'ok') say(t('duty.feed.once'));
    await this.look();
  }

  private async revoke(): Promise<void> {
    this.part.set({ busy: true, refused: '' });
    const answer = await this.context.api.delete('/calendar-feed');
    this.part.set({ busy: false, refused: refusalWords(answer), address: '' });
    if (answer.kind === 'ok') say(t('duty.feed.revoked'));
    await this.look();
  }
}
