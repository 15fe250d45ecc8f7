import { combine as combineShamir, split as splitShamir } from 'shamir-secret-sharing';
import { fromB64u, fromUtf8, toB64u, utf8 } from './bytes.ts';
import { type OpenRefusal, SEED_SIZE, open, recipientOf, seal } from './age.ts';
import { accept, refuse, type Result } from './result.ts';
import { type Shape, type Shaped, bytes32, count, either, object, oneOf, uuid } from './shape.ts';

const SHARE_SIZE = SEED_SIZE + 1;
const PADDED_SIZE = 512;

const shareText: Shape<string> = (value): value is string =>
  typeof value === 'string' && fromB64u(value)?.length === SHARE_SIZE;

const subjectShape = either(
  object({ caseId: uuid, audienceId: uuid, n: count }),
  object({ memberId: uuid, keyEpoch: count }),
);
// What a share helps to open: one epoch of a case file, or a member's keyring.
export type ShareSubject = Shaped<typeof subjectShape>;

const shareShape = object({
  subject: subjectShape,
  statement: bytes32,
  splitId: uuid,
  index: count,
  k: oneOf(2),
  n: count,
  share: shareText,
});
// One coordinator's part (_deel_) of a seed: nothing by itself, the seed together with any other one.
export type Share = Shaped<typeof shareShape>;

export interface SealedShare {
  readonly keyId: string;
  readonly index: number;
  readonly sealed: Uint8Array;
}

export interface Holder {
  readonly keyId: string;
  readonly recipient: string;
}

export type ShareRefusal = OpenRefusal | 'wrong-form';
export type CombineRefusal = 'too-few' | 'different-splits' | 'wrong-seed';

export async function splitSeed(
  seed: Uint8Array,
  about: { subject: ShareSubject; statement: string; splitId: string },
  holders: readonly Holder[],
): Promise<SealedShare[]> {
  const parts = await splitShamir(seed, holders.length, 2);
  return await Promise.all(
    holders.map(async ({ keyId, recipient }, i) => {
      const part = toB64u(parts[i] ?? new Uint8Array());
      const share: Share = { ...about, index: i + 1, k: 2, n: holders.length, share: part };
      return { keyId, index: i + 1, sealed: await sealShare(share, recipient) };
    }),
  );
}

// Also in a rescue: a coordinator opens only the own share and seals it again for the person who is helped.
export const sealShare = (share: Share, recipient: string): Promise<Uint8Array> =>
  seal(utf8(JSON.stringify(share).padEnd(PADDED_SIZE)), recipient);

export async function openShare(sealed: Uint8Array, sealSeed: Uint8Array): Promise<Result<Share, ShareRefusal>> {
  const opened = await open(sealed, sealSeed);
  if (!opened.ok) return opened;
  const share = opened.value.length === PADDED_SIZE ? parse(opened.value) : undefined;
  return shareShape(share) ? accept(share) : refuse('wrong-form');
}

// Wrong shares combine to a wrong seed without a word, so the result counts only when it fits the signed recipient.
export async function combineShares(
  shares: readonly Share[],
  recipient: string,
): Promise<Result<Uint8Array, CombineRefusal>> {
  const [first, second] = shares;
  if (first === undefined || second === undefined) return refuse('too-few');
  if (!shares.every((share) => isSameSplit(share, first))) return refuse('different-splits');
  const parts = shares.flatMap((share) => fromB64u(share.share) ?? []);
  const places = new Set(parts.map((part) => part.at(-1)));
  if (places.size !== parts.length || places.has(0)) return refuse('too-few');
  const seed = await combineShamir(parts);
  return (await recipientOf(seed)) === recipient ? accept(seed) : refuse('wrong-seed');
}

const isSameSplit = (a: Share, b: Share): boolean =>
  a.splitId === b.splitId && a.statement === b.statement;

function parse(padded: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(padded) ?? '');
  } catch {
    return undefined;
  }
}
