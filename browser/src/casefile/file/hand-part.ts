/// Handing over (_overdracht_): another owner and stand-in, who are let in first; and asking before it crosses to another association.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, quiet, secondary } from '../../ui/actions.ts';
import type { FieldError } from '../../ui/api.ts';
import { errorOf, errorSummary } from '../../ui/errors.ts';
import { selectField, textArea, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import { type FileOnDesk, authorOf } from '../desk.ts';
import { changeStandIn, leaveOut, letIn } from '../let-in.ts';
import { memberChoice } from '../member-choice.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import { idFrom } from '../model/author.ts';
import { type Confidant, confidants, standIns } from '../model/people.ts';
import { agreedWith, outsiders, wayBack } from '../model/consents.ts';
import { questionsIn } from '../model/questions.ts';
import type { Words } from '../model/writing.ts';
import { associationWords } from '../associations.ts';
import { listWords } from '../words.ts';
import type { Bench, Part } from './bench.ts';

interface Form {
  readonly other: string;
  readonly owner: string;
  readonly standIn: string;
  readonly text: string;
  readonly association: string;
  readonly how: string;
  readonly errors: readonly FieldError[];
}

export class HandPart implements Part {
  private readonly bench: Bench;
  private form: Form = { other: '', owner: '', standIn: '', text: '', association: '', how: '', errors: [] };

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    if (file.view.state === 'closed' || !this.bench.isResponsible(file)) return nothing;
    return html`<details class="rs-folded"><summary>${t('casefile.hand.title')}</summary><div class="rs-folded__body rs-stack">
      ${this.otherStandIn(file)}${this.handOver(file)}${this.consent(file)}</div></details>`;
  }

  /// The same owner, somebody else to stand in.
  private otherStandIn(file: FileOnDesk): TemplateResult | symbol {
    const people = this.otherStandIns(file);
    if (people.length === 0) return nothing;
    const submit = (event: Event): void => { event.preventDefault(); void this.replace(file); };
    const { other, errors } = this.form;
    return html`<form class="rs-stack" novalidate @submit=${submit}><h3>${t('casefile.hand.other')}</h3>
      ${memberChoice({ name: 'other-stand-in', label: t('casefile.hand.other.who'), hint: t('casefile.hand.other.hint'), people, value: other, error: errorOf(errors, 'other-stand-in'), onInput: (memberId) => { this.set({ other: memberId }); } }, this.bench.names)}
      ${actions(secondary({ label: t('casefile.hand.other.save'), busy: this.bench.busy, submit: true }))}</form>`;
  }

  private handOver(file: FileOnDesk): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.hand(file); };
    const { form } = this;
    return html`<form class="rs-stack" novalidate @submit=${submit}><h3>${t('casefile.hand.owner.title')}</h3><p class="rs-small rs-quiet">${t('casefile.hand.why')}</p>${errorSummary(form.errors)}
      ${memberChoice({ name: 'owner', label: t('casefile.hand.owner'), people: this.owners(file), value: form.owner, withAssociation: true, error: errorOf(form.errors, 'owner'), onInput: (owner) => { this.set({ owner, standIn: '' }); } }, this.bench.names)}
      ${memberChoice({ name: 'hand-stand-in', label: t('casefile.hand.stand-in'), people: this.standIns(file), value: form.standIn, error: errorOf(form.errors, 'hand-stand-in'), onInput: (standIn) => { this.set({ standIn }); } }, this.bench.names)}
      ${textArea({ name: 'hand-text', label: t('casefile.hand.text'), hint: t('casefile.hand.text.hint'), optional: true, rows: 3, value: form.text, onInput: (text) => { this.set({ text }); } })}
      ${actions(secondary({ label: t('casefile.hand.save'), busy: this.bench.busy, submit: true }))}</form>`;
  }

  private consent(file: FileOnDesk): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.agree(file); };
    const { form } = this;
    const agreed = file.view.consents.filter(({ revokedAt, toAssociation }) => revokedAt === null && toAssociation !== 'duty');
    const room = this.bench.roomOf(file, null);
    const waiting = room === undefined ? [] : questionsIn(room.entries).filter(({ about, state }) => about === 'association' && state === 'asked');
    return html`<form class="rs-stack" novalidate @submit=${submit}><h3>${t('casefile.consent.title')}</h3><p class="rs-small rs-quiet">${t('casefile.consent.why')}</p>${this.takenBack(file)}
      <ul class="rs-list rs-list--plain">${waiting.map(({ toAssociation, at }) => html`<li>${t('casefile.consent.waiting', associationWords(toAssociation), dayWords(at, new Date()))}</li>`)}</ul>
      <ul class="rs-list rs-list--plain">${agreed.map(({ consentId, toAssociation, givenAt }) => html`<li>${t('casefile.consent.given', associationWords(toAssociation), dayWords(new Date(givenAt), new Date()))}
        ${actions(quiet({ label: t('casefile.consent.revoke'), small: true, busy: this.bench.busy, onClick: () => { void this.revoke(file, consentId, toAssociation); } }))}</li>`)}</ul>
      ${selectField({ name: 'association', label: t('casefile.consent.to'), value: form.association, error: errorOf(form.errors, 'association'), options: [{ value: '', label: t('casefile.choose.association') }, ...this.others(file).map((id) => ({ value: id, label: associationWords(id) }))], onInput: (association) => { this.set({ association }); } })}
      ${textField({ name: 'how', label: t('casefile.consent.how'), optional: true, value: form.how, onInput: (how) => { this.set({ how }); } })}
      ${actions(room === undefined ? nothing : secondary({ label: t('casefile.consent.ask'), busy: this.bench.busy, onClick: () => { void this.ask(room); } }),
        secondary({ label: t('casefile.consent.save'), busy: this.bench.busy, submit: true }))}</form>`;
  }

  /// A yes that was taken back after it was used: where the file goes now, or who still reads it.
  private takenBack(file: FileOnDesk): TemplateResult | symbol {
    const { view } = file;
    const back = wayBack(view);
    if (back.length > 0) return note('attention', html`<p>${t('casefile.consent.go-back', associationWords(view.association), associationWords(back[0] ?? null))}</p>`);
    const still = outsiders(view, this.bench.context.directory);
    const members = [...new Set(still.map(({ memberId }) => memberId))];
    if (members.length === 0) return nothing;
    return html`${note('attention', html`<p>${t('casefile.consent.outsiders', listWords(members.map((memberId) => this.bench.names.of(memberId))))}</p>`)}
      ${actions(secondary({ label: t('casefile.consent.take-out'), busy: this.bench.busy, onClick: () => { void this.takeOut(members); } }))}`;
  }

  private async takeOut(members: readonly string[]): Promise<void> {
    const { context, desk } = this.bench;
    for (const memberId of members) {
      if (!(await this.bench.run(() => leaveOut(desk, context.directory, memberId), t('casefile.readers.changed')))) return;
    }
  }

  private async ask(room: OpenAudience): Promise<void> {
    const { association: toAssociation } = this.form;
    if (toAssociation === '') { this.set({ errors: [{ field: 'association', code: 'missing', message: t('casefile.consent.to.missing') }] }); return; }
    const words: Words = { kind: 'consent', body: { consentId: idFrom(authorOf(this.bench.context)), about: 'association', toAssociation, asked: true, given: false, text: '' } };
    if (await this.bench.run(() => this.bench.desk.say(room.place.audienceId, [words]), t('casefile.consent.asked'))) this.set({ association: '', errors: [] });
  }

  private owners(file: FileOnDesk): readonly Confidant[] {
    const agreed = [file.view.association, ...agreedWith(file.view), ...wayBack(file.view)];
    return confidants(this.bench.context.directory, this.excluded(file))
      .filter(({ memberId, association }) => association !== null && agreed.includes(association) && memberId !== file.view.owner?.memberId);
  }

  private standIns(file: FileOnDesk): readonly Confidant[] {
    const owner = this.owners(file).find(({ memberId }) => memberId === this.form.owner);
    const { directory } = this.bench.context;
    if (owner === undefined) return [];
    return standIns(directory, { ...owner, functions: directory.valid(owner.keyId)?.key.functions ?? [] }, this.excluded(file));
  }

  private otherStandIns(file: FileOnDesk): readonly Confidant[] {
    const { owner, standIn } = file.view;
    const { directory } = this.bench.context;
    const key = directory.everyone().find(({ key: { memberId } }) => memberId === owner?.memberId)?.key;
    return key === undefined ? [] : standIns(directory, key, this.excluded(file)).filter(({ memberId }) => memberId !== standIn?.memberId);
  }

  private async replace(file: FileOnDesk): Promise<void> {
    const standIn = this.otherStandIns(file).find(({ memberId }) => memberId === this.form.other);
    if (standIn === undefined) { this.set({ errors: [{ field: 'other-stand-in', code: 'missing', message: t('casefile.stand-in.missing') }] }); return; }
    const { context, desk } = this.bench;
    if (await this.bench.run(() => changeStandIn(desk, context, standIn), t('casefile.hand.other.done'))) this.set({ other: '', errors: [] });
  }

  private others({ view }: FileOnDesk): readonly string[] {
    const all = this.bench.context.directory.lines.map(({ association }) => association);
    return [...new Set(all)].filter((association) => association !== view.association && association !== 'common');
  }

  private excluded(file: FileOnDesk): readonly string[] {
    return file.audiences.flatMap((audience) => currentEpoch(audience).statement.excluded);
  }

  private async hand(file: FileOnDesk): Promise<void> {
    const owner = this.owners(file).find(({ memberId }) => memberId === this.form.owner);
    const standIn = this.standIns(file).find(({ memberId }) => memberId === this.form.standIn);
    const errors: FieldError[] = [];
    if (owner === undefined) errors.push({ field: 'owner', code: 'missing', message: t('casefile.hand.owner.missing') });
    if (standIn === undefined) errors.push({ field: 'hand-stand-in', code: 'missing', message: t('casefile.stand-in.missing') });
    this.set({ errors });
    const team = this.bench.team(file);
    if (owner === undefined || standIn === undefined || team === undefined) return;
    if (!(await this.bench.run(() => letIn(this.bench.desk, this.bench.context.directory, [owner, standIn])))) return;
    const words: Words = { kind: 'handover', body: { owner: owner.memberId, standIn: standIn.memberId, text: this.form.text.trim() } };
    const done = await this.bench.do({ method: 'put', path: '/owner', body: { owner: owner.memberId, standIn: standIn.memberId }, words: [{ audienceId: team.place.audienceId, words: [words] }] }, t('casefile.hand.done'));
    if (done) this.set({ owner: '', standIn: '', text: '' });
  }

  private async agree(file: FileOnDesk): Promise<void> {
    const { association: toAssociation, how } = this.form;
    if (toAssociation === '') { this.set({ errors: [{ field: 'association', code: 'missing', message: t('casefile.consent.to.missing') }] }); return; }
    const consentId = idFrom(authorOf(this.bench.context));
    const yes = { consentId, about: 'association', toAssociation, asked: false, given: true };
    const words = [...this.forTeam(file, { kind: 'consent', body: { ...yes, text: how.trim() } }), ...this.forRoom(file, { kind: 'consent', body: { ...yes, text: '' } })];
    const done = await this.bench.do({ method: 'post', path: '/consents', body: { consentId, toAssociation }, words }, t('casefile.consent.saved'));
    if (done) this.set({ association: '', how: '', errors: [] });
  }

  private async revoke(file: FileOnDesk, consentId: string, toAssociation: string): Promise<void> {
    const words: Words = { kind: 'consent', body: { consentId, about: 'association', toAssociation, asked: false, given: false, text: '' } };
    if (!(await this.bench.do({ method: 'delete', path: `/consents/${consentId}` }))) return;
    for (const { audienceId } of [...this.forTeam(file, words), ...this.forRoom(file, words)]) await this.bench.run(() => this.bench.desk.say(audienceId, [words]));
  }

  private forTeam(file: FileOnDesk, words: Words): readonly { audienceId: string; words: readonly Words[] }[] {
    const team = this.bench.team(file);
    return team === undefined ? [] : [{ audienceId: team.place.audienceId, words: [words] }];
  }

  // What was said in her name stands in her room, where she can take it back.
  private forRoom(file: FileOnDesk, words: Words): readonly { audienceId: string; words: readonly Words[] }[] {
    const room = this.bench.roomOf(file, null);
    return room === undefined ? [] : [{ audienceId: room.place.audienceId, words: [words] }];
  }

  private set(change: Partial<Form>): void {
    this.form = { ...this.form, ...change };
    this.bench.changed();
  }
}
