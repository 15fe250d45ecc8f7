import { afterEach, beforeAll, expect, it } from 'vitest';
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

function heardWithin(milliseconds: number): Promise<number> {
  let heard = 0;
  watchChanges(() => { heard += 1; }, stop.signal);
  return new Promise((resolve) => { setTimeout(() => { resolve(heard); }, milliseconds); });
}

it('hears that something changed, also when the word arrives in two pieces', async () => {
  server(200, '\n\ncha', 'nged\n');
  expect(await heardWithin(100)).toBe(1);
});

it('takes a heart beat for silence', async () => {
  server(200, '\n', '\n');
  expect(await heardWithin(100)).toBe(0);
});

it('looks again once the line is back after it broke', async () => {
  server(200);
  expect(await heardWithin(1_200)).toBe(1);
  expect(asked).toBe(2);
});

it('stops asking when the member is signed out', async () => {
  server(401);
  await heardWithin(1_200);
  expect(asked).toBe(1);
});

it('stops when the member leaves', async () => {
  server(200);
  setTimeout(() => { stop.abort(); }, 50);
  await heardWithin(1_200);
  expect(asked).toBe(1);
});
