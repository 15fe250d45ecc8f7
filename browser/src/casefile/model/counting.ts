/// Counting (_tellen_) sealed records of a past quarter: only numbers leave this browser, and none that could point at somebody.
import { fromUtf8 } from '../../crypto/index.ts';
import { type Counted, countedKinds, officeGroups, provinces } from './closing.ts';

export interface Count {
  readonly part: 'total' | 'kind' | 'office-group' | 'province';
  readonly value: string;
  readonly records: number;
}

/// Fewer of anything are never shown.
const enough = 5;

/// What a record says; null when it is not one of ours.
export function readRecord(opened: Uint8Array): Counted | null {
  const text = fromUtf8(opened);
  if (text === null) return null;
  try {
    const { province, officeGroup, kind } = JSON.parse(text) as Record<string, unknown>;
    const known = {
      province: provinces.find((one) => one === province),
      officeGroup: officeGroups.find((one) => one === officeGroup),
      kind: countedKinds.find((one) => one === kind),
    };
    if (known.province === undefined || known.officeGroup === undefined || known.kind === undefined) return null;
    return { province: known.province, officeGroup: known.officeGroup, kind: known.kind };
  } catch {
    return null;
  }
}

export function countUp(records: readonly Counted[]): readonly Count[] {
  if (records.length < enough) return [];
  return [
    { part: 'total', value: 'all', records: records.length },
    ...shownOf('kind', records.map(({ kind }) => kind)),
    ...shownOf('office-group', records.map(({ officeGroup }) => officeGroup)),
    ...shownOf('province', records.map(({ province }) => province)),
  ];
}

/// Small numbers are hidden, and the next smallest with them until nobody can work out by subtraction what was hidden.
function shownOf(part: Count['part'], values: readonly string[]): readonly Count[] {
  const cells = [...new Set(values)]
    .map((value) => ({ part, value, records: values.filter((one) => one === value).length }))
    .sort((a, b) => b.records - a.records || a.value.localeCompare(b.value));
  const shown = cells.filter(({ records }) => records >= enough);
  let hidden = cells.length - shown.length;
  let sum = cells.slice(shown.length).reduce((all, { records }) => all + records, 0);
  while (hidden > 0 && (hidden < 2 || sum < enough) && shown.length > 0) {
    sum += shown.pop()?.records ?? 0;
    hidden += 1;
  }
  return shown;
}
