import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { watchChanges } from '../../src/ui/stream.ts';

const realFetch = globalThis.fetch;
let asked = 0;
let stop = new AbortController();

beforeAll(() => { Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true }); });
afterEach(() => { stop.abort(); stop = new AbortController(); globalThis.fetch = realFetch; asked = 0; });

/// A server whose line carries these pieces and then ends, each time it is asked.
function server(status: number, ...pieces: string[]): void {
  globalThis.fetch = () => {
    asked += 1;
    const line = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    return Promise.resolve(new Response(line, { status }));
  };
}

/// How often it heard something, from now on.
function listening(): { readonly heard: () => number } {
  let heard = 0;
  watchChanges(() => { heard += 1; }, stop.signal);
  return { heard: () => heard };
}

/// A busy machine is no fault.
const patient = { timeout: 30_000 };

/// Longer than it waits before it asks again.
function afterAWhile(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 1_200); });
}

it('hears that something changed, also when the word arrives in two pieces', async () => {
  server(200, '\n\ncha', 'nged\n');
  const { heard } = listening();
  await vi.waitFor(() => { expect(heard()).toBe(1); }, patient);
});

it('takes a heart beat for silence', async () => {
  server(200, '\n', '\n');
  const { heard } = listening();
  // The line broke after them, and for that alone it looks again.
  await vi.waitFor(() => { expect(asked).toBeGreaterThan(1); }, patient);
  expect(heard()).toBe(asked - 1);
});

it('looks again once the line is back after it broke', async () => {
  server(200);
  const { heard } = listening();
  await vi.waitFor(() => { expect(asked).toBeGreaterThan(1); }, patient);
  expect(heard()).toBe(asked - 1);
});

it('stops asking when the member is signed out', async () => {
  server(401);
  listening();
  await afterAWhile();
  expect(asked).toBe(1);
});

it('stops when the member leaves', async () => {
  server(200);
  listening();
  await vi.waitFor(() => { expect(asked).toBe(1); }, patient);
  stop.abort();
  await afterAWhile();
  expect(asked).toBe(1);
});
