/// A coordinator's part in a rescue (_redding_): the own shares, opened here and sealed at once to the receiver, and a signed
/// consent. Nobody can read anything with the shares of one coordinator, the coordinator least of all.
import { type Epoch, fromB64u, openShare, sealShare, signRescueConsent, toB64u, verifyEpochs } from '../../crypto/index.ts';
import { type Author, signerOf, stamp } from '../model/author.ts';
import type { ListToRescue, PartBody, RescueMaterial, ShareView } from './wire.ts';

/// `untrusted`: a list that was not signed as it should be. `no-share`: nothing to give by the keys of today.
export type Given = { readonly kind: 'given'; readonly parts: readonly PartBody[] } | { readonly kind: 'untrusted' } | { readonly kind: 'no-share' };

export async function givePart(material: RescueMaterial, receiver: string, author: Author): Promise<Given> {
  const listed = author.directory.valid(receiver);
  // Whoever the server names: only a confidant whom two coordinators once vouched for gets a share.
  if (listed?.key.functions.includes('confidant') !== true) return { kind: 'untrusted' };
  const { recipient } = listed;
  const parts: PartBody[] = [];
  let hasTeam = false;
  for (const list of material.audiences) {
    const epochs = readEpochs(material.caseId, list, author);
    if (epochs === null) return { kind: 'untrusted' };
    const part = await partOf(list, epochs, { receiver, recipient }, author);
    if (part === null) continue;
    parts.push(part);
    hasTeam ||= list.kind === 'TEAM';
  }
  return hasTeam ? { kind: 'given', parts } : { kind: 'no-share' };
}

/// The epochs of a list, when every statement is as the directory demands.
export function readEpochs(caseId: string, list: ListToRescue, { directory }: Pick<Author, 'directory'>): readonly Epoch[] | null {
  const place = { team: directory.team, caseId, audienceId: list.audienceId, audienceKind: list.kind };
  const statements = [...list.epochs].sort((a, b) => a.n - b.n).map(({ statement }) => statement);
  const verified = verifyEpochs(place, statements, directory);
  return verified.ok && verified.value.length > 0 ? verified.value : null;
}

async function partOf(
  list: ListToRescue, epochs: readonly Epoch[], to: { readonly receiver: string; readonly recipient: string }, author: Author,
): Promise<PartBody | null> {
  const last = epochs.at(-1);
  const { keyId, signSeed } = signerOf(author);
  // Only who holds a share of the last epoch by a key of today can consent to the next.
  if (last?.statement.shares?.holders.some((holder) => holder.keyId === keyId) !== true) return null;
  const shares: { n: number; sealed: string }[] = [];
  for (const share of list.shares) {
    const sealed = await resealed(share, epochs[share.n - 1], to.recipient, author);
    if (sealed !== null) shares.push({ n: share.n, sealed });
  }
  const { team, caseId, audienceId, n } = last.statement;
  if (!shares.some((share) => share.n === n)) return null;
  const consent = signRescueConsent({ team, caseId, audienceId, n: n + 1, prev: last.hash, receiver: to.receiver, signer: keyId, at: stamp(author) }, signSeed);
  return { audienceId, consent, shares };
}

async function resealed({ keyId, sealed }: ShareView, epoch: Epoch | undefined, recipient: string, { keyring }: Author): Promise<string | null> {
  const seeds = keyring.keys.find((pair) => pair.keyId === keyId);
  const bytes = fromB64u(sealed);
  if (epoch === undefined || seeds === undefined || bytes === null) return null;
  const share = await openShare(bytes, seeds.sealSeed);
  return share.ok && share.value.statement === epoch.hash ? toB64u(await sealShare(share.value, recipient)) : null;
}
