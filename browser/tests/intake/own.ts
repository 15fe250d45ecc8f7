import { type Tail, currentEpoch } from '../../src/casefile/model/audience.ts';
import type { Author } from '../../src/casefile/model/author.ts';
import type { EntryView } from '../../src/casefile/model/wire.ts';
import { write } from '../../src/casefile/model/writing.ts';
import { type EntryKind, type MadeEpoch, type ReturnKeys, fromB64u, hash, makeEpoch } from '../../src/crypto/index.ts';
import { type EpochBody, type Message, epochBody, makeMessage } from '../../src/intake/model/message.ts';
import { type OwnRoom, type RoomRefusal, openOwnRoom, reporterAuthor } from '../../src/intake/model/own-room.ts';
import type { RoomView } from '../../src/intake/model/room.ts';
import { routeOf } from '../../src/intake/model/route.ts';
import { randomFrom } from '../crypto/randomness.ts';
import type { Person } from '../crypto/team.ts';
import { type World, anna, world } from './asking.ts';

export const NOW = new Date('2026-11-22T01:04:05.000Z');

/// What the server would keep of Anna's conversation, and give to whoever has the words.
export class Kept {
  readonly team: World;
  readonly message: Message;
  readonly epochs: EpochBody[] = [];
  readonly entries: EntryView[] = [];
  grants: { n: number; keyId: string; sealed: string }[] = [];
  private tail: Tail = { seq: 0, hash: null };

  constructor(team: World, message: Message) {
    this.team = team;
    this.message = message;
    this.addEpoch(message.body.epoch);
    for (const { entryId, seq, sealed } of message.body.entries) this.addEntry({ entryId, seq, sealed }, 'reporter');
  }

  addEpoch(epoch: EpochBody): void {
    this.epochs.push(epoch);
    const n = this.epochs.length;
    this.grants.push(...epoch.grants.filter(({ keyId }) => keyId === 'reporter').map((grant) => ({ n, ...grant })));
  }

  addEntry({ entryId, seq, sealed }: { entryId: string; seq: number; sealed: string }, signer: string): void {
    this.entries.push({ entryId, seq, sealed, signer, epochN: this.epochs.length, addedAt: NOW.toISOString() });
    this.tail = { seq, hash: hash(fromB64u(sealed) ?? new Uint8Array()) };
  }

  /// Bram or another member says something, as the bureau would.
  async says(who: Person, room: OwnRoom, kind: EntryKind, body: unknown): Promise<void> {
    const place = { audience: room.audience.place, epoch: currentEpoch(room.audience), tail: this.tail };
    const { entries } = await write(place, [{ kind, body }], memberAuthor(this.team, who));
    for (const entry of entries) this.addEntry(entry, who.keyId);
  }

  view(change: Partial<RoomView> = {}): RoomView {
    return {
      caseId: this.message.body.requestId, kind: 'callback', state: 'open', waiting: null,
      audience: {
        audienceId: this.message.body.audienceId, kind: 'SHARED',
        epochs: this.epochs.map(({ statement }, at) => ({ n: at + 1, statement })), grants: this.grants,
      },
      responsible: { nl: 'vertrouwenspersoon', en: 'confidant' }, standIn: null, access: [], openings: [], commitments: [], missedCalls: 0,
      hears: 'call', destroyOn: null, nextAt: null, dot: null, mustRenew: false, latestSeq: this.entries.length, readable: 'yes', wakeCardSince: null, reading: null, help: null, ...change,
    };
  }

  async open(keys: ReturnKeys = this.message.keys): Promise<OwnRoom> {
    const opened = await this.tryOpen(keys);
    if (typeof opened === 'string') throw new Error(opened);
    return opened;
  }

  async tryOpen(keys: ReturnKeys = this.message.keys, change: Partial<RoomView> = {}): Promise<OwnRoom | RoomRefusal> {
    const opened = await openOwnRoom(this.view(change), this.entries, this.author(keys));
    return opened.ok ? opened.value : opened.reason;
  }

  author(keys: ReturnKeys = this.message.keys): Author {
    return reporterAuthor(keys, this.team.directory, randomFrom(`browser of ${keys.locator}`), () => NOW);
  }
}

export function memberAuthor(team: World, { key, sealSeed, signSeed }: Person): Author {
  const { memberId, keyId, keyEpoch } = key;
  return {
    keyring: { memberId, keys: [{ keyId, keyEpoch, sealSeed, signSeed }] }, directory: team.directory,
    random: randomFrom(`desk of ${keyId}`), now: () => NOW,
  };
}

export async function annaAsked(): Promise<Kept> {
  const team = await world();
  const asked = { ...anna, story: 'Het begon in mei.' };
  const making = { words: null, directory: team.directory, route: routeOf(team.directory, asked), random: randomFrom('anna asks'), now: NOW };
  return new Kept(team, await makeMessage(asked, making));
}

/// Bram takes it: from here on only he and Carla read along.
export async function bramOpens(kept: Kept): Promise<MadeEpoch> {
  const { team } = kept;
  const room = await kept.open();
  const before = currentEpoch(room.audience);
  const plan = {
    audience: room.audience.place, directory: team.directory, before, members: [team.bram.keyId, team.carla.keyId],
    excluded: [], reporter: null, seed: null, splitId: null, rescue: null,
  };
  const made = await makeEpoch(plan, { keyId: team.bram.keyId, signSeed: team.bram.signSeed }, randomFrom('bram opens'), NOW.toISOString());
  kept.addEpoch(epochBody(made));
  return made;
}
