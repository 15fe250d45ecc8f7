/// The access log (_inzagelogboek_) as it is read: the last first, the same act by the same person within an hour as one line.
import type { RecordedAct } from './wire.ts';

export interface AccessLine {
  /// The last of them.
  readonly act: RecordedAct;
  readonly times: number;
}

const hour = 3_600_000;

export function accessLines(acts: readonly RecordedAct[]): readonly AccessLine[] {
  const lines: AccessLine[] = [];
  for (const act of [...acts].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const same = lines.findIndex((line) => isSame(line.act, act));
    const line = lines[same];
    if (line === undefined) lines.push({ act, times: 1 });
    else lines[same] = { ...line, times: line.times + 1 };
  }
  return lines;
}

function isSame(a: RecordedAct, b: RecordedAct): boolean {
  return a.what === b.what && a.by.keyId === b.by.keyId && Math.floor(Date.parse(a.at) / hour) === Math.floor(Date.parse(b.at) / hour);
}
