/// Keys were made and wait for two coordinators (_in afwachting_): eight words are compared over the telephone. While the team
/// has one coordinator, the second signs for her own coming in, here.
import { html, nothing, type TemplateResult } from 'lit';
import { type Keyring, currentKey, fingerprint as fingerprintOf, publicKeysOf } from '../crypto/index.ts';
import { actionBar, actions, primary, quiet } from '../ui/actions.ts';
import { api } from '../ui/api.ts';
import { fingerprint } from '../ui/codes.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import type { Arrival } from './arrival.ts';
import { type Door, step } from './doorway.ts';
import { loadDirectory } from './load-directory.ts';
import { type Proposal, countersignProposal, memberIn } from './vouching.ts';

const lookEveryMilliseconds = 3_000;

interface Waiting {
  readonly own: readonly string[];
  readonly toSign: ToSign | null;
  readonly busy: boolean;
  readonly failed: boolean;
}

interface ToSign {
  readonly proposal: Proposal;
  readonly countersignature: string;
  readonly proposer: readonly string[];
}

/// The session once two coordinators have signed; null when the member leaves or the session ends.
export async function waitForCoordinators(door: Door, keyring: Keyring): Promise<Arrival | null> {
  const { recipient, verifyKey } = await publicKeysOf(currentKey(keyring));
  const own = fingerprintOf(recipient, verifyKey);
  return await step<Waiting, Arrival | null>(
    door,
    { own, toSign: null, busy: false, failed: false },
    (state, change, answer) => view(state, () => { void sign(state, change); }, () => { void leave(answer); }),
    (change, answer) => { watch(door, keyring, change, answer); },
  );
}

function watch(door: Door, keyring: Keyring, change: (changed: Partial<Waiting>) => void, answer: (given: Arrival | null) => void): void {
  const look = async (): Promise<void> => {
    const session = await api.get<Arrival>('/session', { signal: door.signal });
    if (session.kind === 'refused') { answer(null); return; }
    if (session.kind === 'ok' && session.value.functions.length > 0) { answer(session.value); return; }
    change({ toSign: await whatIsMineToSign(keyring, door.signal) });
    setTimeout(() => { if (!door.signal.aborted && door.root.isConnected) void look(); }, lookEveryMilliseconds);
  };
  void look();
}

async function whatIsMineToSign(keyring: Keyring, signal: AbortSignal): Promise<ToSign | null> {
  const proposals = await api.get<readonly Proposal[]>('/proposals', { signal });
  const mine = proposals.kind === 'ok' ? proposals.value.find((one) => memberIn(one)?.keyId === currentKey(keyring).keyId) : undefined;
  if (mine === undefined || !(await isAboutMyKeys(mine, keyring))) return null;
  const loaded = await loadDirectory({ seen: null, freshAt: null }, signal);
  if (loaded.kind !== 'ok') return null;
  const countersignature = countersignProposal(loaded.received, loaded.directory.team, mine, keyring);
  const proposer = loaded.directory.valid(mine.proposedBy);
  if (countersignature === null || proposer === null) return null;
  return { proposal: mine, countersignature, proposer: fingerprintOf(proposer.recipient, proposer.key.verifyKey) };
}

// What the first coordinator signed must be these very keys, or somebody stands between the two.
async function isAboutMyKeys(proposal: Proposal, keyring: Keyring): Promise<boolean> {
  const member = memberIn(proposal);
  const { recipient, recipientHash, verifyKey } = await publicKeysOf(currentKey(keyring));
  return member?.recipientHash === recipientHash && member.verifyKey === verifyKey && proposal.recipient === recipient;
}

async function sign({ toSign, busy }: Waiting, change: (changed: Partial<Waiting>) => void): Promise<void> {
  if (toSign === null || busy) return;
  change({ busy: true, failed: false });
  const { proposal, countersignature } = toSign;
  const answer = await api.post(`/proposals/${proposal.proposalId}/countersignatures`, { statement: countersignature });
  change({ busy: false, failed: answer.kind !== 'ok', toSign: answer.kind === 'ok' ? null : toSign });
}

async function leave(answer: (given: null) => void): Promise<void> {
  await api.delete('/session');
  answer(null);
}

function view({ own, toSign, busy, failed }: Waiting, onSign: () => void, onLeave: () => void): TemplateResult {
  const later = quiet({ label: t('access.wait.later'), onClick: onLeave });
  return html`<div class="rs-stack rs-stack--loose">
    <h1>${t('access.wait.title')}</h1>
    <p class="rs-lead">${t('access.wait.what')}</p>
    <section class="rs-stack"><h2>${t('access.wait.own')}</h2>${fingerprint(own, t('access.wait.own'))}</section>
    ${toSign === null
      ? note('plain', html`<p role="status">${t('access.wait.then')}</p>`)
      : html`<section class="rs-stack"><h2>${t('access.wait.first')}</h2>
          ${fingerprint(toSign.proposer, t('access.wait.first'))}<p>${t('access.wait.compare')}</p></section>`}
    ${failed ? note('attention', html`<p role="alert">${t('access.failed')}</p>`) : nothing}
    ${toSign === null ? actions(later) : actionBar(primary({ label: t('access.wait.sign'), busy, onClick: onSign }), later)}
  </div>`;
}
