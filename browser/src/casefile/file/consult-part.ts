/// Asking somebody to think along (_meedenken_), who reads only what is put before them.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, secondary } from '../../ui/actions.ts';
import type { FieldError } from '../../ui/api.ts';
import { errorOf, errorSummary } from '../../ui/errors.ts';
import { textArea } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { type FileOnDesk, authorOf } from '../desk.ts';
import { memberChoice } from '../member-choice.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import { newConsult } from '../model/consult.ts';
import { type Confidant, confidants, memberOf } from '../model/people.ts';
import { membersIn } from '../model/readers.ts';
import type { Bench, Part } from './bench.ts';

interface Form {
  readonly memberId: string;
  readonly text: string;
  readonly errors: readonly FieldError[];
}

const fresh: Form = { memberId: '', text: '', errors: [] };

export class ConsultPart implements Part {
  private readonly bench: Bench;
  private form = fresh;
  /// Made, while the question is not in it yet: asking again does not make another.
  private made: { readonly audienceId: string; readonly memberId: string } | null = null;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    const people = this.people(file);
    if (file.view.state === 'closed' || !this.bench.isResponsible(file) || people.length === 0) return nothing;
    const { memberId, text, errors } = this.form;
    const submit = (event: Event): void => { event.preventDefault(); void this.ask(file); };
    return html`<details class="rs-folded"><summary>${t('casefile.consult.title')}</summary><div class="rs-folded__body">
      <form class="rs-stack" novalidate @submit=${submit}><p class="rs-small rs-quiet">${t('casefile.consult.why')}</p>${errorSummary(errors)}
      ${memberChoice({ name: 'consult', label: t('casefile.consult.who'), people, value: memberId, withAssociation: true, error: errorOf(errors, 'consult'), onInput: (chosen) => { this.set({ memberId: chosen }); } }, this.bench.names)}
      ${textArea({ name: 'consult-text', label: t('casefile.consult.text'), hint: t('casefile.consult.text.hint'), rows: 3, value: text, error: errorOf(errors, 'consult-text'), onInput: (typed) => { this.set({ text: typed }); } })}
      ${actions(secondary({ label: t('casefile.consult.ask'), busy: this.bench.busy, submit: true }))}</form></div></details>`;
  }

  /// Who does not work on this file yet; from another association only when the person in it agreed.
  private people(file: FileOnDesk): readonly Confidant[] {
    const team = this.bench.team(file);
    if (team === undefined) return [];
    const { view } = file;
    const { directory } = this.bench.context;
    const agreed = [view.association, ...view.consents.filter(({ revokedAt }) => revokedAt === null).map(({ toAssociation }) => toAssociation)];
    const inside = membersIn(currentEpoch(team)).map((keyId) => memberOf(directory, keyId));
    return confidants(directory, currentEpoch(team).statement.excluded)
      .filter(({ memberId, association }) => association !== null && agreed.includes(association) && !inside.includes(memberId));
  }

  private async ask(file: FileOnDesk): Promise<void> {
    const { memberId, text } = this.form;
    const team = this.bench.team(file);
    const asked = this.people(file).find((one) => one.memberId === memberId);
    const errors: FieldError[] = [];
    if (asked === undefined) errors.push({ field: 'consult', code: 'missing', message: t('casefile.consult.who.missing') });
    if (text.trim() === '') errors.push({ field: 'consult-text', code: 'missing', message: t('casefile.consult.text.missing') });
    this.set({ errors });
    if (asked === undefined || team === undefined || errors.length > 0) return;
    const audienceId = this.made?.memberId === memberId ? this.made.audienceId : await this.make(file, team, asked);
    if (audienceId === null) return;
    const said = await this.bench.run(() => this.bench.desk.say(audienceId, [{ kind: 'message', body: { text: text.trim() } }]), t('casefile.consult.asked'));
    if (!said) return;
    this.made = null;
    this.set(fresh);
  }

  private async make(file: FileOnDesk, team: OpenAudience, { memberId, keyId }: Confidant): Promise<string | null> {
    const { statement } = currentEpoch(team);
    const responsible = membersIn(currentEpoch(team)).filter((key) => this.isResponsible(file, key));
    const consult = await newConsult({ caseId: file.view.caseId, members: [...responsible, keyId], excluded: statement.excluded }, authorOf(this.bench.context));
    if (!(await this.bench.do({ method: 'post', path: '/audiences', body: { ...consult } }))) return null;
    this.made = { audienceId: consult.audienceId, memberId };
    return consult.audienceId;
  }

  private isResponsible({ view }: FileOnDesk, keyId: string): boolean {
    const memberId = memberOf(this.bench.context.directory, keyId);
    return memberId === view.owner?.memberId || memberId === view.standIn?.memberId;
  }

  private set(change: Partial<Form>): void {
    this.form = { ...this.form, ...change };
    this.bench.changed();
  }
}
