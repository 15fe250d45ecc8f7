/// The members (_leden_): who is in the team, who waits at the door, and what two coordinators do about it.
import { html, nothing, type TemplateResult } from 'lit';
import type { ReceivedDirectory, RevocationReason } from '../crypto/index.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { every, keepLooking, screenStore } from '../ui/screen-store.ts';
import type { Screen, ScreenContext } from '../ui/screens.ts';
import { empty, failed, loading, note } from '../ui/states.ts';
import { table } from '../ui/table.ts';
import { wordsFor } from '../ui/time.ts';
import { quiet } from '../ui/actions.ts';
import { confirmByWord } from '../ui/dialog.ts';
import { seenHead } from './head-memory.ts';
import { functionNames } from './function-names.ts';
import { inviteSection } from './invite-section.ts';
import { loadDirectory } from './load-directory.ts';
import type { Hindrance, ListedMember } from './members-model.ts';
import { type Acting, ProposalActs } from './proposal-acts.ts';
import { type Proposal, proposeMember, revokeKey } from './vouching.ts';
import { waitingSection } from './waiting-section.ts';

interface Known {
  readonly members: readonly ListedMember[];
  readonly proposals: readonly Proposal[];
  readonly received: ReceivedDirectory;
}

interface State extends Acting {
  readonly known: Known | 'loading' | 'failed';
}

export const membersScreen: Screen = {
  path: '/leden',
  title: t('access.members.title'),
  place: { order: 50 },
  render: (root, context) => { new Members(root, context).start(); },
};

class Members {
  private readonly context: ScreenContext;
  private readonly page: Store<State>;
  private readonly acts: ProposalActs;
  private readonly invite;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.page = screenStore<State>(root, context, { known: 'loading', trouble: null, busy: false }, (state) => this.view(state));
    this.acts = new ProposalActs(context, this.page, () => this.look());
    this.invite = inviteSection(context, () => { this.page.set({}); }, () => { void this.look(); });
  }

  start(): void {
    keepLooking(this.context, () => this.look());
    every(10_000, this.context, () => this.look());
  }

  private get isCoordinator(): boolean {
    return this.context.session.functions.includes('coordinator');
  }

  private async look(): Promise<void> {
    const { api, signal, directory } = this.context;
    const [members, proposals, loaded] = await Promise.all([
      api.get<readonly ListedMember[]>('/members', { signal }),
      api.get<readonly Proposal[]>('/proposals', { signal }),
      loadDirectory({ seen: seenHead(directory.team), freshAt: null, founded: directory.team }, signal),
    ]);
    if (members.kind !== 'ok' || proposals.kind !== 'ok' || loaded.kind !== 'ok') {
      if (this.page.state.known === 'loading') this.page.set({ known: 'failed' });
      return;
    }
    if (loaded.directory.head.position > directory.head.position) { await this.context.renew(); return; }
    this.page.set({ known: { members: members.value, proposals: proposals.value, received: loaded.received } });
  }

  private view({ known, trouble, busy }: State): TemplateResult {
    if (known === 'loading') return loading();
    if (known === 'failed') return failed(() => { this.page.set({ known: 'loading' }); void this.look(); });
    const inTeam = known.members.filter(({ keyId }) => keyId !== null);
    return html`<h1>${t('access.members.title')}</h1>
      ${trouble === null ? nothing : note('attention', html`<p role="alert">${trouble}</p>`)}
      ${this.isCoordinator ? waitingSection(known, this.context, busy, {
        propose: (member) => { void this.propose(member); },
        countersign: (proposal) => { void this.acts.countersign(proposal, known.received); },
        withdraw: (proposal) => { void this.acts.withdraw(proposal); },
        inviteAgain: (member) => { this.invite.again(member); },
      }) : nothing}
      ${inTeam.length === 0 ? empty(t('access.members.empty'), nothing, 'person') : this.table(inTeam)}
      ${this.isCoordinator ? this.invite.view() : nothing}`;
  }

  private table(members: readonly ListedMember[]): TemplateResult {
    const columns = [{ name: t('access.members.name') }, { name: t('access.members.function') }, { name: t('access.line') }];
    return table(t('access.members.in-team'), this.isCoordinator ? [...columns, { name: t('access.members.acts'), unseen: true }] : columns,
      members.map((member) => this.row(member)));
  }

  private row(member: ListedMember): readonly unknown[] {
    const line = this.context.directory.lines.find(({ lineId }) => lineId === member.lineId);
    const isMe = member.memberId === this.context.session.memberId;
    const used = member.tenWordsUsedAt === null ? nothing
      : html`<br><span class="rs-quiet rs-small">${t('access.members.words-used', wordsFor(new Date(member.tenWordsUsedAt), new Date()))}</span>`;
    const name = html`${member.name}${isMe ? html` <span class="rs-quiet">(${t('access.members.you')})</span>` : nothing}${used}`;
    const acts = isMe ? nothing : html`<div class="rs-actions">${quiet({ label: t('access.members.lost'), small: true, onClick: () => { void this.revoke(member, 'lost'); } })}
      ${quiet({ label: t('access.members.leave'), small: true, onClick: () => { void this.revoke(member, 'left'); } })}</div>`;
    return [name, functionNames(member.functions), line?.name[language] ?? '–', ...(this.isCoordinator ? [acts] : [])];
  }

  private async propose(member: ListedMember): Promise<void> {
    if (member.pending === null) return;
    const { directory, keyring } = this.context;
    await this.acts.propose(proposeMember(directory, member.pending.key, keyring));
  }

  private async revoke(member: ListedMember, reason: Extract<RevocationReason, 'lost' | 'left'>): Promise<void> {
    const { directory, keyring } = this.context;
    const { keyId } = member;
    if (keyId === null) return;
    const left = reason === 'left';
    if (left && (await this.isHindered(member))) return;
    const sure = await confirmByWord({
      title: left ? t('access.members.leave.title', member.name) : t('access.members.lost.title', member.name),
      afterwards: left ? t('access.members.leave.afterwards', member.name) : t('access.members.lost.afterwards', member.name),
      word: t('access.members.confirm-word'),
      button: left ? t('access.members.leave') : t('access.members.lost'),
    });
    if (!sure) return;
    await this.acts.send(left ? '/departures' : '/revocations', revokeKey(directory, keyId, reason, keyring));
  }

  private async isHindered(member: ListedMember): Promise<boolean> {
    const answer = await this.context.api.get<readonly Hindrance[]>(`/members/${member.memberId}/hindrances`);
    const count = answer.kind === 'ok' ? answer.value.length : 0;
    if (count > 0) this.page.set({ trouble: `${plural('access.members.hindered', count, member.name)} ${t('access.members.hindered.help', member.name)}` });
    return count > 0;
  }
}
