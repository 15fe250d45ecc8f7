import { SEED_SIZE, recipientOf } from './age.ts';
import { type Random, fromB64u, hash } from './bytes.ts';
import type { Directory } from './directory.ts';
import { recipientText } from './epoch-statement.ts';
import { headShape } from './head.ts';
import { areHolders, chooseHolders, describeSplit, splitShape } from './holders.ts';
import { readJws, signJws } from './jws.ts';
import { type Keyring, currentKey, wrapKeyring } from './keyring.ts';
import { accept, refuse, type Result } from './result.ts';
import { type SealedShare, splitSeed } from './shares.ts';
import { type Shaped, bytes32, count, object, oneOf, time, uuid } from './shape.ts';

const rescueShape = object({
  subject: oneOf('member-rescue'),
  team: bytes32,
  memberId: uuid,
  keyEpoch: count,
  recipient: recipientText,
  shares: splitShape,
  head: headShape,
  signer: uuid,
  at: time,
});
// What a member prepares for the day that everything is lost: one more wrap of the keyring, to a seed that exists only
// in parts. Any two of these coordinators can together give it back, after 24 hours and with notice.
export type MemberRescue = Shaped<typeof rescueShape>;

export type MemberRescueRefusal =
  | 'wrong-type'
  | 'wrong-team'
  | 'unknown-head'
  | 'wrong-signer'
  | 'bad-signature'
  | 'wrong-holders';

export interface MadeMemberRescue {
  readonly statement: string;
  readonly wrap: Uint8Array;
  readonly shares: readonly SealedShare[];
}

// The key ids of the coordinators who would get a part today: none when there are too few besides the member.
export const rescueHolders = (directory: Directory, keyId: string): readonly string[] =>
  chooseHolders(directory.everyone(), (holder) => directory.isSameMember(holder, keyId)).map(({ key }) => key.keyId);

// null when there are too few coordinators besides the member.
export async function makeMemberRescue(
  keyring: Keyring,
  directory: Directory,
  splitId: string,
  random: Random,
  at: string,
): Promise<MadeMemberRescue | null> {
  const { keyId, keyEpoch, signSeed } = currentKey(keyring);
  const holders = chooseHolders(directory.everyone(), (holder) => directory.isSameMember(holder, keyId));
  if (holders.length === 0) return null;
  const seed = random(SEED_SIZE);
  const recipients = holders.map(({ key, recipient }) => ({ keyId: key.keyId, recipient }));
  const rescue: MemberRescue = {
    subject: 'member-rescue',
    team: directory.team,
    memberId: keyring.memberId,
    keyEpoch,
    recipient: await recipientOf(seed),
    shares: describeSplit(splitId, recipients),
    head: directory.head,
    signer: keyId,
    at,
  };
  const statement = signJws('rs1-epoch+json', rescue, signSeed);
  const about = { subject: { memberId: keyring.memberId, keyEpoch }, statement: hash(statement), splitId };
  return {
    statement,
    wrap: await wrapKeyring(keyring, rescue.recipient),
    shares: await splitSeed(seed, about, recipients),
  };
}

export function verifyMemberRescue(statement: string, directory: Directory): Result<MemberRescue, MemberRescueRefusal> {
  const claim = readJws('rs1-epoch+json', rescueShape, statement);
  if (claim === null) return refuse('wrong-type');
  const rescue = claim.claimed;
  if (rescue.team !== directory.team) return refuse('wrong-team');
  if (!directory.knows(rescue.head)) return refuse('unknown-head');
  const key = directory.keyAt(rescue.signer, rescue.head.position);
  if (key?.memberId !== rescue.memberId || key.keyEpoch !== rescue.keyEpoch) return refuse('wrong-signer');
  const verifyKey = fromB64u(key.verifyKey);
  if (verifyKey === null || !claim.isSignedBy(verifyKey)) return refuse('bad-signature');
  const isOwn = (keyId: string): boolean => directory.isSameMember(keyId, rescue.signer);
  const { shares, head } = rescue;
  return areHolders(shares, directory, head.position, isOwn) ? accept(rescue) : refuse('wrong-holders');
}
