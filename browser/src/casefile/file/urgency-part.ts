/// How urgent this file is (_urgentie_): the outcome with its reasons, asking again, and a second person's yes to a lower one.
import { html, nothing, type TemplateResult } from 'lit';
import { evaluate } from '../../guidance/evaluate.ts';
import type { Answers, Outcome, Rules } from '../../guidance/rules.ts';
import { actions, primary, quiet, secondary } from '../../ui/actions.ts';
import { selectField, textArea } from '../../ui/fields.ts';
import { language, plural, t } from '../../ui/messages.ts';
import { failed, loading, note } from '../../ui/states.ts';
import { timeWords } from '../../ui/time.ts';
import { type Act, type FileOnDesk, authorOf } from '../desk.ts';
import { idFrom } from '../model/author.ts';
import { type News, newsKinds } from '../model/news.ts';
import { kept, promise } from '../model/promises.ts';
import { type Given, type Rating, askedAgain, bodyOfRating, changedBy, isExpired, isLower, mayPropose, rate, urgencyOf } from '../model/rating.ts';
import type { Words } from '../model/writing.ts';
import { listWords } from '../words.ts';
import type { Bench, Part } from './bench.ts';
import { urgencyQuestions } from './urgency-questions.ts';

interface Form {
  readonly answers: Answers;
  readonly chosen: string;
  readonly reason: string;
}

