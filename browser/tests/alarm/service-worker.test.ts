import { beforeEach, describe, expect, test, vi } from 'vitest';

type Handler = (event: object) => void;

const handlers = new Map<string, Handler>();
const shown: { title: string; options: { body: string; data: unknown } }[] = [];
const opened: string[] = [];
let windows: { url: string; told: unknown[]; focused: boolean }[] = [];

beforeEach(async () => {
  handlers.clear();
  shown.length = 0;
  opened.length = 0;
  windows = [];
  vi.stubGlobal('addEventListener', (name: string, handler: Handler) => { handlers.set(name, handler); });
  vi.stubGlobal('registration', { showNotification: (title: string, options: { body: string; data: unknown }) => { shown.push({ title, options }); return Promise.resolve(); } });
  vi.stubGlobal('clients', {
    matchAll: () => Promise.resolve(windows.map((one) => ({ url: one.url, postMessage: (what: unknown) => { one.told.push(what); }, focus: () => { one.focused = true; return Promise.resolve(); } }))),
    openWindow: (address: string) => { opened.push(address); return Promise.resolve(); },
  });
  vi.resetModules();
  await import('../../src/alarm/service-worker.ts');
});

async function happens(name: string, event: object): Promise<void> {
  let work: Promise<unknown> = Promise.resolve();
  handlers.get(name)?.({ ...event, waitUntil: (one: Promise<unknown>) => { work = one; } });
  await work;
}

const push = (text: string): Promise<void> => happens('push', { data: { text: () => text } });
const tap = (): Promise<void> => happens('notificationclick', { notification: { close: () => undefined, data: shown.at(-1)?.options.data } });

describe('a notification that somebody waits', () => {
  test('says what was sent, in its language, and nothing that points to a file', async () => {
    await push('en\nSomeone is waiting\nSomeone is waiting. Open the office and answer.');
    expect(shown).toMatchObject([{ title: 'Someone is waiting', options: { body: 'Someone is waiting. Open the office and answer.' } }]);
    expect(JSON.stringify(shown)).not.toMatch(/[0-9a-f]{8}-/);
  });

  test('leads to the place to answer', async () => {
    await push('nl\nEr wacht iemand\nEr wacht iemand. Open het bureau en neem op.');
    await tap();
    expect(opened).toEqual(['/bureau#/oproep']);
    await push('en\nSomeone is waiting\nSomeone is waiting.');
    await tap();
    expect(opened).toEqual(['/bureau#/oproep', '/en/office#/oproep']);
  });

  test('brings an open office to that place without loading it anew', async () => {
    windows = [{ url: 'https://team.example/hulp', told: [], focused: false }, { url: 'https://team.example/bureau#/werk', told: [], focused: false }];
    await push('nl\nEr wacht iemand\nEr wacht iemand.');
    await tap();
    expect(opened).toEqual([]);
    expect(windows).toMatchObject([{ told: [], focused: false }, { told: ['#/oproep'], focused: true }]);
  });
});
