/// A stay in the office (_verblijf_): as long as somebody works, the keys are in memory; after a quarter of an hour without a
/// sign of her, or when she says so, they are wiped.
import type { Keyring } from '../crypto/index.ts';
import { api } from '../ui/api.ts';
import { stayAtRest, wipeRest } from './rest.ts';

const idleMilliseconds = 15 * 60_000;
const lookEveryMilliseconds = 30_000;
const signs = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;

export class Stay {
  private readonly keyring: Keyring;
  private readonly over = new AbortController();
  private lastSign = Date.now();
  private ended: ((idle: boolean) => void)[] = [];

  constructor(keyring: Keyring) {
    this.keyring = keyring;
    const { signal } = this.over;
    for (const sign of signs) addEventListener(sign, () => { this.lastSign = Date.now(); }, { signal, passive: true, capture: true });
    // A laptop that slept does not run timers: whoever opens it again is asked first.
    addEventListener('visibilitychange', () => { this.look(); }, { signal });
    const timer = setInterval(() => { this.look(); }, lookEveryMilliseconds);
    signal.addEventListener('abort', () => { clearInterval(timer); });
  }

  onEnd(ended: (idle: boolean) => void): void {
    this.ended.push(ended);
  }

  end(): void {
    this.wipe();
    void api.delete('/session');
  }

  async signOut(): Promise<void> {
    this.wipe();
    await api.delete('/session');
  }

  private look(): void {
    const idle = Date.now() - this.lastSign;
    if (idle < idleMilliseconds) { if (idle < lookEveryMilliseconds) void stayAtRest(); return; }
    this.end();
    for (const ended of this.ended) ended(true);
  }

  private wipe(): void {
    this.over.abort();
    for (const { sealSeed, signSeed } of this.keyring.keys) { sealSeed.fill(0); signSeed.fill(0); }
    void wipeRest();
  }
}
