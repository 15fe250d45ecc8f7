/// Who waits at the door (_wacht op u_): keys to compare over the telephone, and signatures to give.
import { html, nothing, type TemplateResult } from 'lit';
import { fingerprint as fingerprintOf } from '../crypto/index.ts';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import { fingerprint } from '../ui/codes.ts';
import { language, t } from '../ui/messages.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { wordsFor } from '../ui/time.ts';
import { functionNames } from './function-names.ts';
import type { ListedMember } from './members-model.ts';
import { type Proposal, lineIn, memberIn } from './vouching.ts';

export interface WaitingActs {
  readonly propose: (member: ListedMember) => void;
  readonly countersign: (proposal: Proposal) => void;
  readonly withdraw: (proposal: Proposal) => void;
  readonly inviteAgain: (member: ListedMember) => void;
}

interface Known {
  readonly members: readonly ListedMember[];
  readonly proposals: readonly Proposal[];
}

export function waitingSection({ members, proposals }: Known, context: ScreenContext, busy: boolean, acts: WaitingActs): TemplateResult | typeof nothing {
  const atDoor = members.filter(({ state, pending }) => pending !== null || state === 'invited');
  const aboutLines = proposals.filter((proposal) => lineIn(proposal) !== null);
  if (atDoor.length === 0 && aboutLines.length === 0) return nothing;
  return html`<section class="rs-stack"><h2>${t('access.waiting.title')}</h2>
    ${atDoor.map((member) => html`<article class="rs-card rs-stack">
      <h3>${member.name}</h3><p class="rs-quiet">${functionNames(member.functions)}</p>
      ${member.pending === null ? invited(member, acts) : toCompare(member, proposals, context, busy, acts)}</article>`)}
    ${aboutLines.map((proposal) => html`<article class="rs-card rs-stack"><h3>${t('access.waiting.line', lineIn(proposal)?.name[language] ?? '')}</h3>
      ${ofProposal(proposal, context, busy, acts)}</article>`)}</section>`;
}

function invited(member: ListedMember, acts: WaitingActs): TemplateResult {
  return member.invitedUntil === null
    ? html`<p>${t('access.waiting.no-keys')}</p>${actions(secondary({ label: t('access.invite.again'), onClick: () => { acts.inviteAgain(member); } }))}`
    : html`<p>${t('access.waiting.invited', wordsFor(new Date(member.invitedUntil), new Date()))}</p>
        ${actions(quiet({ label: t('access.invite.again'), onClick: () => { acts.inviteAgain(member); } }))}`;
}

function toCompare(
  member: ListedMember, proposals: readonly Proposal[], context: ScreenContext, busy: boolean, acts: WaitingActs,
): TemplateResult {
  const { pending } = member;
  if (pending === null) return html``;
  const proposal = proposals.find((one) => memberIn(one)?.keyId === pending.key.keyId && one.recipient === pending.recipient);
  // The words come from the very keys that are signed: of the proposal when there is one, else of what the server keeps.
  const { verifyKey } = (proposal === undefined ? null : memberIn(proposal)) ?? pending.key;
  return html`<p>${t('access.waiting.call', member.name)}</p>
    ${fingerprint(fingerprintOf(pending.recipient, verifyKey), t('access.waiting.words-of', member.name))}
    ${proposal === undefined
      ? actions(primary({ label: t('access.waiting.propose'), busy, onClick: () => { acts.propose(member); } }))
      : ofProposal(proposal, context, busy, acts)}`;
}

function ofProposal(proposal: Proposal, { session, directory }: ScreenContext, busy: boolean, acts: WaitingActs): TemplateResult {
  if (directory.isSameMember(proposal.proposedBy, session.keyId)) {
    return html`<p role="status">${t('access.waiting.for-second')}</p>
      ${actions(quiet({ label: t('access.waiting.withdraw'), onClick: () => { acts.withdraw(proposal); } }))}`;
  }
  return actionsFor(proposal, busy, acts);
}

function actionsFor(proposal: Proposal, busy: boolean, acts: WaitingActs): TemplateResult {
  return html`<p>${t('access.waiting.first-signed')}</p>
    ${actions(primary({ label: t('access.waiting.countersign'), busy, onClick: () => { acts.countersign(proposal); } }))}`;
}
