/// What a coordinator can do with a text now: the one next thing.
import type { Day } from '../../ui/amsterdam.ts';
import type { OpenVersion, Returned, TextRow, TextSeen, VersionRow, VersionSeen } from './wire.ts';

export type NextStep =
  | { readonly kind: 'write' }
  /// Her own draft, or what a second coordinator gave back.
  | { readonly kind: 'go-on'; readonly returned: Returned | null }
  | { readonly kind: 'judge' | 'wait' | 'another'; readonly open: OpenVersion };

export function nextStep({ open, returned }: Pick<TextRow, 'open' | 'returned'>): NextStep {
  if (open === null) return returned?.mine === true && !returned.retires ? { kind: 'go-on', returned } : { kind: 'write' };
  if (open.state === 'DRAFT') return open.mine ? { kind: 'go-on', returned: null } : { kind: 'another', open };
  return { kind: open.mine ? 'wait' : 'judge', open };
}

/// The version that was approved last, also when its day still has to come; 0 is what came with the program. Whoever writes begins
/// from it.
export function newestApproved(versions: readonly VersionRow[]): number {
  return Math.max(0, ...versions.filter(({ state }) => state === 'PUBLISHED').map(({ version }) => version));
}

/// The version that a version is read against: what it was begun from. Null where there was nothing before it, as of a new page.
export function basisOf({ version, basedOn }: Pick<VersionSeen, 'version' | 'basedOn'>, seen: Pick<TextSeen, 'version' | 'versions'>): number | null {
  const basis = basedOn ?? seen.version;
  return basis !== version && seen.versions.some((one) => one.version === basis) ? basis : null;
}

/// Whether something was approved a moment ago that no page shows yet.
export function isComing({ version, versions }: Pick<TextSeen, 'version' | 'versions'>, today: Day): boolean {
  const newest = versions.find((one) => one.version === newestApproved(versions));
  return newest !== undefined && newest.version > (version ?? 0) && (newest.takesEffect ?? today) <= today;
}
