/// The lines (_lijnen_) as coordinators keep them: which take requests, how each is reached and how patient it is. How it is
/// reached one coordinator says; opening and closing two sign, because it decides who is sealed to.
import { html, nothing, type TemplateResult } from 'lit';
import type { Line, ReceivedDirectory } from '../crypto/index.ts';
import { actions, primary, quiet, secondary } from '../ui/actions.ts';
import type { FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { oneOf, textField, tick } from '../ui/fields.ts';
import { language, t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import { toast } from '../ui/say.ts';
import { keepLooking, screenStore } from '../ui/screen-store.ts';
import type { Screen, ScreenContext } from '../ui/screens.ts';
import { awaited, note } from '../ui/states.ts';
import { facts } from '../ui/table.ts';
import { badge } from '../ui/worklist.ts';
import { onSubmit } from './doorway.ts';
import { seenHead } from './head-memory.ts';
import { loadDirectory } from './load-directory.ts';
import { type Acting, ProposalActs } from './proposal-acts.ts';
import { type Proposal, lineIn, proposeLine } from './vouching.ts';

/// How a line is reached, as everybody may ask.
interface Reached {
  readonly lineId: string;
  readonly number: string;
  readonly hours: string;
  readonly shown: boolean;
  readonly stepSeconds: number;
  readonly takingMinutes: number;
  readonly quietMinutes: number;
  readonly replyRule: ReplyRule;
  /// On working days: from when until when a message counts as one by day.
  readonly officeOpens: string;
  readonly officeCloses: string;
}

/// Who is rung when somebody writes while the owner of her file is off duty.
type ReplyRule = 'wait' | 'owner' | 'duty';
const replyRules = ['wait', 'owner', 'duty'] as const satisfies readonly ReplyRule[];

interface Known {
  readonly reached: readonly Reached[];
  readonly proposals: readonly Proposal[];
  readonly received: ReceivedDirectory;
}

interface Form extends Omit<Reached, 'stepSeconds' | 'takingMinutes' | 'quietMinutes'> {
  readonly stepSeconds: string;
  readonly takingMinutes: string;
  readonly quietMinutes: string;
}

interface State extends Acting {
  readonly known: Known | null;
  readonly failing: boolean;
  readonly form: Form | null;
  readonly errors: readonly FieldError[];
}

export const linesScreen: Screen = {
  path: '/lijnen',
  title: t('access.lines.title'),
  place: { order: 55, isFor: ({ functions }) => functions.includes('coordinator') },
  render: (root, context) => { new Lines(root, context).start(); },
};

class Lines {
  private readonly context: ScreenContext;
  private readonly page: Store<State>;
  private readonly acts: ProposalActs;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    this.page = screenStore<State>(root, context, { known: null, failing: false, form: null, errors: [], trouble: null, busy: false }, (state) => this.view(state));
    this.acts = new ProposalActs(context, this.page, () => this.look());
  }

  start(): void {
    keepLooking(this.context, () => this.look());
  }

  private async look(): Promise<void> {
    const { api, signal, directory } = this.context;
    const [reached, proposals, loaded] = await Promise.all([
      api.get<readonly Reached[]>('/lines', { signal }),
      api.get<readonly Proposal[]>('/proposals', { signal }),
      loadDirectory({ seen: seenHead(directory.team), freshAt: null, founded: directory.team }, signal),
    ]);
    if (reached.kind !== 'ok' || proposals.kind !== 'ok' || loaded.kind !== 'ok') { this.page.set({ failing: true }); return; }
    if (loaded.directory.head.position > directory.head.position) { await this.context.renew(); return; }
    this.page.set({ failing: false, known: { reached: reached.value, proposals: proposals.value, received: loaded.received } });
  }

  private view(state: State): TemplateResult {
    return html`<h1>${t('access.lines.title')}</h1><p class="rs-quiet">${t('access.lines.what')} ${t('access.lines.two')}</p>
      ${state.trouble === null ? nothing : note('attention', html`<p role="alert">${state.trouble}</p>`)}
      ${awaited(state.known, state.failing, () => { void this.look(); }, (known) => this.context.directory.lines.map((line) => this.line(state, known, line)))}`;
  }

  private line(state: State, known: Known, line: Line): TemplateResult {
    const reached = known.reached.find(({ lineId }) => lineId === line.lineId);
    const isEdited = state.form?.lineId === line.lineId;
    return html`<section class="rs-card rs-stack" aria-labelledby="line-${line.lineId}">
      <div class="rs-row rs-row--spread"><h2 id="line-${line.lineId}">${capital(line.name[language])}</h2>
        ${line.open ? badge('open', t('access.lines.open')) : badge('closed', t('access.lines.closed'))}</div>
      ${line.woo ? html`<p>${t('office.ministry.woo')}</p><p class="rs-quiet rs-small">${t('access.lines.ministry')}</p>` : nothing}
      ${line.lineId === 'common' ? html`<p class="rs-quiet rs-small">${t('access.lines.common')}</p>` : nothing}
      ${isEdited ? this.form(state, state.form) : reached === undefined ? nothing : this.facts(line, reached)}
      ${this.proposed(state, known, line)}
      ${isEdited ? nothing : actions(reached === undefined ? nothing : secondary({ label: t('access.lines.change'), small: true, icon: 'write', onClick: () => { this.edit(reached); } }), this.opening(state, known, line))}</section>`;
  }

  private facts(line: Line, { number, hours, shown, stepSeconds, takingMinutes, quietMinutes, replyRule, officeOpens, officeCloses }: Reached): TemplateResult {
    return facts([
      [t('access.lines.reached'), html`${number === '' ? t('access.lines.number.team') : html`<span class="rs-number">${number}</span>`}, ${hours === '' ? t('office.hours.always') : hours}`],
      [t('access.lines.public'), shown ? t('access.lines.public.yes') : t('access.lines.public.no')],
      [t('access.lines.confidants'), this.confidants(line)],
      [t('access.lines.patience'), t('access.lines.patience.words', stepSeconds, takingMinutes)],
      [t('access.lines.quiet.fact'), t('access.lines.quiet.words', quietMinutes)],
      [t('access.lines.reply.fact'), t(`access.lines.reply.${replyRule}`)],
      [t('access.lines.office.fact'), t('access.lines.office.words', officeOpens, officeCloses)],
    ]);
  }

  private confidants({ lineId, woo }: Line): number {
    const { directory } = this.context;
    return directory.having(woo ? 'adviser' : 'confidant').filter(({ key }) => key.line === lineId).length;
  }

  private form({ errors, busy }: State, form: Form): TemplateResult {
    const set = (change: Partial<Form>): void => { this.page.set({ form: { ...form, ...change } }); };
    return html`<form class="rs-form" novalidate @submit=${onSubmit(() => { void this.save(form); })}>${errorSummary(errors)}
      ${textField({ name: 'number', label: t('access.lines.number'), hint: t('access.lines.number.hint'), optional: true, type: 'tel', inputMode: 'tel', value: form.number, error: errorOf(errors, 'number'), onInput: (number) => { set({ number }); } })}
      ${textField({ name: 'hours', label: t('access.lines.hours'), hint: t('access.lines.hours.hint'), optional: true, maxLength: 100, value: form.hours, error: errorOf(errors, 'hours'), onInput: (hours) => { set({ hours }); } })}
      ${tick({ name: 'shown', label: t('access.lines.shown'), checked: form.shown, onChange: (shown) => { set({ shown }); } })}
      ${textField({ name: 'stepSeconds', label: t('access.lines.step'), hint: t('access.lines.step.hint'), inputMode: 'numeric', value: form.stepSeconds, error: errorOf(errors, 'stepSeconds'), onInput: (stepSeconds) => { set({ stepSeconds }); } })}
      ${textField({ name: 'takingMinutes', label: t('access.lines.taking'), hint: t('access.lines.taking.hint'), inputMode: 'numeric', value: form.takingMinutes, error: errorOf(errors, 'takingMinutes'), onInput: (takingMinutes) => { set({ takingMinutes }); } })}
      ${textField({ name: 'quietMinutes', label: t('access.lines.quiet'), hint: t('access.lines.quiet.hint'), inputMode: 'numeric', value: form.quietMinutes, error: errorOf(errors, 'quietMinutes'), onInput: (quietMinutes) => { set({ quietMinutes }); } })}
      ${oneOf({ name: 'replyRule', legend: t('access.lines.reply'), value: form.replyRule, error: errorOf(errors, 'replyRule'), options: replyRules.map((value) => ({ value, label: t(`access.lines.reply.${value}`) })), onChange: (chosen) => { set({ replyRule: replyRules.find((rule) => rule === chosen) ?? form.replyRule }); } })}
      ${textField({ name: 'officeOpens', label: t('access.lines.office.opens'), hint: t('access.lines.office.hint'), type: 'time', value: form.officeOpens, error: errorOf(errors, 'officeOpens'), onInput: (officeOpens) => { set({ officeOpens }); } })}
      ${textField({ name: 'officeCloses', label: t('access.lines.office.closes'), type: 'time', value: form.officeCloses, error: errorOf(errors, 'officeCloses'), onInput: (officeCloses) => { set({ officeCloses }); } })}
      ${actions(primary({ label: t('access.lines.save'), submit: true, busy }), quiet({ label: t('ui.cancel'), onClick: () => { this.page.set({ form: null, errors: [] }); } }))}</form>`;
  }

  /// What another coordinator signed, or this one, and what has to happen next.
  private proposed({ busy }: State, { proposals, received }: Known, line: Line): TemplateResult | symbol {
    const { directory, session } = this.context;
    const proposal = proposals.find((one) => lineIn(one)?.lineId === line.lineId);
    const proposed = proposal === undefined ? null : lineIn(proposal);
    if (proposal === undefined || proposed === null) return nothing;
    const words = proposed.open ? t('access.lines.proposed.open') : t('access.lines.proposed.close');
    const isMine = directory.isSameMember(proposal.proposedBy, session.keyId);
    return note('plain', html`<p><strong>${words}</strong> ${isMine ? t('access.lines.proposed.mine') : t('access.lines.proposed.other')}</p>
      ${actions(isMine ? quiet({ label: t('access.lines.withdraw'), small: true, onClick: () => { void this.acts.withdraw(proposal); } })
        : primary({ label: t('access.lines.countersign'), busy, onClick: () => { void this.acts.countersign(proposal, received); } }))}`);
  }

  /// The first signature, or what stands in its way.
  private opening({ busy }: State, { proposals }: Known, line: Line): unknown {
    const { directory, keyring } = this.context;
    if (proposals.some((one) => lineIn(one)?.lineId === line.lineId)) return nothing;
    if (!line.open && line.inDefaultRoute && this.confidants(line) === 0) return html`<span class="rs-small rs-quiet">${t('access.lines.nobody')}</span>`;
    return quiet({ label: line.open ? t('access.lines.close') : t('access.lines.do-open'), small: true, busy, onClick: () => { void this.acts.propose(proposeLine(directory, { ...line, open: !line.open }, keyring)); } });
  }

  private edit({ stepSeconds, takingMinutes, quietMinutes, ...rest }: Reached): void {
    this.page.set({ form: { ...rest, stepSeconds: String(stepSeconds), takingMinutes: String(takingMinutes), quietMinutes: String(quietMinutes) }, errors: [] });
    setTimeout(() => { document.getElementById('field-number')?.focus(); });
  }

  private async save({ lineId, number, hours, shown, replyRule, officeOpens, officeCloses, stepSeconds, takingMinutes, quietMinutes }: Form): Promise<void> {
    const whole = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);
    this.page.set({ busy: true, errors: [], trouble: null });
    const answer = await this.context.api.put(`/lines/${lineId}/settings`, { number, hours, shown, replyRule, officeOpens, officeCloses, stepSeconds: whole(stepSeconds), takingMinutes: whole(takingMinutes), quietMinutes: whole(quietMinutes) });
    this.page.set({ busy: false });
    if (answer.kind === 'refused' && answer.problem.errors.length > 0) { this.page.set({ errors: answer.problem.errors }); return; }
    if (answer.kind !== 'ok') { this.page.set({ trouble: t('access.failed') }); return; }
    this.page.set({ form: null });
    toast(t('access.lines.saved'));
    await this.look();
  }
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
