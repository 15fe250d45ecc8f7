import { expect, test } from 'vitest';
import { accessLines } from '../../src/casefile/model/access-lines.ts';
import type { RecordedAct } from '../../src/casefile/model/wire.ts';

const act = (at: string, what: string, keyId: string): RecordedAct => ({ at, what, by: { keyId }, details: {} });

test('the same act by the same person within an hour is one line, the last first', () => {
  const lines = accessLines([
    act('2026-11-22T01:04:00Z', 'story.opened', 'bram'),
    act('2026-11-22T02:10:00Z', 'entries.read', 'bram'),
    act('2026-11-22T02:20:00Z', 'entries.read', 'carla'),
    act('2026-11-22T02:40:00Z', 'entries.read', 'bram'),
    act('2026-11-22T03:01:00Z', 'entries.read', 'bram'),
  ]);
  expect(lines.map(({ act: { at, by }, times }) => [at.slice(11, 16), by.keyId, times])).toEqual([
    ['03:01', 'bram', 1],
    ['02:40', 'bram', 2],
    ['02:20', 'carla', 1],
    ['01:04', 'bram', 1],
  ]);
});
