/// Who can read (_meelezers_), per audience; bringing in and taking out each make a new signed list. And who opened what.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet } from '../../ui/actions.ts';
import { errorOf } from '../../ui/errors.ts';
import type { FieldError } from '../../ui/api.ts';
import { oneOf } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { dayWords, timeWords } from '../../ui/time.ts';
import type { FileOnDesk } from '../desk.ts';
import { chainWords } from '../distrust.ts';
import { memberChoice } from '../member-choice.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import { type Confidant, canBeBroughtIn, memberOf } from '../model/people.ts';
import { type From, membersIn, stillValid } from '../model/readers.ts';
import type { Words } from '../model/writing.ts';
import { hasOwnWords } from '../model/rooms.ts';
import type { Bench, Part } from './bench.ts';
import { accessLines } from '../model/access-lines.ts';
import { actWords } from './act-words.ts';
import { refusedNote } from './write-part.ts';

interface Bringing {
  readonly audienceId: string;
  readonly memberId: string;
  readonly from: From;
  readonly errors: readonly FieldError[];
}

export class ReadersPart implements Part {
  private readonly bench: Bench;
  private bringing: Bringing | null = null;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult {
    return html`<section class="rs-card rs-stack" aria-labelledby="readers-title"><h2 id="readers-title">${t('casefile.readers.title')}</h2>
      ${file.refused.map(({ reason }) => refusedNote(chainWords(reason)))}
      ${file.audiences.map((audience) => this.audience(file, audience))}
      ${file.view.consulted ? nothing : this.log(file)}</section>`;
  }

  private audience(file: FileOnDesk, audience: OpenAudience): TemplateResult {
    const epoch = currentEpoch(audience);
    const { audienceId } = audience.place;
    const canChange = this.bench.isResponsible(file) && file.view.state !== 'closed';
    const name = this.bench.audienceName(file, audience);
    const heading = headingOf(audience, name);
    return html`<div class="rs-stack rs-stack--tight"><h3>${heading}</h3>
      <ul class="rs-list rs-list--plain">${hasOwnWords(epoch) ? html`<li>${name} <span class="rs-quiet rs-small">${t('casefile.readers.own-words')}</span></li>` : nothing}
        ${membersIn(epoch).map((keyId) => html`<li>${this.member(file, audience, keyId, canChange)}</li>`)}</ul>
      ${this.bringing?.audienceId === audienceId ? this.form(file, audience) : nothing}
      ${canChange && this.bringing === null ? html`<div>${quiet({ label: t('casefile.readers.bring-in'), icon: 'plus', small: true, onClick: () => { this.set({ audienceId, memberId: '', from: 'from-now', errors: [] }); } })}</div>` : nothing}</div>`;
  }

  private member(file: FileOnDesk, audience: OpenAudience, keyId: string, canChange: boolean): TemplateResult {
    const { view } = file;
    const memberId = memberOf(this.bench.context.directory, keyId);
    const role = memberId === view.owner?.memberId ? t('casefile.readers.owner') : memberId === view.standIn?.memberId ? t('casefile.readers.stand-in') : '';
    const since = view.team.find((one) => one.memberId === memberId && one.audienceId === audience.place.audienceId)?.since;
    const when = since === undefined ? '' : t('casefile.readers.since', dayWords(new Date(since), new Date()));
    return html`${this.bench.names.of(memberId)} <span class="rs-quiet rs-small">${[role, when].filter((part) => part !== '').join(' · ')}</span>
      ${canChange && role === '' && memberId !== null ? actions(quiet({ label: t('casefile.readers.take-out'), small: true, busy: this.bench.busy, onClick: () => { void this.takeOut(audience, memberId); } })) : nothing}`;
  }

