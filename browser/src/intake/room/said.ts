/// What an entry says; null when it cannot be believed.
import type { ReadEntry } from '../../casefile/model/audience.ts';
import { type Said, said } from '../../casefile/model/bodies.ts';

export function saidOf(read: ReadEntry): Said | null {
  return read.trusted ? said(read.entry) : null;
}
