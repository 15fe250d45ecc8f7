/// The frame of the members' office (_bureau_): where one can go, who one is, lock and sign out. It lives from opening the keys
/// until they are put away; screens come and go inside it.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Directory } from '../crypto/index.ts';
import { quiet } from '../ui/actions.ts';
import { type Answer, type Api, type Asking, type Problem, api } from '../ui/api.ts';
import { demoBanner, liveRegion, skipLink } from '../ui/frame.ts';
import { icon } from '../ui/icons.ts';
import { language, t } from '../ui/messages.ts';
import { part } from '../ui/part.ts';
import { type Found, type Keyring, type MemberSession, type Screen, type ScreenContext, groupOf, isOwn, placesOf, registeredStrips, screenFor } from '../ui/screens.ts';
import { toast } from '../ui/say.ts';
import { empty } from '../ui/states.ts';
import { watchChanges } from '../ui/stream.ts';
import { forgetDrafts, hasDrafts } from './drafts.ts';
import { functionWords, worksOnFiles } from './words.ts';

/// What the entrance (_toegang_) hands over once the keys are open.
export interface Entered {
  readonly session: MemberSession;
  readonly keyring: Keyring;
  readonly directory: Directory;
  readonly reload: () => Promise<Directory | undefined>;
  readonly lock: () => void;
  readonly signOut: () => Promise<void>;
  readonly onLocked: (locked: () => void) => void;
}

const calm = 1_000;
const longEnoughToRead = 20_000;

/// Resolves when the member locks, signs out or is signed out.
export function openOffice(page: HTMLElement, entered: Entered): Promise<void> {
  return new Promise((resolve) => {
    const office = new Office(page, entered, resolve);
    office.start();
  });
}

