/// Hears from the server that something changed, never what. One stream for all tabs of a browser: the tab that holds the
/// lock listens and tells the others.
import { waited } from './api.ts';

const channelName = 'ruggensteun-changes';
const shortest = 1_000;
const longest = 30_000;
/// Two heart beats missed is a line that has gone quiet.
const silence = 45_000;

export function watchChanges(onChange: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', onChange);
  signal.addEventListener('abort', () => { channel.close(); }, { once: true });
  const heard = (): void => { channel.postMessage(''); onChange(); };
  void asOnlyTab(() => listen(heard, signal), signal);
}

async function asOnlyTab(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) { await work(); return; }
  try {
    await navigator.locks.request(channelName, { signal }, work);
  } catch (stopped) {
    if (!signal.aborted) throw stopped;
  }
}

async function listen(heard: () => void, signal: AbortSignal): Promise<void> {
  let wait = shortest;
  while (!signal.aborted) {
    const outcome = await once(() => { wait = shortest; heard(); }, signal);
    if (outcome === 'signed-out') return;
    // What happened while the line was down is unknown, so look once it is back.
    if (!(await waited(wait, signal))) return;
    wait = Math.min(wait * 2, longest);
    heard();
  }
}

async function once(heard: () => void, signal: AbortSignal): Promise<'ended' | 'signed-out'> {
  const line = new AbortController();
  const hangUp = (): void => { line.abort(); };
  signal.addEventListener('abort', hangUp, { once: true });
  try {
    const response = await fetch('/api/v1/stream', { signal: line.signal, cache: 'no-store', headers: { accept: 'text/plain' } });
    if (response.status === 401) return 'signed-out';
    if (response.ok && response.body !== null) await read(response.body, heard, hangUp);
    return 'ended';
  } catch {
    return 'ended';
  } finally {
    signal.removeEventListener('abort', hangUp);
  }
}

async function read(body: ReadableStream<Uint8Array>, heard: () => void, hangUp: () => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  let quiet = setTimeout(hangUp, silence);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(quiet);
      quiet = setTimeout(hangUp, silence);
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      if (lines.includes('changed')) heard();
    }
  } finally {
    clearTimeout(quiet);
  }
}
