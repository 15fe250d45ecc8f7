import { beforeEach, describe, expect, it } from 'vitest';
import { said } from '../../src/casefile/model/bodies.ts';
import { write } from '../../src/casefile/model/writing.ts';
import { currentEpoch } from '../../src/casefile/model/audience.ts';
import { fromB64u, isGrantee, openGrant, toB64u } from '../../src/crypto/index.ts';
import { bookmarkOf, openBookmark, sealBookmark } from '../../src/intake/model/bookmark.ts';
import { epochBody, newWords } from '../../src/intake/model/message.ts';
import { isQuiet, newsSince } from '../../src/intake/model/news.ts';
import { nextEpoch } from '../../src/intake/model/next-epoch.ts';
import type { OwnRoom } from '../../src/intake/model/own-room.ts';
import { readersOf } from '../../src/intake/model/readers.ts';
import { renewal } from '../../src/intake/model/renewal.ts';
import { type Kept, annaAsked, bramOpens } from './own.ts';

let kept: Kept;
beforeEach(async () => { kept = await annaAsked(); await bramOpens(kept); });

const words = ({ audience }: OwnRoom): readonly string[] => audience.entries.map((read) => {
  if (!read.trusted) return read.reason;
  const entry = said(read.entry);
  return entry.kind === 'story' || entry.kind === 'message' ? entry.text : entry.kind;
});

async function reply(text: string): Promise<void> {
  const { audience } = await kept.open();
  const place = { audience: audience.place, epoch: currentEpoch(audience), tail: audience.tail };
  const { entries } = await write(place, [{ kind: 'message', body: { text } }], kept.author());
  for (const entry of entries) kept.addEntry(entry, 'reporter');
}

describe('coming back with ten words', () => {
  it('shows what she told and what was answered, across epochs', async () => {
    await kept.says(kept.team.bram, await kept.open(), 'message', { text: 'Ik bel u om negen uur.' });
    await reply('Dank u.');
    expect(words(await kept.open())).toEqual(['card', 'Het begon in mei.', 'Ik bel u om negen uur.', 'Dank u.']);
  });

  it('shows an answer by somebody who is no reader as not to be trusted', async () => {
    await kept.says(kept.team.dirk, await kept.open(), 'message', { text: 'Trek het maar in.' });
    expect(words(await kept.open())).toEqual(['card', 'Het begon in mei.', 'not-a-grantee']);
  });

  it('shows that something is missing when the server leaves an entry out', async () => {
    const room = await kept.open();
    await kept.says(kept.team.bram, room, 'message', { text: 'een' });
    await kept.says(kept.team.bram, room, 'message', { text: 'twee' });
    kept.entries.splice(2, 1);
    expect(words(await kept.open())).toEqual(['card', 'Het begon in mei.', 'wrong-order']);
  });

  it('opens nothing when the epochs were changed', async () => {
    kept.epochs.reverse();
    expect(await kept.tryOpen()).toBe('broken-chain');
  });

  it('opens nothing of an audience in which another has the words', async () => {
    const other = newWords(kept.author());
    expect(await kept.tryOpen(other.keys)).toBe('not-own');
  });

  it('opens nothing when the server shows another file under her words', async () => {
    expect(await kept.tryOpen(kept.message.keys, { caseId: kept.message.body.audienceId })).toBe('wrong-place');
  });
});

describe('who can read her conversation', () => {
  it('takes together whom she cannot tell apart, and names who is responsible', async () => {
    const { audience } = await kept.open();
    const { bram, carla } = kept.team;
    const access = [{ keyId: bram.keyId, role: 'responsible' }, { keyId: carla.keyId, role: null }] as const;
    expect(readersOf(audience, [], kept.team.directory)).toHaveLength(1);
    expect(readersOf(audience, access, kept.team.directory).map(({ keyIds, role }) => [keyIds, role])).toEqual([
      [[bram.keyId], 'responsible'], [[carla.keyId], null],
    ]);
  });

  it('is what was signed last, by function and since when', async () => {
    const readers = readersOf((await kept.open()).audience, [], kept.team.directory);
    expect(readers.flatMap(({ keyIds }) => keyIds)).toEqual([kept.team.bram.keyId, kept.team.carla.keyId]);
    expect(readers.every(({ isGone, shownAs }) => !isGone && shownAs.nl === 'vertrouwenspersoon')).toBe(true);
  });

  it('after she took somebody out: not that person, also not with new keys', async () => {
    const { audience } = await kept.open();
    const made = await nextEpoch(audience, { out: [kept.team.carla.keyId], reporter: null }, kept.author());
    kept.addEpoch(epochBody(made));
    const room = await kept.open();
    expect(isGrantee(currentEpoch(room.audience), kept.team.carla.keyId)).toBe(false);
    expect(currentEpoch(room.audience).statement.excluded).toContain(kept.team.carla.keyId);
    expect(made.grants.map(({ keyId }) => keyId)).toEqual(['reporter', kept.team.bram.keyId]);
    expect(readersOf(room.audience, [], kept.team.directory).flatMap(({ keyIds }) => keyIds)).toEqual([kept.team.bram.keyId]);
  });

  it('a next epoch has another seed, so that who is out reads nothing new', async () => {
    const { audience } = await kept.open();
    const made = await nextEpoch(audience, { out: [kept.team.carla.keyId], reporter: null }, kept.author());
    expect(toB64u(made.seed)).not.toBe(toB64u(audience.seeds.get(2) ?? new Uint8Array()));
    expect(made.epoch.statement.shares?.holders).toHaveLength(2);
  });
});

