/// One case file (_dossier_): what comes next on top, the story below it, who and when beside it.
import { html, nothing, type TemplateResult } from 'lit';
import { secondary } from '../ui/actions.ts';
import type { Answer } from '../ui/api.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { every, screenStore } from '../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../ui/screens.ts';
import { empty, failed, loading, note, offline } from '../ui/states.ts';
import { Desk } from './desk.ts';
import { Bench } from './file/bench.ts';
import { ConsultPart } from './file/consult-part.ts';
import { EndPart } from './file/end-part.ts';
import { HandPart } from './file/hand-part.ts';
import { HeadPart } from './file/head-part.ts';
import { NextPart } from './file/next-part.ts';
import { PeoplePart } from './file/people-part.ts';
import { ReadersPart } from './file/readers-part.ts';
import { StoryPart } from './file/story-part.ts';
import { UrgencyPart } from './file/urgency-part.ts';
import { WakePart } from './file/wake-part.ts';
import { WritePart } from './file/write-part.ts';
import { learnNames } from './names.ts';
import { askedWords } from './rescue/asked-words.ts';
import { troubleWords } from './words.ts';

interface State {
  readonly trouble: Exclude<Answer<unknown>, { kind: 'ok' }> | null;
}

registerScreen({
  path: '/dossier/:caseId',
  title: t('casefile.file.title'),
  render: (root, context) => { new File(root, context).start(); },
});

class File {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;
  private readonly desk: Desk;
  private readonly bench: Bench;
  private readonly parts: {
    readonly head: HeadPart; readonly next: NextPart; readonly story: StoryPart; readonly write: WritePart;
    readonly people: PeoplePart; readonly readers: ReadersPart; readonly consult: ConsultPart; readonly wake: WakePart; readonly hand: HandPart; readonly end: EndPart; readonly urgency: UrgencyPart;
  };

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.desk = new Desk(context, context.params['caseId'] ?? '');
    const bench = new Bench(context, this.desk, () => { this.screen.set({}); });
    this.bench = bench;
    this.parts = {
      head: new HeadPart(bench), next: new NextPart(bench), story: new StoryPart(bench), write: new WritePart(bench),
      people: new PeoplePart(bench), readers: new ReadersPart(bench), consult: new ConsultPart(bench), wake: new WakePart(bench), hand: new HandPart(bench), end: new EndPart(bench), urgency: new UrgencyPart(bench),
    };
    this.screen = screenStore<State>(root, context, { trouble: null }, (state) => this.view(state));
  }

  start(): void {
    void this.look().then(() => this.keepUp());
    this.context.onChange(() => { void this.look(); });
    every(30_000, this.context, () => { this.screen.set({}); });
  }

  private async look(): Promise<void> {
    // While an act is under way it looks by itself when it is done.
    if (this.bench.busy) return;
    const looked = await this.desk.look();
    if (looked.kind === 'ok') await learnNames(this.context, looked.value.view.team);
    this.screen.set({ trouble: looked.kind === 'ok' ? null : looked });
  }

  private async keepUp(): Promise<void> {
    if (this.desk.isBehind) await this.bench.run(() => this.desk.keepUp(), t('casefile.readers.kept-up'));
  }

  private view({ trouble }: State): TemplateResult {
    const file = this.desk.onDesk;
    if (file === null) return this.without(trouble);
    const { head, next, story, write, people, readers, consult, wake, hand, end, urgency } = this.parts;
    return html`${head.view(file)}
      ${file.view.rescue === null ? nothing : note('plain', html`<p>${askedWords(file.view.rescue, this.context.directory, new Date())}</p>`)}
      ${trouble === null || trouble.kind === 'stopped' ? nothing : offline(() => { void this.look(); })}
      ${this.bench.trouble === null ? nothing : note('attention', html`<p role="alert">${troubleWords(this.bench.trouble)}</p>`)}
      <div class="rs-desk"><div class="rs-stack rs-stack--loose">${next.view(file)}<div>${urgency.view(file)}</div>${file.view.state === 'closed' ? end.view(file) : nothing}${story.view(file)}${write.view(file)}</div>
        <aside class="rs-stack" aria-label=${t('casefile.file.about')}>${people.view(file)}${readers.view(file)}
          <div>${consult.view(file)}${wake.view(file)}${hand.view(file)}${file.view.state === 'closed' ? nothing : end.view(file)}</div></aside></div>`;
  }

  private without(trouble: State['trouble']): TemplateResult {
    const again = (): void => { void this.look(); };
    if (trouble === null || trouble.kind === 'stopped') return loading();
    if (trouble.kind === 'unreachable') return offline(again);
    if (trouble.problem.code !== 'not-found') return failed(again);
    return html`<h1>${t('casefile.file.title')}</h1>${empty(t('casefile.trouble.not-found'), secondary({ label: t('casefile.shell.to-work'), onClick: () => { this.context.go('/werk'); } }))}`;
  }
}

