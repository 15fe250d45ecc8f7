/// The directory (_adresboek_) from the server, believed only after its whole chain was checked against the anchor.
import { type Directory, type DirectoryRefusal, type Head, type ReceivedDirectory, verifyDirectory } from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { api } from '../ui/api.ts';

export type LoadedDirectory =
  | { readonly kind: 'ok'; readonly directory: Directory; readonly open: boolean; readonly received: ReceivedDirectory }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'refused'; readonly reason: DirectoryRefusal }
  | { readonly kind: 'unreachable' };

export interface LoadingRules {
  /// The highest head that this browser saw before.
  readonly seen: Head | null;
  /// For reporters: somebody of the team must have vouched for the head in the last 14 days.
  readonly freshAt: Date | null;
  /// Only by the browser that has just founded the team itself; else the anchor says which team it is.
  readonly founded?: string;
}

type Received = ReceivedDirectory & { readonly open: boolean };

export async function loadDirectory(rules: LoadingRules, signal?: AbortSignal): Promise<LoadedDirectory> {
  const team = rules.founded ?? anchor().team;
  if (team === '') return { kind: 'not-set-up' };
  const answer = await api.get<Received>('/directory', { retryAfter: [500, 2_000], ...(signal ? { signal } : {}) });
  if (answer.kind !== 'ok') return { kind: 'unreachable' };
  const { elements, recipients, heads, open } = answer.value;
  const received = { elements, recipients, heads };
  const checked = verifyDirectory(received, { team, seen: rules.seen, freshAt: rules.freshAt });
  if (!checked.ok) return { kind: 'refused', reason: checked.reason };
  return { kind: 'ok', directory: checked.value, open, received };
}
