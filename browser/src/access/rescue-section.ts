/// Colleagues who lost everything (_herstel van een lid_), for coordinators: a link, eight words over the telephone, the own part.
import { html, nothing, type TemplateResult } from 'lit';
import { fingerprint as fingerprintOf } from '../crypto/index.ts';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import { anchor } from '../ui/anchor.ts';
import type { Answer } from '../ui/api.ts';
import { fingerprint } from '../ui/codes.ts';
import { selectField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { wordsFor } from '../ui/time.ts';
import type { ListedMember } from './members-model.ts';
import { type MemberRescueView, type OwnShare, reseal } from './rescue-model.ts';

interface State {
  readonly members: readonly ListedMember[];
  readonly rescues: readonly MemberRescueView[];
  readonly chosen: string;
  readonly link: string | null;
  readonly trouble: string | null;
  readonly busy: boolean;
}

export class MemberRescueSection {
  private readonly context: ScreenContext;
  private readonly show: () => void;
  private state: State = { members: [], rescues: [], chosen: '', link: null, trouble: null, busy: false };

  constructor(context: ScreenContext, show: () => void) {
    this.context = context;
    this.show = show;
  }

  async look(): Promise<void> {
    const { api, signal } = this.context;
    const [members, rescues] = await Promise.all([
      api.get<readonly ListedMember[]>('/members', { signal }),
      api.get<readonly MemberRescueView[]>('/member-rescues', { signal }),
    ]);
    this.set({ ...(members.kind === 'ok' ? { members: members.value } : {}), ...(rescues.kind === 'ok' ? { rescues: rescues.value } : {}) });
  }

  view(): TemplateResult {
    const { rescues, trouble, link } = this.state;
    return html`<section class="rs-stack"><h2>${t('access.rescue.members')}</h2><p>${t('access.rescue.members.what')}</p>
      ${trouble === null ? nothing : note('attention', html`<p role="alert">${trouble}</p>`)}
      ${link === null ? nothing : note('good', html`<p>${t('access.rescue.link')}</p><p class="rs-link-to-give" translate="no"><code id="rescue-link">${link}</code></p>`)}
      ${rescues.map((rescue) => this.card(rescue))}${this.form()}</section>`;
  }

  private card(rescue: MemberRescueView): TemplateResult {
    const name = this.nameOf(rescue.memberId);
    return html`<article class="rs-card rs-stack" data-member=${rescue.memberId}><h3>${name}</h3>${this.stands(rescue, name)}
      ${actions(quiet({ label: t('access.rescue.stop'), busy: this.state.busy, onClick: () => { void this.act(() => this.context.api.delete(`/member-rescues/${rescue.rescueId}`)); } }))}</article>`;
  }

  private stands(rescue: MemberRescueView, name: string): TemplateResult {
    const { recipient, verifyKey, readyAt } = rescue;
    if (readyAt !== null) return html`<p role="status">${t('access.rescue.ready-at', name)} ${wordsFor(new Date(readyAt), new Date())}. ${t('access.rescue.ready-at.then')}</p>`;
    if (recipient === null || verifyKey === null) return html`<p role="status">${t('access.rescue.no-words', name)}</p>`;
    if (!this.mayGive(rescue)) return html`<p role="status">${t('access.rescue.second-needed')}</p>`;
    return html`<p>${t('access.rescue.call', name)}</p>${fingerprint(fingerprintOf(recipient, verifyKey), t('access.waiting.words-of', name))}
      ${actions(primary({ label: t('access.rescue.give'), busy: this.state.busy, onClick: () => { void this.give(rescue); } }))}`;
  }

  private form(): TemplateResult {
    const { members, rescues, chosen, busy } = this.state;
    const possible = members.filter(({ memberId, state }) => state !== 'left' && memberId !== this.context.session.memberId && !rescues.some((one) => one.memberId === memberId));
    return html`${selectField({
      name: 'rescue-member', label: t('access.rescue.who'), hint: t('access.rescue.who.hint'), value: chosen,
      options: [{ value: '', label: t('access.choose') }, ...possible.map(({ memberId, name }) => ({ value: memberId, label: name }))],
      onInput: (memberId) => { this.set({ chosen: memberId }); },
    })}${actions(secondary({ label: t('access.rescue.start'), busy, onClick: () => { void this.start(); } }))}`;
  }

  /// The second must be somebody else, of another association.
  private mayGive({ givers, memberId }: MemberRescueView): boolean {
    const { directory, session } = this.context;
    return memberId !== session.memberId && givers.every((giver) => {
      const other = directory.key(giver)?.key;
      return other !== undefined && other.memberId !== session.memberId && other.association !== session.association;
    });
  }

  private async start(): Promise<void> {
    const { chosen, busy } = this.state;
    if (busy || chosen === '') return;
    this.set({ busy: true, trouble: null, link: null });
    const answer = await this.context.api.post<{ readonly token: string }>('/member-rescues', { memberId: chosen });
    if (answer.kind === 'ok') this.set({ busy: false, chosen: '', link: `${anchor().origin}/bureau#herstel=${answer.value.token}` });
    else this.set({ busy: false, trouble: answer.kind === 'refused' && answer.problem.code === 'not-found' ? t('access.rescue.not-prepared', this.nameOf(chosen)) : t('access.failed') });
    await this.look();
  }

  private async give(rescue: MemberRescueView): Promise<void> {
    await this.act(async () => {
      const { api, keyring, directory } = this.context;
      const share = await api.get<OwnShare>(`/member-rescues/${rescue.rescueId}/share`);
      if (share.kind !== 'ok') return share;
      const sealed = await reseal(share.value, rescue, keyring, directory);
      return sealed === null ? null : api.post(`/member-rescues/${rescue.rescueId}/shares`, { sealed });
    });
  }

  private async act(ask: () => Promise<Answer<unknown> | null>): Promise<void> {
    if (this.state.busy) return;
    this.set({ busy: true, trouble: null });
    const answer = await ask();
    this.set({ busy: false, trouble: answer === null ? t('access.rescue.wrong-part') : answer.kind === 'ok' ? null : t('access.failed') });
    await this.look();
  }

  private nameOf(memberId: string): string {
    return this.state.members.find((member) => member.memberId === memberId)?.name ?? '';
  }

  private set(changed: Partial<State>): void {
    this.state = { ...this.state, ...changed };
    this.show();
  }
}