export class UrgencyPart implements Part {
  private readonly bench: Bench;
  private rules: Rules | null | 'loading' | 'failed' = null;
  private form: Form | null = null;
  private isUnfolded = false;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    if (this.bench.team(file) === undefined || file.view.consulted) return nothing;
    const { current, proposed } = urgencyOf(file.contents.rated);
    const toggled = (event: Event): void => { this.unfold((event.target as HTMLDetailsElement).open); };
    return html`${this.news(file, proposed ?? current, current)}<details class="rs-folded" ?open=${this.isUnfolded} @toggle=${toggled}>
      <summary>${t('casefile.urgency.title')}: ${this.short(current)}</summary>
      <div class="rs-folded__body rs-stack">${this.body(file)}</div></details>`;
  }

  private short(current: Given | null): unknown {
    if (current === null) return t('casefile.urgency.none');
    const name = t(outcomeNames[current.outcome as keyof typeof outcomeNames]);
    return isExpired(current, new Date()) ? t('casefile.urgency.expired', name) : name;
  }

  /// Says what came since, also while somebody is answering; what holds stays until somebody looks again.
  private news({ view, contents: { news } }: FileOnDesk, last: Given | null, current: Given | null): unknown {
    if (news === null || last === null || view.state === 'closed') return nothing;
    const again = secondary({ label: t('casefile.urgency.again'), about: t('casefile.urgency.title'), small: true, onClick: () => { this.unfold(true); this.ask(current); } });
    const isMine = last.memberId === this.bench.context.session.memberId;
    return note('attention', html`<p><strong>${isMine ? t('casefile.urgency.news.mine') : t('casefile.urgency.news', this.bench.names.of(last.memberId))}</strong></p>
      <p>${t('casefile.urgency.news.what', listed(news))}</p>${this.form === null ? actions(again) : nothing}`);
  }

  private body(file: FileOnDesk): unknown {
    const { rules } = this;
    if (rules === 'failed') return failed(() => { this.rules = null; this.load(); });
    if (rules === null || rules === 'loading') return loading();
    if (this.form !== null && file.view.state !== 'closed') return this.asking(file, rules, this.form);
    const { current, proposed, history } = urgencyOf(file.contents.rated);
    const again = file.view.state === 'closed' ? nothing : actions(secondary({ label: t(current === null ? 'casefile.urgency.first' : 'casefile.urgency.again'), onClick: () => { this.ask(current); } }));
    return html`<p class="rs-small rs-quiet">${t('casefile.urgency.what')}</p>
      ${current === null ? nothing : this.given(rules, current)}
      ${proposed === null ? nothing : this.proposal(file, rules, proposed, current)}${again}
      ${history.length < 2 ? nothing : html`<h3>${t('casefile.urgency.history')}</h3><ul>${[...history].reverse().map((one) => html`<li>${this.line(rules, one)}</li>`)}</ul>`}`;
  }

  private given(rules: Rules, current: Given): TemplateResult {
    const now = new Date();
    const change = changedBy(rules, current);
    const outcome = rules.outcomes.find(({ id }) => id === current.outcome);
    return html`${isExpired(current, now) ? note('attention', html`<p><strong>${t('casefile.urgency.expired-note')}</strong></p>`) : nothing}
      <p><strong>${outcome?.name}</strong>: ${outcome?.meaning} ${outcome?.first}</p>
      <ul>${current.reasons.map((id) => html`<li>${reasonOf(rules, id)}</li>`)}</ul>
      ${evaluate(rules, current.answers).flags.map(({ text }) => note('plain', html`<p>${text}</p>`))}
      <p class="rs-small rs-quiet">${this.line(rules, current)}. ${t('casefile.urgency.again-at')} ${timeWords(current.againAt, now)}. ${t('casefile.urgency.version', current.version)}</p>
      ${change === null ? nothing : note('attention', html`<p>${t('casefile.urgency.new-version', rules.version, nameOf(rules, change.outcome))}</p>
        <ul>${change.came.map((id) => html`<li>${t('casefile.urgency.came', reasonOf(rules, id))}</li>`)}${change.went.map((id) => html`<li>${t('casefile.urgency.went', reasonOf(rules, id))}</li>`)}</ul>`)}`;
  }

  private line(rules: Rules, one: Given): TemplateResult {
    const { names } = this.bench;
    const who = one.agreedBy === null ? names.of(one.memberId) : t('casefile.urgency.by-two', names.of(one.memberId), names.of(one.agreedBy));
    return html`${nameOf(rules, one.outcome)}, ${who}, ${timeWords(one.at, new Date())}${one.reason === '' ? nothing : html`: ${one.reason}`}`;
  }

  private proposal(file: FileOnDesk, rules: Rules, proposed: Given, current: Given | null): TemplateResult {
    const isMine = proposed.memberId === this.bench.context.session.memberId;
    return note('attention', html`<p><strong>${t('casefile.urgency.proposed', this.bench.names.of(proposed.memberId), nameOf(rules, proposed.outcome))}</strong></p><p>${proposed.reason}</p>
      <p>${t(isMine ? 'casefile.urgency.waits' : 'casefile.urgency.stays')}</p>
      ${isMine || current === null ? nothing : actions(primary({ label: t('casefile.urgency.agree'), busy: this.bench.busy, onClick: () => { void this.agree(file, proposed, current); } }))}`);
  }

  private asking(file: FileOnDesk, rules: Rules, form: Form): TemplateResult {
    const { current } = urgencyOf(file.contents.rated);
    const rated = rate(rules, form.answers, form.chosen === '' ? null : form.chosen, form.reason, new Date());
    const lowers = current !== null && isLower(rated, current);
    const higher = rules.outcomes.slice(rules.outcomes.findIndex(({ id }) => id === rated.floor) + 1);
    const submit = (event: Event): void => { event.preventDefault(); void this.save(file, rules, rated, current); };
    return html`<form class="rs-form" novalidate @submit=${submit}>
      ${urgencyQuestions(rules, form.answers, (answers) => { this.set({ ...form, answers }); })}
      <div role="status"><p><strong>${nameOf(rules, rated.outcome)}</strong></p><ul>${rated.reasons.map((id) => html`<li>${reasonOf(rules, id)}</li>`)}</ul></div>
      ${higher.length === 0 ? nothing : selectField({ name: 'urgency-higher', label: t('casefile.urgency.higher'), optional: true, value: form.chosen, onInput: (chosen) => { this.set({ ...form, chosen }); },
        options: [{ value: '', label: t('casefile.urgency.as-rules') }, ...higher.map(({ id, name }: Outcome) => ({ value: id, label: name }))] })}
      ${lowers ? html`${note('attention', html`<p>${t('casefile.urgency.lowers')}</p>`)}${textArea({ name: 'urgency-reason', label: t('casefile.urgency.reason'), rows: 3, value: form.reason, onInput: (reason) => { this.set({ ...form, reason }); } })}` : nothing}
      ${actions(primary({ label: t(lowers ? 'casefile.urgency.propose' : 'casefile.urgency.save'), busy: this.bench.busy, disabled: lowers && !mayPropose(rated, current), submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { this.set(null); } }))}</form>`;
  }

  // A proposal only says something; what holds gets a date on which it must be looked at again.
  private async save(file: FileOnDesk, rules: Rules, rated: Rating, current: Given | null): Promise<void> {
    const team = this.bench.team(file);
    if (team === undefined) return;
    const noteId = idFrom(authorOf(this.bench.context));
    const words = (commitmentId: string | null): Words => ({ kind: 'note', body: { noteId, text: this.told(rules, rated), rating: bodyOfRating({ ...rated, commitmentId }) } });
    const saved = current !== null && isLower(rated, current)
      ? await this.bench.run(() => this.bench.desk.say(team.place.audienceId, [words(null)]), t('casefile.urgency.proposal-saved'))
      : await this.bench.do(this.clocked(file, team.place.audienceId, current, rated.againAt, words), t('casefile.urgency.saved'));
    if (saved) this.set(null);
  }

  private async agree(file: FileOnDesk, proposed: Given, current: Given): Promise<void> {
    const team = this.bench.team(file);
    if (team === undefined) return;
    const noteId = idFrom(authorOf(this.bench.context));
    const text = t('casefile.urgency.agreed', t(outcomeNames[proposed.outcome as keyof typeof outcomeNames]));
    const words = (commitmentId: string): Words => ({ kind: 'note', body: { noteId, text, agreedTo: proposed.noteId, commitmentId } });
    await this.bench.do(this.clocked(file, team.place.audienceId, current, proposed.againAt, words), t('casefile.urgency.saved'));
  }

  /// The date of before is kept and the next one begins, in one act with the words.
  private clocked(file: FileOnDesk, audienceId: string, current: Given | null, at: Date, words: (commitmentId: string) => Words): Act {
    const next = promise({ kind: 'own', at, text: t('casefile.urgency.clock'), personId: null, knownOn: null }, authorOf(this.bench.context));
    const before = file.view.commitments.find(({ commitmentId, state }) => commitmentId === current?.commitmentId && state === 'open');
    const said = [words(next.commitment.commitmentId), next.words];
    return before === undefined
      ? { method: 'post', path: '/commitments', body: { ...next.commitment }, words: [{ audienceId, words: said }] }
      : { method: 'post', path: `/commitments/${before.commitmentId}/completions`, body: { next: next.commitment }, words: [{ audienceId, words: [kept(before, file.contents.commitments.get(before.commitmentId)), ...said] }] };
  }

  private told(rules: Rules, rated: Rating): string {
    const reasons = rated.reasons.map((id) => reasonOf(rules, id)).join(' ');
    return `${t('casefile.urgency.title')}: ${nameOf(rules, rated.outcome)}. ${reasons} ${rated.reason}`.trim();
  }

  private unfold(isUnfolded: boolean): void {
    if (isUnfolded) this.load();
    if (this.isUnfolded === isUnfolded) return;
    this.isUnfolded = isUnfolded;
    this.bench.changed();
  }

  private ask(current: Given | null): void {
    this.set({ answers: askedAgain(current), chosen: '', reason: '' });
  }

  private load(): void {
    if (this.rules !== null) return;
    this.rules = 'loading';
    this.bench.changed();
    void this.bench.context.api.get<Rules>(`/urgency-rules/${language}`, { signal: this.bench.context.signal }).then((answer) => {
      this.rules = answer.kind === 'ok' ? answer.value : 'failed';
      this.bench.changed();
    });
  }

  private set(form: Form | null): void {
    this.form = form;
    this.bench.changed();
  }
}

/// So that the class of a file is known before its rules are loaded.
const outcomeNames = {
  talk: 'casefile.urgency.outcome.talk',
  week: 'casefile.urgency.outcome.week',
  today: 'casefile.urgency.outcome.today',
  now: 'casefile.urgency.outcome.now',
} as const;

const newsWords = { told: 'casefile.urgency.news.told', noted: 'casefile.urgency.news.noted', people: 'casefile.urgency.news.people', missed: 'casefile.urgency.news.missed' } as const;

function listed(news: News): string {
  return listWords(newsKinds.filter((kind) => news[kind] > 0).map((kind) => plural(newsWords[kind], news[kind])));
}

function nameOf({ outcomes }: Rules, id: string): string {
  return outcomes.find((one) => one.id === id)?.name ?? id;
}

function reasonOf({ floors }: Rules, id: string): string {
  return floors.find((one) => one.id === id)?.reason ?? id;
}
