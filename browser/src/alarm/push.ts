/// Web Push on this device: asking leave, and a subscription that only our server can write to.
import { fromB64u, toB64u } from '../crypto/index.ts';
import { scriptAddress } from '../ui/script-address.ts';
import serviceWorker from './service-worker.ts?address';

export interface PushChannel {
  readonly kind: 'push';
  readonly address: string;
  readonly p256dh: string;
  readonly auth: string;
}

export type Subscribed =
  | { readonly kind: 'subscribed'; readonly channel: PushChannel }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unable' };

export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
}

/// The worker controls no page of ours: its scope holds assets only.
export async function subscribe(serverKey: string): Promise<Subscribed> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return { kind: 'refused' };
    const registration = await navigator.serviceWorker.register(scriptAddress(serviceWorker), { scope: '/assets/' });
    await active(registration);
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: new Uint8Array(fromB64u(serverKey) ?? []),
    });
    return channelOf(subscription);
  } catch {
    return { kind: 'unable' };
  }
}

function channelOf(subscription: PushSubscription): Subscribed {
  const p256dh = subscription.getKey('p256dh');
  const auth = subscription.getKey('auth');
  if (p256dh === null || auth === null) return { kind: 'unable' };
  const text = (bytes: ArrayBuffer): string => toB64u(new Uint8Array(bytes));
  return { kind: 'subscribed', channel: { kind: 'push', address: subscription.endpoint, p256dh: text(p256dh), auth: text(auth) } };
}

function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (worker === null || registration.active !== null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => { if (worker.state === 'activated') resolve(); });
  });
}
