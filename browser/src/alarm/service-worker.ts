/// Shows that somebody waits, and opens the place to answer when it is tapped. It knows nothing else, keeps nothing and answers no
/// page: its scope holds assets only.
import badge from '../../static/badge-96.png?address';
import icon from '../../static/icon-bureau-180.png?address';

interface PushMessage extends Event {
  readonly data: { text(): string } | null;
  waitUntil(work: Promise<unknown>): void;
}

interface NotificationTap extends Event {
  readonly notification: Notification;
  waitUntil(work: Promise<unknown>): void;
}

interface Window {
  readonly url: string;
  focus(): Promise<unknown>;
  postMessage(message: unknown): void;
}

interface Worker extends EventTarget {
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: {
    matchAll(which: object): Promise<readonly Window[]>;
    openWindow(address: string): Promise<unknown>;
  };
}

const worker = globalThis as unknown as Worker;
const offices: Readonly<Record<string, string>> = { nl: '/bureau', en: '/en/office' };
/// Where whoever rings is answered; the same place for everybody and every alarm.
const ringing = '#/oproep';

worker.addEventListener('push', (event) => {
  const push = event as PushMessage;
  // The drawing is that of the office, and as small and as silent on a locked screen.
  // The text is ours and sealed on its way; it says that somebody waits and no more.
  const [language = 'nl', title = 'Dienst', words = 'Er wacht iemand'] = push.data?.text().split('\n') ?? [];
  const data = { office: offices[language] ?? '/bureau' };
  push.waitUntil(worker.registration.showNotification(title, { body: words, icon, badge, tag: 'wacht', renotify: true, requireInteraction: true, vibrate: [400, 200, 400, 200, 400], lang: language, data }));
});

worker.addEventListener('notificationclick', (event) => {
  const tap = event as NotificationTap;
  tap.notification.close();
  tap.waitUntil(toOffice((tap.notification.data as { readonly office: string } | null)?.office ?? '/bureau'));
});

// A page that is open already keeps its keys: it is told where to go instead of being loaded anew.
async function toOffice(office: string): Promise<unknown> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find(({ url }) => Object.values(offices).includes(new URL(url).pathname));
  if (open === undefined) return worker.clients.openWindow(office + ringing);
  open.postMessage(ringing);
  return open.focus();
}
