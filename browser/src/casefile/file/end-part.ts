/// How a file ends (_nazorg, afsluiten, heropenen_): aftercare first, then closing with a day of destruction; it can be opened again
/// until that day.
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { actions, quiet, secondary } from '../../ui/actions.ts';
import type { FieldError } from '../../ui/api.ts';
import { confirmByWord } from '../../ui/dialog.ts';
import { errorOf, errorSummary } from '../../ui/errors.ts';
import { selectField, someOf, textArea, textField } from '../../ui/fields.ts';
import { plural, t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import { type FileOnDesk, authorOf } from '../desk.ts';
import { isDay, momentOf, today } from '../../ui/amsterdam.ts';
import { type Chosen, type ClosingReason, closingReasons, kindsFor, officeGroups, provinces, statistic, usualKind } from '../model/closing.ts';
import { aftercareAt, aftercareTerms, destructionDay, tomorrowSameTime } from '../model/moments.ts';
import { promise } from '../model/promises.ts';
import type { Words } from '../model/writing.ts';
import type { Bench, Part } from './bench.ts';

interface Form {
  readonly terms: readonly string[];
  readonly reason: string;
  readonly text: string;
  readonly destroyOn: string;
  readonly counted: Omit<Chosen, 'kind'>;
  /// null until somebody chose one.
  readonly kind: Chosen['kind'] | null;
  readonly errors: readonly FieldError[];
}

export class EndPart implements Part {
  private readonly bench: Bench;
  private form: Form = {
    terms: ['weeks', 'months'], reason: '', text: '', destroyOn: destructionDay(today(new Date())),
    counted: { province: 'unknown', officeGroup: 'unknown' }, kind: null, errors: [],
  };

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    if (!this.bench.isResponsible(file)) return nothing;
    switch (file.view.state) {
      case 'open':
        return this.folded(t('casefile.end.aftercare'), this.aftercare(file));
      case 'aftercare':
        return this.folded(t('casefile.end.close'), this.closing(file));
      case 'closed':
        return this.closed(file);
    }
  }

  // Another end begins folded: whoever has just begun aftercare is not asked to close.
  private folded(title: string, content: TemplateResult): TemplateResult {
    return html`${keyed(title, html`<details class="rs-folded"><summary>${title}</summary><div class="rs-folded__body">${content}</div></details>`)}`;
  }

  private aftercare(file: FileOnDesk): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.beginAftercare(file); };
    return html`<form class="rs-stack" novalidate @submit=${submit}><p class="rs-small rs-quiet">${t('casefile.end.aftercare.why')}</p>
      ${someOf({ name: 'terms', legend: t('casefile.end.terms'), error: errorOf(this.form.errors, 'terms'), values: this.form.terms, options: aftercareTerms.map((term) => ({ value: term, label: t(`casefile.term.${term}`) })), onChange: (terms) => { this.set({ terms }); } })}
      ${actions(secondary({ label: t('casefile.end.aftercare.save'), busy: this.bench.busy, submit: true }))}</form>`;
  }

  private closing(file: FileOnDesk): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.close(file); };
    const { form } = this;
    const open = file.view.commitments.filter(({ state }) => state === 'open').length;
    return html`<form class="rs-stack" novalidate @submit=${submit}>${errorSummary(form.errors)}
      ${open === 0 ? nothing : note('attention', html`<p>${plural('casefile.end.open', open)}</p>`)}
      ${selectField({ name: 'reason', label: t('casefile.end.reason'), value: form.reason, error: errorOf(form.errors, 'reason'), options: [{ value: '', label: t('casefile.choose.reason') }, ...closingReasons.map((reason) => ({ value: reason, label: t(`casefile.reason.${reason}`) }))], onInput: (reason) => { this.set({ reason }); } })}
      ${textArea({ name: 'outcome', label: t('casefile.end.text'), hint: t('casefile.end.text.hint'), optional: true, rows: 3, value: form.text, onInput: (text) => { this.set({ text }); } })}
      ${textField({ name: 'destroy-on', label: t('casefile.end.destroy'), hint: t('casefile.end.destroy.hint'), type: 'date', value: form.destroyOn, error: errorOf(form.errors, 'destroy-on'), onInput: (destroyOn) => { this.set({ destroyOn }); } })}
      ${this.counting(file)}
      ${actions(secondary({ label: t('casefile.end.close.save'), busy: this.bench.busy, submit: true }), quiet({ label: t('casefile.end.not-yet'), onClick: (event) => { (event.target as Element).closest('details')?.removeAttribute('open'); } }))}</form>`;
  }

  private counting(file: FileOnDesk): TemplateResult {
    const { counted } = this.form;
    const kinds = kindsFor(file.view.wish);
    const set = (change: Partial<Form['counted']>): void => { this.set({ counted: { ...counted, ...change } }); };
    return html`<fieldset class="rs-choices rs-stack"><legend>${t('casefile.count.title')}</legend><p class="rs-choices__hint">${t('casefile.count.why')}</p>
      ${selectField({ name: 'count-kind', label: t('casefile.count.kind'), value: this.kind(file), options: kinds.map((kind) => ({ value: kind, label: t(`casefile.count.kind.${kind}`) })), onInput: (value) => { this.set({ kind: kinds.find((kind) => kind === value) ?? null }); } })}
      ${selectField({ name: 'count-office', label: t('casefile.count.office'), value: counted.officeGroup, options: officeGroups.map((group) => ({ value: group, label: t(`casefile.count.office.${group}`) })), onInput: (value) => { set({ officeGroup: officeGroups.find((group) => group === value) ?? 'unknown' }); } })}
      ${selectField({ name: 'count-province', label: t('casefile.count.province'), value: counted.province, options: provinces.map((province) => ({ value: province, label: t(`casefile.count.province.${province}`) })), onInput: (value) => { set({ province: provinces.find((province) => province === value) ?? 'unknown' }); } })}</fieldset>`;
  }

  private kind({ view }: FileOnDesk): Chosen['kind'] {
    return this.form.kind ?? usualKind(view.wish);
  }

  private closed(file: FileOnDesk): TemplateResult {
    const { destroyOn } = file.view;
    return html`<div class="rs-stack">${note('plain', html`<p>${destroyOn === null ? t('casefile.end.closed') : t('casefile.end.closed-until', dayWords(momentOf({ day: destroyOn, time: '12:00' }), new Date()))}</p>`)}
      ${actions(secondary({ label: t('casefile.end.reopen'), icon: 'undo', busy: this.bench.busy, onClick: () => { void this.reopen(file); } }))}</div>`;
  }

  private async beginAftercare(file: FileOnDesk): Promise<void> {
    const now = new Date();
    const author = authorOf(this.bench.context);
    const terms = aftercareTerms.filter((term) => this.form.terms.includes(term));
    if (terms.length === 0) { this.set({ errors: [{ field: 'terms', code: 'missing', message: t('casefile.end.terms.missing') }] }); return; }
    const promised = terms.map((term) => promise({ kind: 'aftercare', at: aftercareAt(term, now), text: '', personId: null, knownOn: null }, author));
    const event: Words = { kind: 'system', body: { what: 'aftercare' } };
    const words = this.forTeam(file, [event, ...promised.map((one) => one.words)]);
    await this.bench.do({ method: 'post', path: '/aftercare', body: { commitments: promised.map(({ commitment }) => commitment) }, words: [...words, ...this.forRooms(file, [event])] });
  }

  private async close(file: FileOnDesk): Promise<void> {
    const { form } = this;
    const reason = closingReasons.find((one): one is ClosingReason => one === form.reason);
    const errors: FieldError[] = [];
    if (reason === undefined) errors.push({ field: 'reason', code: 'missing', message: t('casefile.end.reason.missing') });
    if (!isDay(form.destroyOn) || form.destroyOn <= today(new Date())) errors.push({ field: 'destroy-on', code: 'invalid', message: t('casefile.end.destroy.missing') });
    this.set({ errors });
    if (errors.length > 0 || reason === undefined || !(await this.isSure(file))) return;
    const outcome: Words = { kind: 'outcome', body: { reason, outcome: reason, destroyOn: form.destroyOn, text: form.text.trim() } };
    const closed: Words = { kind: 'system', body: { what: 'closed', destroyOn: form.destroyOn } };
    const { copies } = await statistic({ ...form.counted, kind: this.kind(file) }, today(new Date()), authorOf(this.bench.context));
    await this.bench.do({ method: 'post', path: '/closings', body: { destroyOn: form.destroyOn, statistic: copies }, words: [...this.forTeam(file, [outcome]), ...this.forRooms(file, [closed])] }, t('casefile.end.closed'));
  }

  private async isSure(file: FileOnDesk): Promise<boolean> {
    const open = file.view.commitments.filter(({ state }) => state === 'open').length;
    if (open === 0) return true;
    return confirmByWord({ title: t('casefile.end.sure'), afterwards: plural('casefile.end.open', open), word: t('casefile.end.word'), button: t('casefile.end.close.save') });
  }

  private async reopen(file: FileOnDesk): Promise<void> {
    const next = promise({ kind: 'own', at: tomorrowSameTime(new Date()), text: '', personId: null, knownOn: null }, authorOf(this.bench.context));
    const event: Words = { kind: 'system', body: { what: 'reopened' } };
    await this.bench.do({ method: 'post', path: '/reopenings', body: { next: next.commitment }, words: this.forTeam(file, [event, next.words]) });
  }

  private forTeam(file: FileOnDesk, words: readonly Words[]): readonly { audienceId: string; words: readonly Words[] }[] {
    const team = this.bench.team(file);
    return team === undefined ? [] : [{ audienceId: team.place.audienceId, words }];
  }

  private forRooms(file: FileOnDesk, words: readonly Words[]): readonly { audienceId: string; words: readonly Words[] }[] {
    return this.bench.rooms(file).map(({ place }) => ({ audienceId: place.audienceId, words }));
  }

  private set(change: Partial<Form>): void {
    this.form = { ...this.form, ...change };
    this.bench.changed();
  }
}
