/// The one way to our own server. Every answer is a value, never an exception, so that a page can always say what happened
/// and what to do now. A message is sent again only where the caller says that this is safe (same bytes, same answer).
import { language } from './messages.ts';

export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/// A refusal in words (problem+json); `code` is the last part of its type, such as `not-open` or `signed-out`.
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly number: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/// `unreachable` says nothing about whether the message arrived.
export type Answer<Body> =
  | { readonly kind: 'ok'; readonly status: number; readonly value: Body }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly online: boolean }
  | { readonly kind: 'stopped' };

export interface Asking {
  readonly bearer?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /// Waits before each further attempt, in milliseconds, when the outcome is unknown.
  readonly retryAfter?: readonly number[];
  readonly timeout?: number;
}

const base = '/api/v1';

/// The caller names the form that our own interface promises.
export const api = {
  get: <Body>(path: string, asking?: Asking): Promise<Answer<Body>> => ask<Body>('GET', path, undefined, asking),
  post: <Body = undefined>(path: string, body?: unknown, asking?: Asking): Promise<Answer<Body>> =>
    ask<Body>('POST', path, body, asking),
  put: <Body = undefined>(path: string, body: unknown, asking?: Asking): Promise<Answer<Body>> =>
    ask<Body>('PUT', path, body, asking),
  delete: <Body = undefined>(path: string, asking?: Asking): Promise<Answer<Body>> =>
    ask<Body>('DELETE', path, undefined, asking),
};

export type Api = typeof api;

async function ask<Body>(method: string, path: string, body: unknown, asking: Asking = {}): Promise<Answer<Body>> {
  // Serialised once, so that a second attempt is the same bytes.
  const bytes = body === undefined ? undefined : JSON.stringify(body);
  let answer = await once<Body>(method, path, bytes, asking);
  for (const wait of asking.retryAfter ?? []) {
    if (answer.kind !== 'unreachable') return answer;
    if (!(await waited(wait, asking.signal))) return { kind: 'stopped' };
    answer = await once<Body>(method, path, bytes, asking);
  }
  return answer;
}

async function once<Body>(method: string, path: string, bytes: string | undefined, asking: Asking): Promise<Answer<Body>> {
  const both = new AbortController();
  const stop = (): void => { both.abort(); };
  const late = setTimeout(stop, asking.timeout ?? 30_000);
  const given = asking.signal;
  if (isStopped(given)) stop();
  given?.addEventListener('abort', stop, { once: true });
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: headersOf(bytes, asking),
      ...(bytes === undefined ? {} : { body: bytes }),
      signal: both.signal,
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return await answerOf<Body>(response);
  } catch {
    return isStopped(given) ? { kind: 'stopped' } : { kind: 'unreachable', online: navigator.onLine };
  } finally {
    clearTimeout(late);
    given?.removeEventListener('abort', stop);
  }
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false;
}

function headersOf(bytes: string | undefined, asking: Asking): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': language,
    ...(bytes === undefined ? {} : { 'content-type': 'application/json' }),
    ...(asking.bearer === undefined ? {} : { authorization: `Bearer ${asking.bearer}` }),
    ...asking.headers,
  };
}

async function answerOf<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return { kind: 'ok', status: response.status, value: json as Body };
  return { kind: 'refused', status: response.status, problem: problemOf(json) };
}

export function problemOf(json: unknown): Problem {
  const fields = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
  return {
    code: text('code') ?? text('type')?.split(':').at(-1) ?? 'unavailable',
    title: text('title') ?? '',
    detail: text('detail'),
    errors: Array.isArray(fields['errors']) ? fields['errors'].filter(isFieldError) : [],
    number: text('number'),
    fields,
  };
}

function isFieldError(value: unknown): value is FieldError {
  const error = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return ['field', 'code', 'message'].every((name) => typeof error[name] === 'string');
}

/// False when the person stopped it while waiting.
export function waited(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (isStopped(signal)) { resolve(false); return; }
    const timer = setTimeout(() => { signal?.removeEventListener('abort', stop); resolve(true); }, milliseconds);
    const stop = (): void => { clearTimeout(timer); resolve(false); };
    signal?.addEventListener('abort', stop, { once: true });
  });
}
