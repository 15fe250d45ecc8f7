/// Who becomes responsible (_eigenaar, waarnemer_) must be able to read what this member can read; who no longer stands in reads
/// no further.
import type { Directory } from '../crypto/index.ts';
import type { ScreenContext } from '../ui/screens.ts';
import type { Desk, Outcome } from './desk.ts';
import { type OpenAudience, currentEpoch } from './model/audience.ts';
import { type Confidant, memberOf } from './model/people.ts';
import { membersIn, stillValid } from './model/readers.ts';
import type { Words } from './model/writing.ts';

export async function letIn(desk: Desk, directory: Directory, people: readonly Confidant[]): Promise<Outcome> {
  for (const audience of audiencesOf(desk)) {
    const missing = people.filter(({ memberId }) => !isIn(audience, directory, memberId));
    if (missing.length === 0) continue;
    const { audienceId } = audience.place;
    const members = [...stillValid(currentEpoch(audience), directory), ...missing.map(({ keyId }) => keyId)];
    const words = missing.map(({ memberId, keyId }): Words => ({ kind: 'membership', body: { what: 'in', memberId, keyId, audienceId, from: 'everything', text: '' } }));
    const outcome = await desk.changeReaders(audienceId, { members, from: 'everything' }, words);
    if (outcome.kind !== 'done') return outcome;
  }
  return { kind: 'done' };
}

/// Out of every list that this member can change; what was sealed before stays closed to nobody who read it.
export async function leaveOut(desk: Desk, directory: Directory, memberId: string): Promise<Outcome> {
  for (const audience of audiencesOf(desk)) {
    const epoch = currentEpoch(audience);
    const keyId = membersIn(epoch).find((key) => memberOf(directory, key) === memberId);
    if (keyId === undefined) continue;
    const { audienceId } = audience.place;
    const members = stillValid(epoch, directory).filter((key) => memberOf(directory, key) !== memberId);
    const words: Words = { kind: 'membership', body: { what: 'out', memberId, keyId, audienceId, from: 'now', text: '' } };
    const outcome = await desk.changeReaders(audienceId, { members, from: 'from-now' }, [words]);
    if (outcome.kind !== 'done') return outcome;
  }
  return { kind: 'done' };
}

/// Another stand-in for the same owner: let in first, made responsible, and only then the former one goes.
export async function changeStandIn(desk: Desk, { directory }: Pick<ScreenContext, 'directory'>, standIn: Confidant): Promise<Outcome> {
  const { view } = desk.onDesk ?? {};
  const former = view?.standIn?.memberId;
  const owner = view?.owner?.memberId;
  const team = audiencesOf(desk).find(({ place }) => place.audienceKind === 'TEAM');
  if (owner === undefined || team === undefined) return { kind: 'cannot-seal' };
  if (former === standIn.memberId) return { kind: 'done' };
  const inside = await letIn(desk, directory, [standIn]);
  if (inside.kind !== 'done') return inside;
  const words: Words = { kind: 'handover', body: { owner, standIn: standIn.memberId, sameOwner: true, text: '' } };
  const body = { owner, standIn: standIn.memberId };
  const changed = await desk.do({ method: 'put', path: '/owner', body, words: [{ audienceId: team.place.audienceId, words: [words] }] });
  return changed.kind !== 'done' || former === undefined ? changed : leaveOut(desk, directory, former);
}

function audiencesOf(desk: Desk): readonly OpenAudience[] {
  return (desk.onDesk?.audiences ?? []).flatMap(({ place }) => desk.audience(place.audienceId) ?? []);
}

function isIn(audience: OpenAudience, directory: Directory, memberId: string): boolean {
  return membersIn(currentEpoch(audience)).some((keyId) => memberOf(directory, keyId) === memberId && directory.valid(keyId) !== null);
}