  private form(file: FileOnDesk, audience: OpenAudience): TemplateResult | symbol {
    const { bringing } = this;
    if (bringing === null) return nothing;
    const people = this.possible(file, audience);
    const submit = (event: Event): void => { event.preventDefault(); void this.bringIn(file, audience); };
    return html`<form class="rs-stack" novalidate @submit=${submit}>
      ${people.length === 0 ? html`<p>${t('casefile.readers.nobody')}</p>` : html`
      ${memberChoice({ name: 'reader', label: t('casefile.readers.who'), hint: t('casefile.readers.who.hint'), people, value: bringing.memberId, withAssociation: true, error: errorOf(bringing.errors, 'reader'), onInput: (memberId) => { this.change({ memberId }); } }, this.bench.names)}
      ${oneOf({ name: 'reader-from', legend: t('casefile.readers.from'), value: bringing.from, options: [{ value: 'from-now', label: t('casefile.readers.from-now') }, { value: 'everything', label: t('casefile.readers.everything') }], onChange: (value) => { this.change({ from: value === 'everything' ? 'everything' : 'from-now' }); } })}`}
      ${actions(people.length === 0 ? nothing : primary({ label: t('casefile.readers.bring-in'), busy: this.bench.busy, submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { this.set(null); } }))}</form>`;
  }

  /// From another association only when the person in this file agreed.
  private possible({ view }: FileOnDesk, audience: OpenAudience): readonly Confidant[] {
    const agreed = view.consents.filter(({ revokedAt }) => revokedAt === null).map(({ toAssociation }) => toAssociation);
    return canBeBroughtIn(this.bench.context.directory, currentEpoch(audience))
      .filter(({ association }) => association !== null && (association === view.association || agreed.includes(association)));
  }

  private async bringIn(file: FileOnDesk, audience: OpenAudience): Promise<void> {
    const { bringing } = this;
    if (bringing === null) return;
    const person = this.possible(file, audience).find(({ memberId }) => memberId === bringing.memberId);
    if (person === undefined) { this.change({ errors: [{ field: 'reader', code: 'missing', message: t('casefile.readers.who.missing') }] }); return; }
    const { audienceId } = audience.place;
    const members = [...stillValid(currentEpoch(audience), this.bench.context.directory), person.keyId];
    const words: Words = { kind: 'membership', body: { what: 'in', memberId: person.memberId, keyId: person.keyId, audienceId, from: bringing.from === 'from-now' ? 'now' : 'everything', text: '' } };
    if (await this.bench.run(() => this.bench.desk.changeReaders(audienceId, { members, from: bringing.from }, [words]), t('casefile.readers.changed'))) this.set(null);
  }

  private async takeOut(audience: OpenAudience, memberId: string): Promise<void> {
    const { directory } = this.bench.context;
    const { audienceId } = audience.place;
    const members = stillValid(currentEpoch(audience), directory).filter((keyId) => memberOf(directory, keyId) !== memberId);
    const keyId = membersIn(currentEpoch(audience)).find((key) => memberOf(directory, key) === memberId) ?? '';
    const words: Words = { kind: 'membership', body: { what: 'out', memberId, keyId, audienceId, from: 'now', text: '' } };
    await this.bench.run(() => this.bench.desk.changeReaders(audienceId, { members, from: 'from-now' }, [words]), t('casefile.readers.changed'));
  }

  private log({ view }: FileOnDesk): TemplateResult {
    return html`<details class="rs-folded"><summary>${t('casefile.log.title')}</summary><div class="rs-folded__body">
      <p class="rs-small rs-quiet">${t('casefile.log.what')}</p>
      ${view.accessLog.length === 0 ? html`<p class="rs-small">${t('casefile.log.empty')}</p>` : nothing}
      <ul class="rs-list rs-list--plain">${accessLines(view.accessLog).map(({ act, times }) => html`<li class="rs-small">${timeWords(act.at, new Date())} · ${actWords(act.what)}${times === 1 ? nothing : ` (${times}×)`} · ${this.byWhom(act.by)}</li>`)}</ul></div></details>`;
  }

  private byWhom({ keyId, name, memberId }: { readonly keyId: string; readonly name?: string | null; readonly memberId?: string | null }): string {
    if (keyId === 'reporter') return t('casefile.person.reporter');
    if (keyId === 'system') return t('casefile.log.system');
    return name ?? this.bench.names.of(memberId ?? memberOf(this.bench.context.directory, keyId));
  }

  private change(change: Partial<Bringing>): void {
    if (this.bringing !== null) this.set({ ...this.bringing, ...change });
  }

  private set(bringing: Bringing | null): void {
    this.bringing = bringing;
    this.bench.changed();
  }
}

function headingOf({ place: { audienceKind } }: OpenAudience, name: string): string {
  switch (audienceKind) {
    case 'TEAM':
      return t('casefile.readers.team');
    case 'SHARED':
      return t('casefile.readers.room', name);
    case 'CONSULT':
      return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  }
}