class Office {
  private readonly page: HTMLElement;
  private readonly entered: Entered;
  private readonly leave: () => void;
  private readonly open = new AbortController();
  private screen = new AbortController();
  private listeners = new Set<() => void>();
  private readonly marks = new Map<string, HTMLElement>();
  private directory: Directory;
  private path = '';
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement, entered: Entered, leave: () => void) {
    this.page = page;
    this.entered = entered;
    this.leave = leave;
    this.directory = entered.directory;
  }

  start(): void {
    const { signal } = this.open;
    this.entered.onLocked(() => { this.close(); });
    addEventListener('hashchange', () => { this.show(true); }, { signal });
    addEventListener('online', () => { this.frame(); }, { signal });
    addEventListener('offline', () => { this.frame(); }, { signal });
    addEventListener('beforeunload', (event) => { if (hasDrafts()) event.preventDefault(); }, { signal });
    watchChanges(() => { this.changed(); }, signal);
    this.mark();
    this.frame();
    this.strips();
    this.show(false);
  }

  // Several signs in a row are one look: every look at a file is recorded.
  private changed(): void {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      for (const listener of this.listeners) listener();
    }, calm);
  }

  private close(): void {
    if (this.open.signal.aborted) return;
    this.screen.abort();
    this.open.abort();
    render(nothing, this.page);
    this.leave();
  }

  private lock(): void {
    this.entered.lock();
    this.close();
  }

  private async signOut(): Promise<void> {
    if (hasDrafts() && !confirm(t('casefile.shell.drafts'))) return;
    forgetDrafts();
    await this.entered.signOut();
    this.close();
  }

  private frame(): void {
    render(html`${skipLink()}${demoBanner()}
      <header class="rs-top rs-top--bureau"><div class="rs-top__inner">
        <a class="rs-office-name" href="#${this.firstPath()}">${t('casefile.shell.name')}</a>
        <nav aria-label=${t('casefile.shell.places')}><ul class="rs-places">${this.places(false)}</ul></nav>
        ${this.who()}</div></header>
      ${navigator.onLine ? nothing : html`<div class="rs-offline" role="status">${icon('offline')}<span>${t('ui.state.offline')} · ${t('ui.state.offline.kept')}</span></div>`}
      <aside id="strips" class="rs-strips" aria-label=${t('casefile.shell.strips')}></aside>
      <main id="content" class="rs-wide" tabindex="-1"></main>${liveRegion()}`, this.page);
  }

  private places(own: boolean): readonly TemplateResult[] {
    const all = placesOf(this.entered.session);
    const head = groupOf(this.path, all)[0]?.path ?? this.path;
    return all.filter(({ place }) => isOwn(place, this.entered.session) === own && place?.under === undefined).map((screen) => this.way(screen, screen.path === head, this.marks.get(screen.path)));
  }

  private way(screen: Screen, isHere: boolean, mark?: HTMLElement): TemplateResult {
    return html`<li><a href="#${screen.path}" aria-current=${isHere ? 'page' : nothing}>${screen.place?.label ?? screen.title}${mark ?? nothing}</a></li>`;
  }

  /// What stands beside the names of places, such as how much waits there.
  private mark(): void {
    for (const { path, place } of placesOf(this.entered.session)) {
      if (place?.mark === undefined) continue;
      const root = document.createElement('span');
      root.className = 'rs-part';
      place.mark(root, this.context({}, this.open.signal));
      this.marks.set(path, root);
    }
  }

  /// The places beside this one that have no room at the top.
  private group(): HTMLElement {
    const group = groupOf(this.path, placesOf(this.entered.session));
    return part((root) => {
      if (group.length > 0) render(html`<nav class="rs-group" aria-label=${t('casefile.shell.group')}><ul class="rs-places">${group.map((screen) => this.way(screen, screen.path === this.path))}</ul></nav>`, root);
    });
  }

  private who(): TemplateResult {
    const { name, functions } = this.entered.session;
    return html`<details class="rs-who"><summary>${icon('person')}<span class="rs-who__name">${name}</span></summary>
      <div class="rs-who__menu rs-stack rs-stack--tight"><p><strong>${name}</strong><br><span class="rs-quiet rs-small">${functionWords(functions)}</span></p>
        <nav aria-label=${t('casefile.shell.own')}><ul class="rs-who__places">${this.places(true)}<li><a href=${language === 'nl' ? '/bureau/handreiking' : '/en/office/guidance'} target="_blank" rel="noopener">${t('casefile.shell.guidance')}</a></li></ul></nav>
        ${quiet({ label: t('casefile.shell.lock'), icon: 'lock', onClick: () => { this.lock(); } })}
        ${quiet({ label: t('casefile.shell.sign-out'), icon: 'leave', onClick: () => { void this.signOut(); } })}</div></details>`;
  }

  private strips(): void {
    const place = this.page.querySelector('#strips');
    for (const strip of registeredStrips()) {
      const root = document.createElement('div');
      place?.append(root);
      strip(root, this.context({}, this.open.signal));
    }
  }

  private show(moveFocus: boolean): void {
    const found = this.found();
    this.screen.abort();
    this.screen = new AbortController();
    this.frame();
    const main = this.page.querySelector('main');
    if (main === null) return;
    const root = document.createElement('div');
    root.className = 'rs-stack rs-stack--loose';
    main.replaceChildren(this.group(), root);
    document.title = found === undefined ? t('ui.bureau.title') : `${found.screen.title} · ${t('ui.bureau.title')}`;
    this.page.querySelector('details.rs-who')?.removeAttribute('open');
    if (moveFocus) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
    if (found === undefined) render(html`<h1>${t('casefile.shell.nothing-here.title')}</h1>${empty(t('casefile.shell.nothing-here'), html`<a href="#${this.firstPath()}">${t('casefile.shell.to-start')}</a>`)}`, root);
    else found.screen.render(root, this.context(found.params, this.screen.signal));
  }

  private found(): Found | undefined {
    const address = location.hash.startsWith('#/') ? location.hash.slice(1) : this.firstPath();
    this.path = address;
    return screenFor(address);
  }

  /// Where this member begins: the own work, or for a coordinator whether the line is staffed.
  private firstPath(): string {
    return worksOnFiles(this.entered.session) ? '/werk' : '/toezicht';
  }

  private context(params: Readonly<Record<string, string>>, signal: AbortSignal): ScreenContext {
    const { session, keyring } = this.entered;
    return {
      session,
      keyring,
      directory: this.directory,
      api: watched(() => { this.lock(); }),
      params,
      signal,
      go: (path) => { location.hash = path; },
      onChange: (look) => {
        this.listeners.add(look);
        signal.addEventListener('abort', () => { this.listeners.delete(look); }, { once: true });
      },
      renew: async () => {
        const directory = await this.entered.reload();
        if (directory === undefined || signal.aborted) return;
        this.directory = directory;
        this.show(false);
      },
    };
  }
}

/// A session that has ended puts the keys away, wherever it is noticed; a disk that is full is named, so that nobody thinks that
/// trying again helps.
function watched(signedOut: () => void): Api {
  const noticed = async <Body>(asked: Promise<Answer<Body>>): Promise<Answer<Body>> => {
    const answer = await asked;
    if (answer.kind === 'refused' && answer.problem.code === 'signed-out') signedOut();
    if (answer.kind === 'refused' && answer.problem.code === 'no-room') toast(noRoomWords(answer.problem), undefined, longEnoughToRead);
    return answer;
  };
  return {
    get: <Body>(path: string, asking?: Asking) => noticed(api.get<Body>(path, asking)),
    post: <Body = undefined>(path: string, body?: unknown, asking?: Asking) => noticed(api.post<Body>(path, body, asking)),
    put: <Body = undefined>(path: string, body: unknown, asking?: Asking) => noticed(api.put<Body>(path, body, asking)),
    delete: <Body = undefined>(path: string, asking?: Asking) => noticed(api.delete<Body>(path, asking)),
  };
}

function noRoomWords({ title, detail }: Problem): string {
  return detail === undefined ? title : `${title}. ${detail}`;
}
