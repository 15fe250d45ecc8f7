import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../src/ui/api.ts';
import { Keeping, unsentIn, type Standing } from '../../../src/guidance/texts/keeping.ts';
import type { DraftKept, Written } from '../../../src/guidance/texts/wire.ts';

const now = new Date('2026-11-22T18:00:00Z');
const written = (text: string): Written => ({ text, note: 'nummer', takesEffect: '2026-11-22' });

/// A server with one draft and an optimistic lock, whose line can be lost before or after it heard.
class Drafts {
  lock = 0;
  kept: Written | null = null;
  asked = 0;
  lost: 'no' | 'before' | 'after' = 'no';
  memory = '';
  readonly stood: Standing['kind'][] = [];
  readonly end = new AbortController();

  readonly put = (draft: Written, lock: number | null): Promise<Answer<DraftKept>> => {
    this.asked += 1;
    if (this.lost === 'before') return Promise.resolve({ kind: 'unreachable', online: false });
    if (lock !== (this.lock === 0 ? null : this.lock)) return Promise.resolve({ kind: 'refused', status: 409, problem: { code: 'conflict', title: '', detail: undefined, errors: [], number: undefined, fields: {} } });
    this.lock += 1;
    this.kept = draft;
    if (this.lost === 'after') return Promise.resolve({ kind: 'unreachable', online: true });
    return Promise.resolve({ kind: 'ok', status: 200, value: { version: 1, lock: this.lock, faults: [], advice: [] } });
  };

  keeping(lock: number | null = null): Keeping {
    return new Keeping({
      put: this.put, current: () => Promise.resolve(this.kept === null ? null : { ...this.kept, lock: this.lock }),
      memory: { set: (text) => { this.memory = text; } }, onChange: ({ kind }) => { this.stood.push(kind); }, signal: this.end.signal, now: () => now,
    }, lock, 0);
  }
}

describe('what is typed', () => {
  let drafts = new Drafts();
  beforeEach(() => { vi.useFakeTimers(); drafts = new Drafts(); });
  afterEach(() => { vi.useRealTimers(); });

  test('is kept a moment after the last letter, and not at each', async () => {
    const keeping = drafts.keeping();
    for (const text of ['B', 'Be', 'Bel']) { keeping.typed(written(text)); await vi.advanceTimersByTimeAsync(500); }
    expect(drafts.asked).toBe(0);
    expect(unsentIn(drafts.memory)?.text).toBe('Bel');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drafts.asked).toBe(1);
    expect(drafts.kept?.text).toBe('Bel');
    expect(drafts.memory).toBe('');
    expect(drafts.stood.at(-1)).toBe('kept');
  });

  test('goes on over its own draft', async () => {
    const keeping = drafts.keeping();
    keeping.typed(written('een'));
    await vi.advanceTimersByTimeAsync(2_000);
    keeping.typed(written('twee'));
    expect((await keeping.now()).kind).toBe('kept');
    expect(drafts.kept?.text).toBe('twee');
  });

  test('is tried again by itself when the line is away, and stays in memory until then', async () => {
    const keeping = drafts.keeping();
    drafts.lost = 'before';
    keeping.typed(written('Bel 112'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drafts.stood.at(-1)).toBe('away');
    expect(unsentIn(drafts.memory)).toEqual({ ...written('Bel 112'), lock: null, basedOn: 0 });
    drafts.lost = 'no';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(drafts.kept?.text).toBe('Bel 112');
    expect(drafts.memory).toBe('');
  });

  test('is not taken for somebody else’s when only the answer was lost', async () => {
    const keeping = drafts.keeping();
    drafts.lost = 'after';
    keeping.typed(written('Bel 112'));
    await vi.advanceTimersByTimeAsync(2_000);
    drafts.lost = 'no';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(drafts.stood).not.toContain('overtaken');
    expect(drafts.stood.at(-1)).toBe('kept');
  });

  test('stays when another went on with the text, and is kept once she says so', async () => {
    const keeping = drafts.keeping();
    keeping.typed(written('van Carla'));
    await vi.advanceTimersByTimeAsync(2_000);
    drafts.lock = 7;
    drafts.kept = written('van Els');
    keeping.typed(written('van Carla, verder'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drafts.stood.at(-1)).toBe('overtaken');
    keeping.typed(written('van Carla, nog verder'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(drafts.kept.text).toBe('van Els');
    expect(unsentIn(drafts.memory)?.text).toBe('van Carla, nog verder');
    keeping.goOn(7);
    await vi.advanceTimersByTimeAsync(100);
    expect(drafts.kept.text).toBe('van Carla, nog verder');
    expect(drafts.stood.at(-1)).toBe('kept');
  });

  test('that came while the former was on its way goes after it', async () => {
    const keeping = drafts.keeping();
    keeping.typed(written('een'));
    const done = keeping.now();
    keeping.typed(written('twee'));
    expect((await done).kind).toBe('kept');
    expect(drafts.kept?.text).toBe('twee');
    expect(drafts.asked).toBe(2);
  });

  test('is not sent any more once she left', async () => {
    drafts.keeping().typed(written('Bel'));
    drafts.end.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(drafts.asked).toBe(0);
    expect(unsentIn(drafts.memory)?.text).toBe('Bel');
  });
});
