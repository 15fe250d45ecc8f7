import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { RequestBody } from '../../src/intake/model/message.ts';
import { type ProofSource, send } from '../../src/intake/sending.ts';

const realFetch = globalThis.fetch;
const accepted = { requestId: 'r', acceptedAt: '2026-11-22T01:04:00.000Z', firstStepAt: '2026-11-22T01:04:00.000Z' };

const ready: ProofSource = { take: () => Promise.resolve('solved') };

function problem(code: string, status: number, errors: unknown[] = []): Response {
  return Response.json({ type: `urn:ruggensteun:${code}`, status, detail: code, errors }, { status });
}

/// Sends while the server answers with these in turn; tells how it ended and how often it was asked.
async function sent(...answers: Response[]): Promise<{ kind: string; asked: number; uncertain: number }> {
  let asked = 0;
  let uncertain = 0;
  globalThis.fetch = () => Promise.resolve(answers[asked++] ?? problem('too-many', 503));
  const sending = send({} as RequestBody, ready, (attempts) => { uncertain = attempts; });
  await vi.runAllTimersAsync();
  return { kind: (await sending).kind, asked, uncertain };
}

beforeAll(() => {
  vi.useFakeTimers();
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});
afterEach(() => { globalThis.fetch = realFetch; });

it('goes on when the server lost its database, since it may have kept the message', async () => {
  expect(await sent(problem('unavailable', 503), problem('internal', 500), Response.json(accepted, { status: 201 })))
    .toEqual({ kind: 'accepted', asked: 3, uncertain: 2 });
});

it('makes a new proof when the old one was spent', async () => {
  const spent = problem('invalid', 400, [{ field: 'proof', code: 'used-before', message: '' }]);
  expect(await sent(spent, Response.json(accepted, { status: 201 }))).toMatchObject({ kind: 'accepted', asked: 2 });
});

it('says at once that there is no room', async () => {
  expect(await sent(problem('too-many', 503))).toEqual({ kind: 'refused', asked: 1, uncertain: 0 });
});
