import { isRecipient } from './age.ts';
import { headShape } from './head.ts';
import { splitShape } from './holders.ts';
import { signJws } from './jws.ts';
import { type Shape, type Shaped, bytes32, count, either, list, maybe, object, oneOf, text, time, uuid } from './shape.ts';

// The key id of whoever has no member key: the person who is helped.
export const REPORTER = 'reporter';
export const keyName = either(uuid, oneOf(REPORTER));

export const recipientText: Shape<string> = (value): value is string => typeof value === 'string' && isRecipient(value);

// An audience (_kring_): those of one case file who read the same entries.
const audienceFields = {
  team: bytes32,
  caseId: uuid,
  audienceId: uuid,
  audienceKind: oneOf('TEAM', 'SHARED', 'CONSULT'),
};
export const audienceShape = object(audienceFields);
export type Audience = Shaped<typeof audienceShape>;

// `proof`: when she renews her own key, signed with the new one; see succession.ts.
const reporterKey = object({ verifyKey: bytes32, recipient: recipientText, proof: maybe(text) });
export type ReporterKey = Shaped<typeof reporterKey>;

const grantee = object({ keyId: keyName, recipientHash: bytes32 });
export type Grantee = Shaped<typeof grantee>;

// What the signer of an epoch says: who can read from here on, who never, and who could help to rescue it.
export const epochShape = object({
  ...audienceFields,
  n: count,
  recipient: recipientText,
  prev: maybe(bytes32),
  head: headShape,
  signer: keyName,
  grantees: list(grantee),
  shares: maybe(splitShape),
  excluded: list(uuid),
  reporter: maybe(reporterKey),
  rescue: maybe(list(text)),
  at: time,
});
export type EpochStatement = Shaped<typeof epochShape>;

export const signEpoch = (statement: EpochStatement, signSeed: Uint8Array): string =>
  signJws('rs1-epoch+json', statement, signSeed);
