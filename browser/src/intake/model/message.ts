/// Seals a request in this browser: the bytes that are made here once are all that ever leaves it.
import {
  type Directory,
  type MadeEpoch,
  type Random,
  type ReturnKeys,
  REPORTER,
  makeCode,
  makeEpoch,
  newId,
  recipientOf,
  returnKeys,
  sealEntry,
  toB64u,
  verifyKeyOf,
  wordsOfCode,
} from '../../crypto/index.ts';
import { type Asked, type Door, type Hears, type Wish, hearsOf } from './asked.ts';
import { cardOf } from './card.ts';
import type { Route } from './route.ts';

export interface EntryBody {
  readonly entryId: string;
  readonly seq: number;
  readonly epochN: number;
  readonly sealed: string;
}

export interface EpochBody {
  readonly statement: string;
  readonly grants: readonly { readonly keyId: string; readonly sealed: string }[];
  readonly shares: readonly { readonly keyId: string; readonly index: number; readonly sealed: string }[];
}

/// The body of POST /requests, all but the proof of work.
export interface RequestBody {
  readonly requestId: string;
  readonly kind: Door;
  readonly audienceId: string;
  readonly locator: string;
  readonly authKey: string;
  readonly lineIds: readonly string[];
  readonly wish: Wish | null;
  readonly hears: Hears;
  readonly epoch: EpochBody;
  readonly entries: readonly EntryBody[];
}

export interface Message {
  readonly words: readonly string[];
  readonly keys: ReturnKeys;
  readonly body: RequestBody;
}

/// The ten words of a message and what follows from them.
export type Words = Pick<Message, 'words' | 'keys'>;

export interface Making {
  /// Those of a message that was refused before it was accepted; null makes new ones.
  readonly words: Words | null;
  readonly directory: Directory;
  readonly route: Route;
  readonly random: Random;
  readonly now: Date;
}

export async function makeMessage(asked: Asked, making: Making): Promise<Message> {
  const { directory, route, random, now } = making;
  const { words, keys } = making.words ?? newWords(making);
  const at = now.toISOString();
  const audience = {
    team: directory.team,
    caseId: newId(random, now),
    audienceId: newId(random, now),
    audienceKind: 'SHARED' as const,
  };
  const signer = { keyId: REPORTER, signSeed: keys.signSeed };
  const made = await makeEpoch(
    {
      audience,
      directory,
      before: null,
      members: route.readers.map(({ key }) => key.keyId),
      excluded: route.excluded,
      reporter: { signSeed: keys.signSeed, recipient: await recipientOf(keys.sealSeed) },
      seed: null,
      splitId: newId(random, now),
      rescue: null,
    },
    signer,
    random,
    at,
  );
  const place = (seq: number, prev: string | null) => ({
    team: audience.team,
    caseId: audience.caseId,
    audienceId: audience.audienceId,
    entryId: newId(random, now),
    seq,
    prev,
  });
  const first = place(1, null);
  const card = await sealEntry({ kind: 'card', at, body: cardOf(asked) }, first, made.epoch, signer, directory);
  const second = place(2, card.hash);
  // Always there, also when empty: so its presence tells nothing.
  const story = await sealEntry({ kind: 'story', at, body: { text: asked.story.trim() } }, second, made.epoch, signer, directory);
  return {
    words,
    keys,
    body: {
      requestId: audience.caseId,
      kind: asked.door,
      audienceId: audience.audienceId,
      locator: keys.locator,
      authKey: toB64u(verifyKeyOf(keys.authSeed)),
      lineIds: route.lines.map(({ lineId }) => lineId),
      wish: asked.wish === '' ? null : asked.wish,
      hears: hearsOf(asked),
      epoch: epochBody(made),
      entries: [
        { entryId: first.entryId, seq: 1, epochN: 1, sealed: toB64u(card.sealed) },
        { entryId: second.entryId, seq: 2, epochN: 1, sealed: toB64u(story.sealed) },
      ],
    },
  };
}

export function newWords({ random, directory }: Pick<Making, 'random' | 'directory'>): Words {
  const code = makeCode(random);
  return { words: wordsOfCode('return', code), keys: returnKeys(code, directory.team) };
}

export function epochBody(made: MadeEpoch): EpochBody {
  return {
    statement: made.statement,
    grants: made.grants.map(({ keyId, sealed }) => ({ keyId, sealed: toB64u(sealed) })),
    shares: made.shares.map(({ keyId, index, sealed }) => ({ keyId, index, sealed: toB64u(sealed) })),
  };
}
