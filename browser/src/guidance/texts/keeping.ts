/// Keeps what is typed (_bewaren_): a moment after the last letter it goes to the server. What did not arrive is tried again, and
/// until it arrived it also stays in the memory of this browser, so that a lock or a lost line loses nothing.
import type { Answer } from '../../ui/api.ts';
import type { DraftKept, Written } from './wire.ts';

export type Standing =
  | { readonly kind: 'untouched' | 'typed' | 'saving' }
  | { readonly kind: 'kept'; readonly at: Date }
  /// The line is away; it is tried again by itself.
  | { readonly kind: 'away' }
  /// Somebody else went on with this text.
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly answer: Answer<unknown> };

/// What rests in the memory of this browser until it arrived.
export interface Unsent extends Written {
  readonly lock: number | null;
  readonly basedOn: number;
}

export interface Keeps {
  readonly put: (written: Written, lock: number | null, basedOn: number) => Promise<Answer<DraftKept>>;
  /// The draft as the server has it now, when it is this member's.
  readonly current: () => Promise<(Written & { readonly lock: number | null }) | null>;
  readonly memory: { readonly set: (text: string) => void };
  readonly onChange: (standing: Standing, kept: DraftKept | null) => void;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

const pause = 1_500;
const again = 5_000;

export class Keeping {
  private readonly keeps: Keeps;
  private lock: number | null;
  private basedOn: number;
  private last: Written | null = null;
  private sent: Written | null = null;
  /// What was sent without an answer: it may have arrived.
  private unsure: Written | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<Standing> | null = null;
  private standing: Standing = { kind: 'untouched' };

  constructor(keeps: Keeps, lock: number | null, basedOn: number) {
    this.keeps = keeps;
    this.lock = lock;
    this.basedOn = basedOn;
    keeps.signal.addEventListener('abort', () => { clearTimeout(this.timer); }, { once: true });
  }

  typed(written: Written): void {
    this.last = written;
    this.remember(written);
    if (this.standing.kind === 'overtaken') return;
    this.stand({ kind: 'typed' });
    this.later(pause);
  }

  /// Goes on over what the server has now.
  goOn(lock: number | null): void {
    this.lock = lock;
    this.stand({ kind: 'typed' });
    this.later(0);
  }

  /// She looked at what was approved meanwhile; what she wrote is now held beside that.
  lookedAt(approved: number, written: Written): Promise<Standing> {
    this.basedOn = approved;
    this.typed({ ...written });
    return this.now();
  }

  /// At once; how it stands afterwards.
  async now(): Promise<Standing> {
    clearTimeout(this.timer);
    while (this.last !== this.sent) {
      const standing = await (this.running ?? this.save());
      if (standing.kind !== 'kept' && standing.kind !== 'typed') return standing;
    }
    return this.standing;
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { void (this.running ?? this.save()); }, wait);
  }

  private save(): Promise<Standing> {
    this.running = this.send().finally(() => { this.running = null; });
    return this.running;
  }

  private async send(): Promise<Standing> {
    const written = this.last;
    if (written === null) return this.standing;
    this.stand({ kind: 'saving' });
    const answer = await this.keeps.put(written, this.lock, this.basedOn);
    switch (answer.kind) {
      case 'ok':
        this.arrived(written, answer.value);
        break;
      case 'unreachable':
        this.unsure = written;
        this.stand({ kind: 'away' });
        this.later(again);
        break;
      case 'stopped':
        break;
      case 'refused':
        await this.refused(answer);
        break;
    }
    return this.standing;
  }

  private arrived(written: Written, kept: DraftKept): void {
    this.lock = kept.lock;
    this.sent = written;
    this.unsure = null;
    const isAll = written === this.last;
    if (isAll) this.keeps.memory.set('');
    else this.later(pause);
    this.stand(isAll ? { kind: 'kept', at: this.keeps.now() } : { kind: 'typed' }, kept);
  }

  private async refused(answer: Answer<DraftKept> & { readonly kind: 'refused' }): Promise<void> {
    if (answer.status !== 409) { this.stand({ kind: 'refused', answer }); return; }
    const current = this.unsure === null ? null : await this.keeps.current();
    if (current !== null && this.unsure !== null && isSame(current, this.unsure)) {
      this.unsure = null;
      this.goOn(current.lock);
    } else this.stand({ kind: 'overtaken' });
  }

  private remember(written: Written): void {
    this.keeps.memory.set(JSON.stringify({ ...written, lock: this.lock, basedOn: this.basedOn } satisfies Unsent));
  }

  private stand(standing: Standing, kept: DraftKept | null = null): void {
    this.standing = standing;
    if (!this.keeps.signal.aborted) this.keeps.onChange(standing, kept);
  }
}

export function unsentIn(memory: string): Unsent | null {
  return memory === '' ? null : (JSON.parse(memory) as Unsent);
}

function isSame(one: Written, other: Written): boolean {
  return one.text === other.text && one.note.trim() === other.note.trim();
}
