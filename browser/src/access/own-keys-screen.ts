/// A member's own ways in (_mijn sleutels_): new ten words, a passkey more or less.
import { html, nothing, render, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import { codeWords, fingerprint, printWords } from '../ui/codes.ts';
import { currentKey, fingerprint as fingerprintOf } from '../crypto/index.ts';
import { plural, t } from '../ui/messages.ts';
import { screenStore } from '../ui/screen-store.ts';
import type { Screen, ScreenContext } from '../ui/screens.ts';
import { empty, loading, note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';
import type { Hindrance } from './members-model.ts';
import { deviceWords, troubleWords } from './keys-step.ts';
import { newTenWords, wrapForPasskey } from './new-keys.ts';
import { hasPasskeys, makePasskey } from './passkey.ts';
import { replaceWords } from './replace-words.ts';

interface ListedPasskey {
  readonly credentialId: string;
  readonly label: string;
  readonly addedAt: string;
  readonly usedAt: string | null;
}

interface State {
  readonly hindrances: number | null;
  readonly passkeys: readonly ListedPasskey[] | null;
  readonly words: readonly string[] | null;
  readonly busy: boolean;
  readonly trouble: string | null;
}

export const ownKeysScreen: Screen = {
  path: '/sleutels',
  title: t('access.own.title'),
  place: { order: 80, own: true },
  render: (root, context) => { new OwnKeys(root, context).start(); },
};

class OwnKeys {
  private readonly context: ScreenContext;
  private readonly page;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.page = screenStore<State>(root, context, { hindrances: null, passkeys: null, words: null, busy: false, trouble: null }, (state) => this.view(state));
    context.signal.addEventListener('abort', () => { render(nothing, root); });
  }

  start(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const answer = await this.context.api.get<readonly ListedPasskey[]>('/passkeys', { signal: this.context.signal });
    if (answer.kind === 'ok') this.page.set({ passkeys: answer.value });
    const left = await this.context.api.get<readonly Hindrance[]>(`/members/${this.context.session.memberId}/hindrances`, { signal: this.context.signal });
    if (left.kind === 'ok') this.page.set({ hindrances: left.value.length });
  }

  private leaving(hindrances: number): TemplateResult {
    return html`<section class="rs-stack"><h2>${t('access.leave.title')}</h2>
      ${hindrances === 0 ? html`<p>${t('access.leave.ready')}</p>`
        : html`<p>${plural('access.leave.hindered', hindrances)} ${t('access.leave.hand-over')}</p><p><a href="#/werk">${t('access.leave.to-work')}</a></p>`}</section>`;
  }

  private view({ passkeys, words, busy, trouble, hindrances }: State): TemplateResult {
    const own = this.context.directory.valid(currentKey(this.context.keyring).keyId);
    return html`<h1>${t('access.own.title')}</h1>
      ${trouble === null ? nothing : note('attention', html`<p role="alert">${trouble}</p>`)}
      <section class="rs-stack"><h2>${t('access.own.words')}</h2>
        ${words === null
          ? html`<p>${t('access.own.words.what')}</p>${actions(secondary({ label: t('access.own.words.new'), busy, onClick: () => { void this.newWords(); } }))}`
          : html`<p>${t('access.words.replaced')}</p><div class="rs-sheet rs-stack">${codeWords(words)}</div>
              ${actions(primary({ label: t('access.words.kept'), onClick: () => { this.page.set({ words: null }); } }), printWords())}`}
      </section>
      <section class="rs-stack"><h2>${t('access.own.passkeys')}</h2>
        ${passkeys === null ? loading() : this.list(passkeys)}
        ${hasPasskeys() ? actions(secondary({ label: t('access.passkey.make'), busy, onClick: () => { void this.add(); } })) : nothing}
      </section>
      ${own === null ? nothing : html`<section class="rs-stack"><h2>${t('access.wait.own')}</h2>
        ${fingerprint(fingerprintOf(own.recipient, own.key.verifyKey), t('access.wait.own'))}<p class="rs-quiet">${t('access.own.fingerprint')}</p></section>`}
      ${hindrances === null ? nothing : this.leaving(hindrances)}`;
  }

  private list(passkeys: readonly ListedPasskey[]): TemplateResult {
    if (passkeys.length === 0) return empty(t('access.own.passkeys.none'), nothing, 'lock');
    const now = new Date();
    return html`<ul class="rs-list">${passkeys.map(({ credentialId, label, addedAt, usedAt }) => html`<li class="rs-row">
      <span>${label} <span class="rs-quiet rs-small">${t('access.own.passkey.since', wordsFor(new Date(usedAt ?? addedAt), now))}</span></span>
      ${quiet({ label: t('access.own.passkey.remove', label), small: true, onClick: () => { void this.remove(credentialId); } })}</li>`)}</ul>`;
  }

  private async newWords(): Promise<void> {
    this.page.set({ busy: true, trouble: null });
    const words = newTenWords();
    const answer = await replaceWords(this.context.keyring, words, this.context.directory.team);
    this.page.set(answer.kind === 'ok' ? { busy: false, words: words.words } : { busy: false, trouble: t('access.words.not-replaced') });
  }

  private async add(): Promise<void> {
    const { keyring, session, api } = this.context;
    this.page.set({ busy: true, trouble: null });
    const made = await makePasskey(session.memberId, session.name, deviceWords());
    if (made.kind !== 'made') { this.page.set({ busy: false, trouble: troubleWords(made.kind) }); return; }
    const wrap = await wrapForPasskey(keyring, made);
    const answer = await api.post('/passkeys', { passkey: made.registration, wrap });
    this.page.set({ busy: false, trouble: answer.kind === 'ok' ? null : t('access.failed') });
    await this.look();
  }

  private async remove(credentialId: string): Promise<void> {
    const answer = await this.context.api.delete(`/passkeys/${credentialId}`);
    this.page.set({ trouble: answer.kind === 'ok' ? null : t('access.failed') });
    await this.look();
  }
}
