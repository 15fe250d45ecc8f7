import { concat } from './bytes.ts';

const LENGTH_SIZE = 4;
const SMALLEST = 1024;

// Padmé: sizes round up to few classes, at most 12 % more, so that a size says little about what somebody wrote.
export function padme(size: number): number {
  if (size < 2) return size;
  const exponent = 31 - Math.clz32(size);
  const step = 2 ** (exponent - (32 - Math.clz32(exponent)));
  return Math.ceil(size / step) * step;
}

const paddedSize = (size: number): number => Math.max(SMALLEST, padme(LENGTH_SIZE + size));

export function pad(content: Uint8Array): Uint8Array {
  const length = new Uint8Array(LENGTH_SIZE);
  new DataView(length.buffer).setUint32(0, content.length);
  return concat(length, content, new Uint8Array(paddedSize(content.length) - LENGTH_SIZE - content.length));
}

// null unless the size is the one this content gets and every byte after it is zero: nothing hides in the padding.
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < SMALLEST) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - LENGTH_SIZE || paddedSize(length) !== padded.length) return null;
  const end = LENGTH_SIZE + length;
  return padded.subarray(end).every((byte) => byte === 0) ? padded.slice(LENGTH_SIZE, end) : null;
}
