/// Shows that somebody waits, and opens the office when it is tapped. It knows nothing else, keeps nothing and answers no
/// page: its scope holds assets only.
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
}

interface Worker extends EventTarget {
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: {
    matchAll(which: object): Promise<readonly Window[]>;
    openWindow(address: string): Promise<unknown>;
  };
}

const worker = globalThis as unknown as Worker;
const office = '/bureau';

worker.addEventListener('push', (event) => {
  const push = event as PushMessage;
  // The text is ours and sealed on its way; it says that somebody waits and no more.
  const words = push.data?.text() ?? 'Er wacht iemand';
  push.waitUntil(worker.registration.showNotification('Dienst', { body: words, tag: 'wacht', renotify: true, requireInteraction: true, vibrate: [400, 200, 400, 200, 400] }));
});

worker.addEventListener('notificationclick', (event) => {
  const tap = event as NotificationTap;
  tap.notification.close();
  tap.waitUntil(toOffice());
});

async function toOffice(): Promise<unknown> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find(({ url }) => new URL(url).pathname === office);
  return open === undefined ? worker.clients.openWindow(office) : open.focus();
}

export {};
