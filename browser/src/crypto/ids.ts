import type { Random } from './bytes.ts';

// Ids are made in the browser: UUIDv7, so that they sort by the moment they were made.
export function newId(random: Random, now: Date): string {
  const bytes = random(16);
  const milliseconds = BigInt(now.getTime());
  for (let i = 0; i < 6; i++) bytes[i] = Number((milliseconds >> BigInt(8 * (5 - i))) & 0xffn);
  return format(bytes, 7);
}

// For statistics: UUIDv4, which says nothing about the moment.
export const newTimelessId = (random: Random): string => format(random(16), 4);

function format(bytes: Uint8Array, version: number): string {
  bytes[6] = (version << 4) | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