describe('new words', () => {
  it('open everything that was said, before and after', async () => {
    const fresh = newWords(kept.author());
    await renew(fresh);
    await kept.says(kept.team.bram, await kept.open(fresh.keys), 'message', { text: 'Goed dat u nieuwe hebt.' });
    expect(words(await kept.open(fresh.keys))).toEqual(['card', 'Het begon in mei.', 'Goed dat u nieuwe hebt.']);
  });

  it('leave the old ones with nothing, not even of before', async () => {
    const fresh = newWords(kept.author());
    await renew(fresh);
    expect(await kept.tryOpen()).toBe('not-own');
    const { audience } = await kept.open(fresh.keys);
    const opened = kept.grants.map(({ n, sealed }) => openGrant(
      fromB64u(sealed) ?? new Uint8Array(), kept.message.keys.sealSeed, audience.epochs[n - 1]?.statement.recipient ?? ''));
    expect((await Promise.all(opened)).map(({ ok }) => ok)).toEqual([false, false, false]);
  });

  it('are other words under another locator', async () => {
    const fresh = newWords(kept.author());
    const body = await renewal((await kept.open()).audience, fresh, kept.author());
    expect(fresh.words).toHaveLength(10);
    expect(fresh.words).not.toEqual(kept.message.words);
    expect(body.locator).toBe(fresh.keys.locator);
    expect(body.earlier.map(({ n }) => n)).toEqual([1, 2]);
  });

  async function renew(fresh: ReturnType<typeof newWords>): Promise<void> {
    const { epoch, earlier } = await renewal((await kept.open()).audience, fresh, kept.author());
    kept.grants = earlier.map((grant) => ({ ...grant, keyId: 'reporter' }));
    kept.addEpoch(epoch);
  }
});

describe('since her last visit', () => {
  it('the first visit calls nothing new', async () => {
    expect(newsSince(null, await kept.open())).toBeNull();
  });

  it('tells what others did, not what she did herself', async () => {
    const before = bookmarkOf(await kept.open(), '');
    await reply('Ik ben er nog.');
    await kept.says(kept.team.bram, await kept.open(), 'message', { text: 'Ik belde u.' });
    const room = await kept.open();
    const now: OwnRoom = { ...room, view: { ...room.view, missedCalls: 2, responsible: { nl: 'waarnemer', en: 'stand-in' } } };
    expect(newsSince(before, now)).toEqual({
      after: 2, messages: 1, missedCalls: 2, openings: 0, isFirst: false, responsible: { nl: 'waarnemer', en: 'stand-in' },
    });
  });

  it('is quiet when nothing happened', async () => {
    const room = await kept.open();
    const news = newsSince(bookmarkOf(room, ''), room);
    expect(news !== null && isQuiet(news)).toBe(true);
  });

  it('is kept sealed to herself, always of one size', async () => {
    const { keys } = kept.message;
    const bookmark = bookmarkOf(await kept.open(), '');
    const sealed = await sealBookmark(bookmark, keys);
    expect(await openBookmark(sealed, keys)).toEqual(bookmark);
    expect((await sealBookmark({ ...bookmark, seq: 12_345, responsible: 'vertrouwenspersoon raadsleden' }, keys)).length).toBe(sealed.length);
  });

  it('of somebody else it is none', async () => {
    const other = newWords(kept.author());
    const sealed = await sealBookmark(bookmarkOf(await kept.open(), ''), other.keys);
    expect(await openBookmark(sealed, kept.message.keys)).toBeNull();
    expect(await openBookmark('geen boekenlegger', kept.message.keys)).toBeNull();
  });
});
