/// Taking over a rescued file (_overnemen_): two shares give each seed back, here and nowhere else; then a new epoch that the
/// consents of two coordinators allow.
import {
  type CombineRefusal, type Epoch, type MadeEpoch, type Share, combineShares, fromB64u, isGrantee, makeEpoch, openShare,
} from '../../crypto/index.ts';
import type { OpenAudience } from '../model/audience.ts';
import { type Author, idFrom, signerOf, stamp } from '../model/author.ts';
import { bodyWithEarlier, stillValid } from '../model/readers.ts';
import type { PlannedCommitment } from '../model/wire.ts';
import { readEpochs } from './giving.ts';
import type { ListToRescue, RescueMaterial, TakingBody } from './wire.ts';

export interface NextOwner {
  readonly standIn: { readonly memberId: string; readonly keyId: string };
  readonly commitment: PlannedCommitment;
}

export type Taken =
  | { readonly kind: 'taken'; readonly body: TakingBody }
  | { readonly kind: 'untrusted' }
  /// The shares do not belong together or do not give the signed key.
  | { readonly kind: 'cannot-combine'; readonly reason: CombineRefusal };

export async function takeOver(material: RescueMaterial, next: NextOwner, author: Author): Promise<Taken> {
  const audiences: TakingBody['audiences'][number][] = [];
  for (const list of material.audiences) {
    const epochs = readEpochs(material.caseId, list, author);
    if (epochs === null) return { kind: 'untrusted' };
    const opened = await openList(material.caseId, list, epochs, author);
    if (opened.kind !== 'open') return opened;
    const made = await rescueEpoch(opened.audience, next.standIn.keyId, list.consents, author);
    const newcomers = made.epoch.statement.grantees.map(({ keyId }) => keyId).filter((keyId) => isNew(epochs, keyId));
    audiences.push({ audienceId: list.audienceId, epoch: await bodyWithEarlier(made, opened.audience, newcomers, author.directory), entries: [] });
  }
  return { kind: 'taken', body: { audiences, standIn: next.standIn.memberId, commitment: next.commitment } };
}

const isNew = (epochs: readonly Epoch[], keyId: string): boolean => keyId !== 'reporter' && !epochs.every((epoch) => isGrantee(epoch, keyId));

type OpenedList = { readonly kind: 'open'; readonly audience: OpenAudience } | Extract<Taken, { kind: 'cannot-combine' }>;

async function openList(caseId: string, list: ListToRescue, epochs: readonly Epoch[], author: Author): Promise<OpenedList> {
  const seeds = new Map<number, Uint8Array>();
  for (const epoch of epochs) {
    const { n, recipient } = epoch.statement;
    const seed = await combineShares(await sharesOf(list, epoch, author), recipient);
    if (seed.ok) seeds.set(n, seed.value);
    // An older epoch that nobody could help with stays closed; the last one must open.
    else if (epoch === epochs.at(-1)) return { kind: 'cannot-combine', reason: seed.reason };
  }
  const place = { team: author.directory.team, caseId, audienceId: list.audienceId, audienceKind: list.kind };
  return { kind: 'open', audience: { place, epochs, seeds, entries: [], tail: { seq: 0, hash: null } } };
}

async function sharesOf({ shares }: ListToRescue, epoch: Epoch, { keyring }: Author): Promise<readonly Share[]> {
  const opened: Share[] = [];
  for (const { n, sealed } of shares) {
    const bytes = n === epoch.statement.n ? fromB64u(sealed) : null;
    if (bytes === null) continue;
    for (const { sealSeed } of keyring.keys) {
      const share = await openShare(bytes, sealSeed);
      if (share.ok && share.value.statement === epoch.hash) opened.push(share.value);
    }
  }
  return opened;
}

/// Whoever still may read goes on reading; whoever lost the keys does not.
async function rescueEpoch(audience: OpenAudience, standIn: string, consents: readonly string[], author: Author): Promise<MadeEpoch> {
  const before = audience.epochs.at(-1) ?? null;
  const signer = signerOf(author);
  const staying = before === null ? [] : stillValid(before, author.directory);
  const members = [...new Set([signer.keyId, standIn, ...staying])];
  const plan = {
    audience: audience.place, directory: author.directory, before, members, excluded: [], reporter: null, seed: null,
    splitId: idFrom(author), rescue: consents,
  };
  return makeEpoch(plan, signer, author.random, stamp(author));
}
