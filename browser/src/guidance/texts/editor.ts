/// Writing at a text (_schrijven_): its fields and its body, what is still wrong, how it will look, and the offer to a second
/// coordinator. What is typed is kept by itself.
import { html, type TemplateResult } from 'lit';
import type { Answer } from '../../ui/api.ts';
import { t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { say, toast } from '../../ui/say.ts';
import { screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { empty, failed, loading } from '../../ui/states.ts';
import { type Draft, draft } from '../../casefile/drafts.ts';
import { Keeping, type Standing } from './keeping.ts';
import { type Begun, opened } from './opening.ts';
import { placeIn, placeWords, spanOfLine } from './places.ts';
import { previewPart } from './preview-part.ts';
import type { Overtaken } from './standing-view.ts';
import type { DraftKept, Fault, Looked, TextSeen, VersionSeen, Written } from './wire.ts';
import { faultsOf, mayWrite, personWords, troubleWords } from './words.ts';
import { type Writing, type WritingActs, writingDesk } from './writing-desk.ts';

registerScreen({
  path: '/teksten/:id/schrijf',
  title: t('texts.write.title'),
  render: (root, context) => { void new Editor(root, context).start(); },
});

class Editor {
  private readonly root: HTMLElement;
  private readonly context: ScreenContext;
  private readonly screen: Store<Writing>;
  private readonly path: string;
  private readonly memory: Draft;
  private keeping: Keeping | null = null;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.root = root;
    this.context = context;
    const id = context.params['id'] ?? '';
    this.path = `/guidance/documents/${id}`;
    this.memory = draft(context.session.memberId, `text/${id}`);
    const initial: Writing = {
      opened: null, written: { text: '', note: '', takesEffect: '' }, typed: {}, standing: { kind: 'untouched' }, overtaken: null, approved: null, version: null, faults: null, advice: null,
      compare: false, preview: null, missing: false, busy: false, trouble: '', line: 1,
    };
    this.screen = screenStore(root, context, initial, (state) => this.view(state));
  }

  async start(): Promise<void> {
    this.screen.set({ opened: null });
    if (!mayWrite(this.context.session)) return;
    const found = await opened(this.context, this.context.params['id'] ?? '', this.memory.get(), new Date());
    if (this.context.signal.aborted) return;
    this.screen.set({ opened: found });
    if (found.kind === 'begun') this.begin(found.begun);
  }

  private begin({ written, lock, version, unsent, basedOn, approved }: Begun): void {
    const { api, signal } = this.context;
    this.screen.set({ written, version, approved });
    this.keeping = new Keeping({
      put: (draftText, held, from) => api.put<DraftKept>(`${this.path}/draft`, { ...draftText, basedOn: from, lock: held }, { signal }),
      current: () => this.current(),
      memory: this.memory,
      onChange: (standing, kept) => { this.stands(standing, kept); },
      signal,
      now: () => new Date(),
    }, lock, basedOn);
    if (unsent) this.keeping.typed(written);
    else if (version !== null) void this.check(written.text);
  }

  private stands(standing: Standing, kept: DraftKept | null): void {
    this.screen.set({ standing, ...(kept === null ? {} : { faults: kept.faults, advice: kept.advice, version: kept.version }) });
    if (standing.kind === 'overtaken') void this.lookWho();
    if (standing.kind === 'kept' && this.screen.state.preview !== null) this.screen.set({ preview: this.preview({ id: this.context.params['id'] ?? '' }) });
  }

  private async check(text: string): Promise<void> {
    const { api, signal } = this.context;
    const answer = await api.post<Looked>(`${this.path}/check`, { text }, { signal });
    if (answer.kind === 'ok') this.screen.set({ faults: answer.value.faults, advice: answer.value.advice });
  }

  private async openNow(): Promise<Overtaken | null> {
    const { api, signal } = this.context;
    const seen = await api.get<TextSeen>(this.path, { signal });
    if (seen.kind !== 'ok') return null;
    const { open } = seen.value;
    const theirs = open === null ? null : await api.get<VersionSeen>(`${this.path}/versions/${open.version}`, { signal });
    return { open, theirs: theirs?.kind === 'ok' ? theirs.value : null };
  }

  private async current(): Promise<(Written & { readonly lock: number | null }) | null> {
    const now = await this.openNow();
    if (now?.open?.mine !== true || now.theirs === null) return null;
    const { text, note: why, takesEffect, lock } = now.theirs;
    return { text, note: why ?? '', takesEffect: takesEffect ?? '', lock: lock ?? null };
  }

  private async lookWho(): Promise<void> {
    const overtaken = await this.openNow();
    this.screen.set(overtaken === null ? { trouble: t('texts.elsewhere') } : { overtaken });
  }

  private write(change: Partial<Written>, typed = this.screen.state.typed): void {
    const written = { ...this.screen.state.written, ...change };
    this.screen.set({ written, typed, missing: false, trouble: '' });
    this.keeping?.typed(written);
  }

  private view(state: Writing): TemplateResult {
    const { opened: found } = state;
    if (!mayWrite(this.context.session)) return html`<h1>${t('texts.write.title')}</h1>${empty(t('texts.not-yours'), html`<a href="#/teksten">${t('texts.all')}</a>`, 'lock')}`;
    if (found === null) return loading();
    switch (found.kind) {
      case 'failed':
        return html`<h1>${t('texts.write.title')}</h1>${failed(() => { void this.start(); })}`;
      case 'closed':
        return html`<h1>${found.seen.title}</h1>${empty(t(found.seen.open?.state === 'PROPOSED' ? 'texts.write.proposed' : 'texts.another', personWords(found.seen.open?.author ?? null)), html`<a href="#/teksten/${found.seen.id}">${t('texts.write.back')}</a>`)}`;
      case 'begun':
        return writingDesk(found.begun, state, this.acts(found.begun));
    }
  }

  private acts({ seen }: Begun): WritingActs {
    return {
      write: (change, typed) => { this.write(change, typed); },
      look: (change) => { this.screen.set(change); },
      preview: () => { this.screen.set({ preview: this.screen.state.preview === null ? this.preview(seen) : null }); },
      goTo: (fault) => { this.goTo(fault); },
      keepMine: () => { void this.keepMine(); },
      takeTheirs: () => { this.takeTheirs(); },
      lookedAt: () => { void this.lookedAt(); },
      propose: () => { void this.propose(seen); },
      throwAway: () => { void this.throwAway(seen); },
    };
  }

  private preview({ id }: Pick<TextSeen, 'id'>): HTMLElement {
    return previewPart(id, this.screen.state.written.text, this.context.signal);
  }

  private async propose(seen: TextSeen): Promise<void> {
    const { written } = this.screen.state;
    if (written.note.trim() === '') { this.screen.set({ missing: true }); this.focus('#field-note'); return; }
    this.screen.set({ busy: true, trouble: '' });
    const standing = await this.keeping?.now();
    const { version } = this.screen.state;
    if (version === null || (standing !== undefined && standing.kind !== 'kept' && standing.kind !== 'untouched')) {
      this.screen.set({ busy: false, trouble: version === null && standing?.kind === 'untouched' ? t('texts.offer.nothing') : t('texts.kept.not') });
      return;
    }
    this.after(await this.context.api.post(`${this.path}/versions/${version}/proposal`), seen);
  }

  private after(answer: Answer<unknown>, { id, pair, language: of }: TextSeen): void {
    const faults = faultsOf(answer);
    this.screen.set({ busy: false, trouble: faults.length > 0 ? t('texts.offer.faulty') : troubleWords(answer), ...(faults.length > 0 ? { faults } : {}) });
    if (faults.length > 0) this.focus('#faults');
    if (answer.kind === 'refused' && answer.status === 409) void this.lookWhatHolds();
    if (answer.kind !== 'ok') return;
    toast(t(pair !== null && of === 'nl' ? 'texts.offered.translate' : 'texts.offered'), undefined, 12_000);
    this.context.go(`/teksten/${id}`);
  }

  private async throwAway({ id }: TextSeen): Promise<void> {
    this.screen.set({ busy: true, trouble: '' });
    await this.keeping?.now();
    const answer = await this.context.api.post(`${this.path}/versions/${this.screen.state.version ?? 0}/withdrawal`);
    this.screen.set({ busy: false, trouble: troubleWords(answer) });
    if (answer.kind !== 'ok') return;
    this.memory.set('');
    toast(t('texts.thrown-away'));
    this.context.go(`/teksten/${id}`);
  }

  private async keepMine(): Promise<void> {
    const { overtaken } = this.screen.state;
    this.screen.set({ busy: true, trouble: '' });
    if (overtaken?.open?.mine === false) {
      const answer = await this.context.api.post(`${this.path}/versions/${overtaken.open.version}/takeover`);
      if (answer.kind !== 'ok') { this.screen.set({ busy: false, trouble: troubleWords(answer) }); return; }
    }
    const now = await this.openNow();
    this.screen.set({ busy: false, ...(now === null ? { trouble: t('texts.kept.not') } : { overtaken: null }) });
    if (now !== null) this.keeping?.goOn(now.theirs?.lock ?? null);
  }

  private async lookedAt(): Promise<void> {
    const { approved, written } = this.screen.state;
    if (approved === null) return;
    this.screen.set({ busy: true });
    const standing = await this.keeping?.lookedAt(approved.version, written);
    this.screen.set({ busy: false, ...(standing?.kind === 'kept' ? { approved: null } : {}) });
  }

  /// Nothing can be offered beside what was approved meanwhile before she looked at it.
  private async lookWhatHolds(): Promise<void> {
    const found = await opened(this.context, this.context.params['id'] ?? '', '', new Date());
    if (found.kind === 'begun' && found.begun.approved !== null) this.screen.set({ approved: found.begun.approved, trouble: '' });
  }

  private takeTheirs(): void {
    this.memory.set('');
    void this.start();
    this.screen.set({ overtaken: null, standing: { kind: 'untouched' }, typed: {} });
  }

  private goTo(fault: Fault): void {
    const place = placeIn(fault, this.screen.state.written.text);
    if (place.kind === 'field') { this.focus(`#field-${place.field}`); return; }
    const body = this.root.querySelector<HTMLTextAreaElement>('#field-body');
    if (body === null) return;
    const [from, until] = place.kind === 'line' ? spanOfLine(body.value, place.line) : [0, 0];
    body.focus();
    body.setSelectionRange(from, until);
    body.scrollTop = (body.scrollHeight * from) / Math.max(1, body.value.length) - body.clientHeight / 2;
    say(placeWords(fault, this.screen.state.written.text, fault.path));
  }

  private focus(what: string): void {
    queueMicrotask(() => { this.root.querySelector<HTMLElement>(what)?.focus(); });
  }
}
