/// Who can read a request (_route_): the confidants of the associations' lines, less whom she leaves out, less whoever
/// has a body or party in common with her.
import { bodyCode } from '../../access/body.ts';
import { type Directory, type Line, type ValidKey, avoidHash, canBeRescued } from '../../crypto/index.ts';
import type { Asked } from './asked.ts';

export interface Route {
  readonly lines: readonly Line[];
  readonly readers: readonly ValidKey[];
  /// Key ids that may never read or hold a part of it.
  readonly excluded: readonly string[];
  /// Whether two coordinators could help should everyone who can read it fall away.
  readonly canBeRescued: boolean;
}

type Choice = Pick<Asked, 'line' | 'leftOut' | 'body' | 'party'>;

export function routeOf(directory: Directory, choice: Choice): Route {
  const lines = chosenLines(directory, choice);
  const lineIds = new Set(lines.map(({ lineId }) => lineId));
  const excluded = directory.everyone().filter(({ key }) => isLeftOut(key.line, choice) || isTooClose(directory, key.avoids, choice));
  const out = new Set(excluded.map(({ key }) => key.keyId));
  const readers = directory
    .having('confidant')
    .filter(({ key }) => key.line !== null && lineIds.has(key.line) && !out.has(key.keyId));
  const excludedIds = [...out];
  return { lines, readers, excluded: excludedIds, canBeRescued: canBeRescued(directory, excludedIds) };
}

/// Lines that a person may choose or leave out: those that take requests.
export function openLines(directory: Directory): readonly Line[] {
  return directory.lines.filter(({ open }) => open);
}

function chosenLines(directory: Directory, { line, leftOut }: Choice): readonly Line[] {
  return openLines(directory).filter(
    ({ lineId, inDefaultRoute }) => (line === '' ? inDefaultRoute : lineId === line) && !leftOut.includes(lineId),
  );
}

function isLeftOut(line: string | null, { leftOut }: Choice): boolean {
  return line !== null && leftOut.includes(line);
}

function isTooClose(directory: Directory, avoids: readonly string[], { body, party }: Choice): boolean {
  return [body, party]
    .map(bodyCode)
    .filter((code) => code !== '')
    .some((code) => avoids.includes(avoidHash(directory.team, code)));
}
