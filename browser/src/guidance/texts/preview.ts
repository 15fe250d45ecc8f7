/// How a page will look (_voorbeeld_): made by our own server, as its readers will see it, and shown apart from the office around
/// it. The browser reads the answer as a document of its own, so that nothing in it ever runs; its links lead nowhere.
import { language } from '../../ui/messages.ts';

export type Previewed = { readonly kind: 'page'; readonly page: Document } | { readonly kind: 'none' } | { readonly kind: 'failed' };

export type Readers = 'everybody' | 'members';

export function previewOf(id: string, text: string, readers: Readers, signal: AbortSignal): Promise<Previewed> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/guidance/documents/${id}/preview`);
    request.responseType = 'document';
    request.timeout = 30_000;
    request.setRequestHeader('accept', 'text/html, application/problem+json');
    request.setRequestHeader('accept-language', language);
    request.setRequestHeader('content-type', 'application/json');
    request.onloadend = () => { resolve(answerOf(request)); };
    signal.addEventListener('abort', () => { request.abort(); }, { once: true });
    request.send(JSON.stringify({ text, readers }));
  });
}

function answerOf(request: XMLHttpRequest): Previewed {
  if (request.status === 204) return { kind: 'none' };
  const page = request.status === 200 ? request.responseXML : null;
  return page === null ? { kind: 'failed' } : { kind: 'page', page };
}

/// A place on this page with styles of its own, in which the previewed page stands.
export function previewPlace(page: Document): HTMLElement {
  const place = document.createElement('div');
  place.className = 'rs-preview';
  const inside = place.attachShadow({ mode: 'open' });
  const content = document.createElement('div');
  const main = page.querySelector('main') ?? page.body;
  content.className = main.className;
  content.append(...main.childNodes);
  for (const unwanted of content.querySelectorAll('script, form, iframe, object, embed')) unwanted.remove();
  inside.append(...page.querySelectorAll('link[rel="stylesheet"]'), content);
  inside.addEventListener('click', (event) => { event.preventDefault(); });
  return place;
}
