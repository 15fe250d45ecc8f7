import { type EntryKind, type MadeEpoch, type Signer, makeEpoch, sealEntry, toB64u } from '../../src/crypto/index.ts';
import type { Author } from '../../src/casefile/model/author.ts';
import type { AudienceView, EntryBody, EntryView, EpochBody } from '../../src/casefile/model/wire.ts';
import type { Keyring } from '../../src/ui/screens.ts';
import { type Cast, cast, firstShared } from '../crypto/cast.ts';
import { randomFrom } from '../crypto/randomness.ts';
import { AT, type Person } from '../crypto/team.ts';

export const NOW = new Date(AT);

export function keyringOf({ key, sealSeed, signSeed }: Person): Keyring {
  return { memberId: key.memberId, keys: [{ keyId: key.keyId, keyEpoch: key.keyEpoch, sealSeed, signSeed }] };
}

export function author(team: Cast, person: Person, name = person.name): Author {
  return { keyring: keyringOf(person), directory: team.book.directory, random: randomFrom(`desk of ${name}`), now: () => NOW };
}

/// What the server keeps of an audience and serves to one of its readers.
export function viewFor(person: Person, audienceId: string, kind: AudienceView['kind'], epochs: readonly EpochBody[]): AudienceView {
  return {
    audienceId,
    kind,
    epochs: epochs.map(({ statement }, at) => ({ n: at + 1, statement })),
    grants: epochs.flatMap(({ grants }, at) =>
      grants.filter(({ keyId }) => keyId === person.keyId).map(({ keyId, sealed }) => ({ n: at + 1, keyId, sealed }))),
  };
}

export function served(entry: EntryBody, epochN: number, signer: string): EntryView {
  return { entryId: entry.entryId, seq: entry.seq, epochN, signer, addedAt: AT, sealed: entry.sealed };
}

/// Anna's request as her browser sealed it: her card and her story, for Bram and Carla.
export interface Asked {
  readonly team: Cast;
  readonly first: MadeEpoch;
  readonly body: EpochBody;
  readonly card: EntryView;
  readonly story: EntryView;
  readonly lastHash: string;
}

export async function annaAsks(): Promise<Asked> {
  const team = await cast();
  const first = await makeEpoch(firstShared(team), team.anna, randomFrom('first'), AT);
  const card = await entry(team, first, team.anna, 1, null, 'card', { number: '06 12345678', when: 'na acht uur', opening: 'callback' });
  const story = await entry(team, first, team.anna, 2, card.hash, 'story', { text: 'Het begon in mei.' });
  const body = {
    statement: first.statement,
    grants: first.grants.map(({ keyId, sealed }) => ({ keyId, sealed: toB64u(sealed) })),
    shares: first.shares.map(({ keyId, index, sealed }) => ({ keyId, index, sealed: toB64u(sealed) })),
  };
  return { team, first, body, card: card.view, story: story.view, lastHash: story.hash };
}

export async function entry(
  team: Cast,
  made: MadeEpoch,
  signer: Signer,
  seq: number,
  prev: string | null,
  kind: EntryKind,
  body: unknown,
): Promise<{ view: EntryView; hash: string }> {
  const { team: teamId, caseId, audienceId, n } = made.epoch.statement;
  const entryId = `019aa8e4-0000-7000-8000-${audienceId.slice(0, 4)}${String(seq).padStart(8, '0')}`;
  const place = { team: teamId, caseId, audienceId, entryId, seq, prev };
  const { sealed, hash } = await sealEntry({ kind, at: AT, body }, place, made.epoch, signer, team.book.directory);
  return { view: { entryId, seq, epochN: n, signer: signer.keyId, addedAt: AT, sealed: toB64u(sealed) }, hash };
}
