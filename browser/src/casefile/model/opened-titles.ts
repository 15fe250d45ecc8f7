/// The titles that this browser opened since signing in. Opening one takes as long as a blink, a thousand take a while: each is
/// opened once, with room in between for whoever types. Put away with the keys.
import type { MemberSession } from '../../ui/screens.ts';
import type { ListedFile } from './wire.ts';

/// null: it cannot be opened or trusted.
type Titles = Map<string, string | null>;

const kept = new WeakMap<MemberSession, Titles>();
/// How often the screen hears of it while many are opened.
const tellEvery = 200;

export class OpenedTitles {
  private readonly titles: Titles;
  private readonly open: (file: ListedFile) => Promise<string | null>;
  private readonly tell: () => void;
  private readonly signal: AbortSignal;
  private waiting: ListedFile[] = [];
  private busy = false;

  constructor(session: MemberSession, open: (file: ListedFile) => Promise<string | null>, tell: () => void, signal: AbortSignal) {
    this.titles = kept.get(session) ?? new Map<string, string | null>();
    kept.set(session, this.titles);
    this.open = open;
    this.tell = tell;
    this.signal = signal;
  }

  /// undefined: not opened yet.
  of(file: ListedFile): string | null | undefined {
    return this.titles.get(nameOf(file));
  }

  isKnown(file: ListedFile): boolean {
    return file.title === null || this.titles.has(nameOf(file));
  }

  /// Those on the page first.
  async openAll(files: readonly ListedFile[]): Promise<void> {
    this.waiting = files.filter((file) => !this.isKnown(file));
    if (this.busy) return;
    this.busy = true;
    let told = performance.now();
    for (let next = this.waiting.shift(); next !== undefined && !this.signal.aborted; next = this.waiting.shift()) {
      if (this.isKnown(next)) continue;
      this.titles.set(nameOf(next), await this.open(next));
      if (performance.now() - told < tellEvery) continue;
      this.tell();
      await new Promise((resolve) => { setTimeout(resolve); });
      told = performance.now();
    }
    this.busy = false;
    this.tell();
  }
}

function nameOf({ caseId, title }: ListedFile): string {
  return `${caseId}/${title?.entry.entryId ?? ''}`;
}
