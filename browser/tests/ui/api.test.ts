import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../src/ui/api.ts';

const realFetch = globalThis.fetch;
let asked: { address: string; given: RequestInit }[] = [];

/// A server that gives these answers in turn; an Error is a line that breaks.
function server(...answers: (Response | Error)[]): void {
  asked = [];
  globalThis.fetch = (address, given = {}) => {
    asked.push({ address: address as string, given });
    const answer = answers[asked.length - 1] ?? new TypeError('no more answers');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
}

beforeAll(() => { Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true }); });
afterEach(() => { globalThis.fetch = realFetch; });

describe('asking our server', () => {
  it('gives the value', async () => {
    server(Response.json({ open: true }));
    expect(await api.get('/directory')).toEqual({ kind: 'ok', status: 200, value: { open: true } });
    expect(asked[0]?.address).toBe('/api/v1/directory');
  });

  it('gives a refusal in words with every field at once', async () => {
    const errors = [{ field: 'number', code: 'missing', message: 'Op welk nummer mogen wij bellen?' }];
    server(Response.json({ type: 'urn:ruggensteun:invalid', title: 'Nog niet klaar', errors, number: '088' }, { status: 400 }));
    const answer = await api.post('/requests', {});
    expect(answer).toMatchObject({ kind: 'refused', status: 400, problem: { code: 'invalid', errors, number: '088' } });
  });

  it('says the outcome is unknown when the line breaks, and does not send again by itself', async () => {
    server(new TypeError('failed'));
    expect(await api.post('/requests', {})).toMatchObject({ kind: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  it('sends the same bytes again when the caller says that is safe', async () => {
    server(new TypeError('failed'), new TypeError('failed'), Response.json({}, { status: 201 }));
    const answer = await api.post('/requests', { a: 1 }, { retryAfter: [1, 1, 1] });
    expect(answer.kind).toBe('ok');
    expect(asked.map(({ given }) => given.body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  it('does not send a refused message again', async () => {
    server(Response.json({ type: 'urn:ruggensteun:not-found' }, { status: 404 }), Response.json({}));
    expect((await api.get('/room', { retryAfter: [1] })).kind).toBe('refused');
    expect(asked).toHaveLength(1);
  });

  it('takes an answer that is no JSON for a broken line, such as the page of a proxy', async () => {
    server(new Response('<html>', { status: 502 }));
    expect((await api.get('/room')).kind).toBe('unreachable');
  });

  it('can be stopped while it waits', async () => {
    server(new TypeError('failed'));
    const stop = new AbortController();
    const answer = api.get('/room', { retryAfter: [60_000], signal: stop.signal });
    setTimeout(() => { stop.abort(); }, 5);
    expect(await answer).toEqual({ kind: 'stopped' });
  });

  it('carries the bearer of a reporter and the language of the page', async () => {
    server(Response.json({}));
    await api.get('/room', { bearer: 'token' });
    expect(asked[0]?.given.headers).toMatchObject({ authorization: 'Bearer token', 'accept-language': 'nl' });
  });
});
