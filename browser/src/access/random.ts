/// Where this browser's unpredictable bytes come from.
import type { Random } from '../crypto/index.ts';

export const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const nowText = (): string => new Date().toISOString();
