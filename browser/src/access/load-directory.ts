/// The directory (_adresboek_) from the server, believed only after its whole chain was checked against the anchor.
import { type Directory, type DirectoryRefusal, type Head, type ReceivedDirectory, verifyDirectory } from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { api } from '../ui/api.ts';

export type LoadedDirectory =
  | { readonly kind: 'ok'; readonly directory: Directory; readonly open: boolean }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'refused'; readonly reason: DirectoryRefusal }
  | { readonly kind: 'unreachable' };

export interface LoadingRules {
  /// The highest head that this browser saw before.
  readonly seen: Head | null;
  /// For reporters: somebody of the team must have vouched for the head in the last 14 days.
  readonly freshAt: Date | null;
}

type Received = ReceivedDirectory & { readonly open: boolean };

export async function loadDirectory(rules: LoadingRules, signal?: AbortSignal): Promise<LoadedDirectory> {
  const { team } = anchor();
  if (team === '') return { kind: 'not-set-up' };
  const answer = await api.get<Received>('/directory', { retryAfter: [500, 2_000], ...(signal ? { signal } : {}) });
  if (answer.kind !== 'ok') return { kind: 'unreachable' };
  const { seen, freshAt } = rules;
  const checked = verifyDirectory(answer.value, { team, seen, freshAt });
  if (!checked.ok) return { kind: 'refused', reason: checked.reason };
  return { kind: 'ok', directory: checked.value, open: answer.value.open };
}
