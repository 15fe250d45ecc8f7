// Suite rs1 (docs/rs1.md): everything that seals, opens, signs or checks. Pure: no page, network or storage.
export type { Result } from './result.ts';
export { type Random, concat, equal, fromB64u, fromUtf8, hash, toB64u, utf8 } from './bytes.ts';
export { newId, newTimelessId } from './ids.ts';
export { SEED_SIZE, type OpenRefusal, isRecipient, isSealed, open, recipientOf, seal } from './age.ts';
export { verifyKeyOf } from './ed25519.ts';
export {
  PASSKEY_PRF_INPUT,
  type RecoveryKeys,
  type ReturnKeys,
  passkeySealSeed,
  recoveryKeys,
  returnKeys,
} from './keys.ts';
export { type Challenge, type ChallengeRefusal, answerChallenge, checkChallenge } from './challenge.ts';
export type { Head } from './head.ts';
export { Directory, type ListedKey, type ValidKey } from './directory.ts';
export {
  type DirectoryStatement,
  type GenesisStatement,
  type Line,
  type LineStatement,
  type MemberFunction,
  type MemberKey,
  type MemberStatement,
  type RevocationReason,
  type RevokeStatement,
  avoidHash,
  countersign,
  signStatement,
} from './directory-statement.ts';
export {
  type DirectoryElement,
  type DirectoryRefusal,
  type Expected,
  type ReceivedDirectory,
  verifyDirectory,
} from './directory-chain.ts';
export { isFresh, signHead } from './directory-head.ts';
export { type Audience, type EpochStatement, type ReporterKey, REPORTER } from './epoch-statement.ts';
export { type Epoch, type EpochRefusal, isGrantee, isOwn, verifyEpochs } from './epoch-chain.ts';
export {
  type EpochPlan,
  type MadeEpoch,
  type NewReporter,
  type Signer,
  canBeRescued,
  holdersToday,
  makeEpoch,
  maySealTo,
} from './epoch.ts';
export { type Grant, type GrantRefusal, makeGrant, openGrant } from './grant.ts';
export {
  type EntryKind,
  type EntryPlace,
  type EntryRefusal,
  type NewEntry,
  type OpenedEntry,
  type SealedEntry,
  type SignedEntry,
  openEntry,
  sealEntry,
} from './entry.ts';
export { type RescueConsent, signRescueConsent } from './rescue-consent.ts';
export {
  type CombineRefusal,
  type Holder,
  type SealedShare,
  type Share,
  type ShareRefusal,
  type ShareSubject,
  combineShares,
  openShare,
  sealShare,
} from './shares.ts';
export {
  type KeyPair,
  type Keyring,
  currentKey,
  newKeyring,
  openWrap,
  publicKeysOf,
  withNextKey,
  wrapKeyring,
} from './keyring.ts';
export {
  type MadeMemberRescue,
  type MemberRescue,
  type MemberRescueRefusal,
  makeMemberRescue,
  rescueHolders,
  verifyMemberRescue,
} from './member-rescue.ts';
export {
  type Checkpoint,
  type CheckpointRefusal,
  type CountersignatureRefusal,
  type SignedCheckpoint,
  countersignCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export { type CodeKind, type CodeReading, type UnknownWord, makeCode, readCode, wordsOfCode } from './code.ts';
export { fingerprint } from './fingerprint.ts';
export { type Dot, dotOf, newDotSecret, seenMark } from './dot.ts';
