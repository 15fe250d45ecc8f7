import { describe, expect, test } from 'vitest';
import { pagesByGroup, shownOf, waitingFor } from '../../../src/guidance/texts/rows.ts';
import { mayComeBack } from '../../../src/guidance/texts/history.ts';
import { basisOf, isComing, nextStep } from '../../../src/guidance/texts/next-step.ts';
import { asksNow, chips } from '../../../src/guidance/texts/words.ts';
import { day, now, opened, row } from './cast.ts';

const threatened = row('pages.threatened.nl', { title: 'Iemand bedreigt mij', pair: 'pages.threatened.en', address: '/handreiking/ik-word-bedreigd' });
const english = row('pages.threatened.en', { title: 'Somebody is threatening me', language: 'en', pair: 'pages.threatened.nl' });
const suicide = row('pages.thinking-of-suicide.nl', { title: 'Dénken aan zelfdoding', group: 'now' });
const list = row('home-scan', { kind: 'LIST', language: null, group: null, title: 'Woningscan' });
const all = [english, threatened, list, suicide];

describe('the texts in a row', () => {
  test('stand by group, both languages beside each other', () => {
    expect(pagesByGroup(all, ['now', 'threat'])).toEqual([
      { group: 'now', pages: [{ nl: suicide, en: null }] },
      { group: 'threat', pages: [{ nl: threatened, en: english }] },
    ]);
  });

  test('are found by any word of their title, without accents, with their other language', () => {
    expect(shownOf(all, 'all', 'denken ZELF', day, now)).toEqual([suicide]);
    expect(shownOf(all, 'all', 'bedreigd', day, now)).toEqual([english, threatened]);
    expect(shownOf(all, 'all', ' ', day, now)).toHaveLength(4);
    expect(shownOf(all, 'asks', '', day, now)).toEqual([]);
  });

  test('ask something when a proposal waits, a translation is behind or a day comes', () => {
    expect(asksNow(row('a', { open: opened({ state: 'PROPOSED' }) }), day, now)).toBe(true);
    expect(asksNow(row('a', { open: opened({ state: 'PROPOSED', mine: true }) }), day, now)).toBe(false);
    expect(asksNow(row('a', { open: opened() }), day, now)).toBe(false);
    expect(asksNow(row('a', { behind: true }), day, now)).toBe(true);
    expect(asksNow(row('a', { nextReview: '2026-12-22' }), day, now)).toBe(true);
    expect(asksNow(row('a', { nextReview: '2026-12-23' }), day, now)).toBe(false);
    expect(asksNow(row('a', { validUntil: '2026-11-21' }), day, now)).toBe(true);
    expect(asksNow(row('a', { concepts: 2 }), day, now)).toBe(false);
  });

  test('say what is so in words', () => {
    expect(chips(row('a', { open: opened({ state: 'PROPOSED' }), behind: true, concepts: 1, validUntil: '2026-11-21' }), day, now).map(({ words }) => words)).toEqual([
      'voorstel van Carla wacht op u', 'vertaling ouder dan origineel', '1 uitspraak over recht is nog concept', 'verlopen op 21 november',
    ]);
  });

  test('wait for a coordinator: another’s proposal first, then her own', () => {
    const proposal = row('b', { open: opened({ state: 'PROPOSED' }) });
    const own = row('a', { open: opened({ mine: true }) });
    const back = row('c', { returned: { version: 2, note: 'Noem het nummer.', by: { id: 'els', name: 'Els' }, at: '', mine: true, retires: false } });
    expect(waitingFor({ documents: [own, back, proposal, threatened], mayWrite: true })).toEqual([proposal, back, own]);
    expect(waitingFor({ documents: [own, proposal], mayWrite: false })).toEqual([]);
  });
});

describe('the next step with a text', () => {
  test('is one, whoever has it open', () => {
    const returned = { version: 2, note: 'Noem het nummer.', by: { id: 'els', name: 'Els' }, at: '', mine: true, retires: false };
    expect(nextStep({ open: null, returned: null })).toEqual({ kind: 'write' });
    expect(nextStep({ open: null, returned })).toEqual({ kind: 'go-on', returned });
    expect(nextStep({ open: null, returned: { ...returned, mine: false } })).toEqual({ kind: 'write' });
    expect(nextStep({ open: opened({ mine: true }), returned: null }).kind).toBe('go-on');
    expect(nextStep({ open: opened(), returned: null }).kind).toBe('another');
    expect(nextStep({ open: opened({ state: 'PROPOSED' }), returned: null }).kind).toBe('judge');
    expect(nextStep({ open: opened({ state: 'PROPOSED', mine: true }), returned: null }).kind).toBe('wait');
  });

  test('back goes only to what held before', () => {
    const version = { author: null, at: null, approver: null, approvedAt: null, takesEffect: null, note: '', basedOn: null, restores: null, returnNote: null, holds: false, planned: false, retires: false };
    expect(mayComeBack({ ...version, version: 0, state: 'PUBLISHED' }, 3)).toBe(true);
    expect(mayComeBack({ ...version, version: 2, state: 'PUBLISHED' }, 3)).toBe(true);
    expect(mayComeBack({ ...version, version: 3, state: 'PUBLISHED' }, 3)).toBe(false);
    expect(mayComeBack({ ...version, version: 4, state: 'PUBLISHED' }, 3)).toBe(false);
    expect(mayComeBack({ ...version, version: 2, state: 'WITHDRAWN' }, 3)).toBe(false);
    expect(mayComeBack({ ...version, version: 0, state: 'PUBLISHED' }, null)).toBe(false);
  });

  test('is read against what it was begun from, a new page against nothing', () => {
    const shipped = { version: 0, state: 'PUBLISHED' as const, author: null, at: null, approver: null, approvedAt: null, takesEffect: null, note: null, basedOn: null, restores: null, returnNote: null, holds: true, planned: false, retires: false };
    const offered = { ...shipped, version: 1, state: 'PROPOSED' as const, basedOn: 0, holds: false };
    expect(basisOf({ version: 1, basedOn: 0 }, { version: 0, versions: [offered, shipped] })).toBe(0);
    expect(basisOf({ version: 0 }, { version: 1, versions: [offered, shipped] })).toBe(1);
    expect(basisOf({ version: 0 }, { version: 0, versions: [shipped] })).toBeNull();
    expect(basisOf({ version: 1, basedOn: 0 }, { version: null, versions: [offered] })).toBeNull();
  });

  test('is looked for again while what was approved is not on the site yet', () => {
    const shipped = { version: 0, state: 'PUBLISHED' as const, author: null, at: null, approver: null, approvedAt: null, takesEffect: null, note: null, basedOn: null, restores: null, returnNote: null, holds: true, planned: false, retires: false };
    const approved = { ...shipped, version: 1, takesEffect: day, holds: false };
    expect(isComing({ version: 0, versions: [approved, shipped] }, day)).toBe(true);
    expect(isComing({ version: 1, versions: [approved, shipped] }, day)).toBe(false);
    expect(isComing({ version: 0, versions: [{ ...approved, takesEffect: '2027-01-01' }, shipped] }, day)).toBe(false);
    expect(isComing({ version: 0, versions: [shipped] }, day)).toBe(false);
  });
});
