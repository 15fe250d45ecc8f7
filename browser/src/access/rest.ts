/// A keyring at rest (_sleutelbos in rust_) over a reload: locked with a key of this device that nobody can read out, and a
/// half that only the running session gives back. At most a quarter of an hour, and gone at lock, idling and signing out.
import { type Keyring, fromB64u, fromUtf8, toB64u, utf8 } from '../crypto/index.ts';

const longestMilliseconds = 15 * 60_000;
const place = { database: 'ruggensteun', store: 'rest', name: 'keyring' } as const;

interface Resting {
  readonly deviceKey: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly at: number;
}

export async function rest(keyring: Keyring, deviceShare: string): Promise<void> {
  try {
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const deviceKey = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    secret.fill(0);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await lockKey(deviceKey, deviceShare);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(written(keyring)).slice());
    await put({ deviceKey, iv, sealed, at: Date.now() });
  } catch {
    // A browser that keeps nothing asks for the ten words again.
  }
}

/// While the member works the quarter of an hour starts anew.
export async function stayAtRest(): Promise<void> {
  try {
    const resting = await take();
    if (resting !== undefined) await put({ ...resting, at: Date.now() });
  } catch {
    // As above.
  }
}

/// The keyring, once: what lay there is gone afterwards.
export async function wake(deviceShare: string): Promise<Keyring | null> {
  try {
    const resting = await take();
    await wipeRest();
    if (resting === undefined || Date.now() - resting.at > longestMilliseconds) return null;
    const key = await lockKey(resting.deviceKey, deviceShare);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: resting.iv }, key, resting.sealed);
    return read(fromUtf8(new Uint8Array(opened)));
  } catch {
    return null;
  }
}

export async function wipeRest(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(place.name));
  } catch {
    // Nothing could be kept, so nothing is there.
  }
}

function lockKey(deviceKey: CryptoKey, deviceShare: string): Promise<CryptoKey> {
  const salt = fromB64u(deviceShare)?.slice() ?? new Uint8Array();
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('rs1/device/rest').slice() };
  return crypto.subtle.deriveKey(how, deviceKey, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function written({ memberId, keys }: Keyring): string {
  return JSON.stringify({
    memberId,
    keys: keys.map(({ keyId, keyEpoch, sealSeed, signSeed }) => ({ keyId, keyEpoch, sealSeed: toB64u(sealSeed), signSeed: toB64u(signSeed) })),
  });
}

interface Written {
  readonly memberId: string;
  readonly keys: readonly { readonly keyId: string; readonly keyEpoch: number; readonly sealSeed: string; readonly signSeed: string }[];
}

// Only what this page wrote itself opens, so its form is known.
function read(json: string | null): Keyring | null {
  if (json === null) return null;
  const { memberId, keys } = JSON.parse(json) as Written;
  const seed = (text: string): Uint8Array => fromB64u(text) ?? new Uint8Array();
  return { memberId, keys: keys.map((pair) => ({ ...pair, sealSeed: seed(pair.sealSeed), signSeed: seed(pair.signSeed) })) };
}

function put(resting: Resting): Promise<unknown> {
  return inStore('readwrite', (store) => store.put(resting, place.name));
}

async function take(): Promise<Resting | undefined> {
  return (await inStore('readonly', (store) => store.get(place.name))) as Resting | undefined;
}

async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await settled(act(database.transaction(place.store, mode).objectStore(place.store)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(place.database, 1);
  request.onupgradeneeded = () => { request.result.createObjectStore(place.store); };
  return settled(request) as Promise<IDBDatabase>;
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(new Error('rest-unavailable')); };
  });
}
