/// The people in a file (_personen_): only inside this file, never looked up anywhere else. Each can have an own room with own words.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../../ui/actions.ts';
import { codeWords } from '../../ui/codes.ts';
import { selectField, someOf, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { toast } from '../../ui/say.ts';
import { note } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import { officeChoice, officeWords } from '../card.ts';
import type { Epoch } from '../../crypto/index.ts';
import { type FileOnDesk, type Outcome, authorOf } from '../desk.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import { idFrom } from '../model/author.ts';
import { type Person, identities, personRoles } from '../model/bodies.ts';
import { outsiders } from '../model/consents.ts';
import { homeLineOf, memberOf } from '../model/people.ts';
import { membersIn } from '../model/readers.ts';
import { type Question, questionsIn, togetherIn } from '../model/questions.ts';
import { hasOwnWords, newRoom, otherWords } from '../model/rooms.ts';
import type { Words } from '../model/writing.ts';
import { type Bench, type Part, callLink, personWords } from './bench.ts';

/// Who of two said yes: whoever the file began with, and the other.
const firstSaid = '0';
const secondSaid = '1';

export class PeoplePart implements Part {
  private readonly bench: Bench;
  private editing: Person | null = null;
  /// For whom a second room in this file is about to be made, and who of both said yes.
  private linking: { readonly person: Person; readonly agreed: readonly string[] } | null = null;
  private words: { readonly name: string; readonly code: readonly string[] } | null = null;
  /// The room of which somebody lost the words, until the confidant is sure who calls.
  private lost: OpenAudience | null = null;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    if (file.view.consulted) return nothing;
    const { persons } = file.contents;
    const isOpen = file.view.state !== 'closed' && this.bench.team(file) !== undefined;
    return html`<section class="rs-card rs-stack" aria-labelledby="people-title"><h2 id="people-title">${t('casefile.people.title')}</h2>
      ${persons.length === 0 && this.editing === null ? html`<p class="rs-quiet rs-small">${t('casefile.people.empty')}</p>` : nothing}
      ${this.words === null ? nothing : this.ownWords(this.words)}
      <ul class="rs-list rs-list--plain">${persons.filter(({ personId }) => personId !== this.editing?.personId).map((person) => html`<li>${this.person(file, person, isOpen)}</li>`)}</ul>${isOpen ? this.unnamed(file) : nothing}
      ${this.editing === null ? (isOpen ? html`<div>${quiet({ label: t('casefile.people.add'), icon: 'plus', small: true, onClick: () => { this.edit(this.nobodyYet(file)); } })}</div>` : nothing) : this.form(file, this.editing)}</section>`;
  }

  private person(file: FileOnDesk, person: Person, isOpen: boolean): TemplateResult {
    const { number, reach, role, identity, audienceId } = person;
    return html`<strong>${personWords(person)}</strong>${person.name === '' ? nothing : html` <span class="rs-quiet rs-small">${t(`casefile.person.${role}`)}</span>`}${person.office === '' ? nothing : html` <span class="rs-quiet rs-small">${officeWords(person.office)}</span>`}
      ${number === '' ? nothing : html`<div class="rs-number">${callLink(number)}</div>`}${reach === '' ? nothing : html`<div class="rs-small">${reach}</div>`}
      <div class="rs-small rs-quiet">${t(`casefile.people.identity.${identity}`)}${audienceId === null ? '' : ` · ${t('casefile.people.has-room')}`}</div>
      ${this.together(file, person)}
      ${isOpen ? actions(quiet({ label: t('casefile.people.edit'), small: true, onClick: () => { this.edit(person); } }),
        audienceId === null && this.bench.isResponsible(file) ? quiet({ label: t('casefile.words.make-for'), small: true, icon: 'key', busy: this.bench.busy, onClick: () => { this.begin(file, person); } }) : nothing) : nothing}${isOpen ? this.lostWords(file, this.bench.roomOf(file, person.personId)) : nothing}
      ${this.linking?.person.personId === person.personId ? this.link(file, this.linking.person, this.linking.agreed) : nothing}`;
  }

  private form(file: FileOnDesk, person: Person): TemplateResult {
    const set = (change: Partial<Person>): void => { if (this.editing !== null) this.edit({ ...this.editing, ...change }); };
    const submit = (event: Event): void => { event.preventDefault(); void this.save(file, person); };
    const isKnown = file.contents.persons.some(({ personId }) => personId === person.personId);
    return html`<form class="rs-stack" novalidate @submit=${submit}>
      ${selectField({ name: 'person-role', label: t('casefile.people.role'), value: person.role, options: personRoles.map((role) => ({ value: role, label: t(`casefile.person.${role}`) })), onInput: (value) => { set({ role: personRoles.find((role) => role === value) ?? 'other' }); } })}
      ${textField({ name: 'person-name', label: t('casefile.call.name'), optional: true, value: person.name, onInput: (name) => { set({ name }); } })}
      ${textField({ name: 'person-number', label: t('casefile.call.number'), optional: true, type: 'tel', inputMode: 'tel', value: person.number, onInput: (number) => { set({ number }); } })}
      ${textField({ name: 'person-reach', label: t('casefile.call.reach'), optional: true, value: person.reach, onInput: (reach) => { set({ reach }); } })}
      ${person.role === 'reporter' ? officeChoice({ name: 'person-office', value: person.office, onInput: (office) => { set({ office }); } }) : nothing}
      ${selectField({ name: 'person-identity', label: t('casefile.identity'), value: person.identity, options: identities.map((identity) => ({ value: identity, label: t(`casefile.identity.${identity}`) })), onInput: (value) => { set({ identity: identities.find((identity) => identity === value) ?? 'unknown' }); } })}
      ${actions(primary({ label: t('casefile.people.save'), busy: this.bench.busy, submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { this.edit(null); } }),
        isKnown && person.audienceId === null ? quiet({ label: t('casefile.people.remove'), onClick: () => { void this.remove(file, person); } }) : nothing)}</form>`;
  }

  /// Two people in one file: only when both said yes, the first before, the second in the own room; otherwise the second gets a
  /// file of the own.
  private link(file: FileOnDesk, person: Person, agreed: readonly string[]): TemplateResult {
    const first = file.contents.persons.find(({ personId, audienceId }) => personId !== person.personId && audienceId !== null);
    const people = [first === undefined ? t('casefile.person.reporter') : personWords(first), personWords(person)];
    const asked = this.askedFirst(file);
    const needed = asked?.state === 'yes' ? [secondSaid] : [firstSaid, secondSaid];
    const name = people[0] ?? '';
    const submit = (event: Event): void => { event.preventDefault(); void this.makeRoom(file, person); };
    return html`<form class="rs-stack" novalidate @submit=${submit}>
      ${someOf({ name: 'link', legend: t('casefile.link.title'), hint: t('casefile.link.why'), values: agreed, options: needed.map((at) => ({ value: at, label: t('casefile.link.yes', people[Number(at)] ?? '') })), onChange: (values) => { this.linking = { person, agreed: values }; this.bench.changed(); } })}
      ${asked === undefined ? nothing : html`<p>${t(`casefile.link.first.${asked.state}`, name, dayWords(asked.at, new Date()))}</p>`}
      ${actions(primary({ label: t('casefile.words.make-for'), busy: this.bench.busy, disabled: needed.some((at) => !agreed.includes(at)), submit: true }),
        asked?.state === 'asked' || asked?.state === 'yes' ? nothing : secondary({ label: t('casefile.link.ask', name), busy: this.bench.busy, onClick: () => { void this.askFirst(file); } }),
        secondary({ label: t('casefile.link.own-file'), icon: 'phone', onClick: () => { this.bench.context.go('/bel'); } }),
        quiet({ label: t('ui.cancel'), onClick: () => { this.linking = null; this.bench.changed(); } }))}</form>`;
  }

  /// What was asked in the room of whoever the file began with, and not used for somebody else yet.
  private askedFirst(file: FileOnDesk): Question | undefined {
    const room = this.bench.roomOf(file, null);
    const used = this.bench.rooms(file).filter((other) => other !== room).flatMap(({ entries }) => questionsIn(entries).map(({ consentId }) => consentId));
    return room === undefined ? undefined : questionsIn(room.entries).findLast(({ about, consentId }) => about === 'together' && !used.includes(consentId));
  }

  private async askFirst(file: FileOnDesk): Promise<void> {
    const room = this.bench.roomOf(file, null);
    if (room === undefined) return;
    const words: Words = { kind: 'consent', body: { consentId: idFrom(authorOf(this.bench.context)), about: 'together', toAssociation: '', asked: true, given: false, text: '' } };
    await this.bench.run(() => this.bench.desk.say(room.place.audienceId, [words]), t('casefile.link.asked'));
  }

  /// How this person and the one the file began with stand to each other.
  private together(file: FileOnDesk, person: Person): TemplateResult | symbol {
    const first = this.bench.roomOf(file, null);
    const own = this.bench.rooms(file).find(({ place }) => place.audienceId === person.audienceId);
    if (first === undefined || own === undefined || own === first) return nothing;
    const both = togetherIn(first.entries, own.entries);
    if (both === null) return nothing;
    if (isClosed(file, own)) return html`<div class="rs-small rs-quiet">${t('casefile.link.ended')}</div>`;
    const says = [both.first, both.second];
    if (says.every((state) => state === 'yes')) return html`<div class="rs-small">${t('casefile.link.both')}</div>`;
    const answered = says.find((state) => state === 'no' || state === 'taken-back');
    if (answered === undefined) return html`<div class="rs-small rs-quiet">${t('casefile.link.waits', both.second === 'yes' ? this.bench.audienceName(file, first) : personWords(person))}</div>`;
    return html`${note('attention', html`<p>${t('casefile.link.no', both.second === answered ? personWords(person) : this.bench.audienceName(file, first))}</p>`)}
      ${this.bench.isResponsible(file) ? actions(secondary({ label: t('casefile.link.end'), busy: this.bench.busy, onClick: () => { void this.end(own); } }), quiet({ label: t('casefile.link.own-file'), icon: 'phone', onClick: () => { this.bench.context.go('/bel'); } })) : nothing}`;
  }

  /// Taken out of this file again: nothing more is written in the room, and its dates end.
  private async end(room: OpenAudience): Promise<void> {
    await this.bench.do({ method: 'post', path: `/audiences/${room.place.audienceId}/closings` }, t('casefile.link.ended'));
  }

  private begin(file: FileOnDesk, person: Person): void {
    if (this.bench.rooms(file).length === 0) { void this.makeRoom(file, person); return; }
    this.linking = { person, agreed: [] };
    this.bench.changed();
  }

  /// Whoever wrote and gave no number stands in no list and has a room all the same.
  private unnamed(file: FileOnDesk): unknown {
    const named = file.contents.persons.map(({ personId }) => this.bench.roomOf(file, personId));
    return this.bench.rooms(file).filter((room) => !named.includes(room)).map((room) => html`<div><strong>${this.bench.audienceName(file, room)}</strong>${this.lostWords(file, room)}</div>`);
  }

  // Whoever calls may be somebody else; only the confidant can judge that.
  private lostWords(file: FileOnDesk, room: OpenAudience | undefined): unknown {
    if (room === undefined || !hasOwnWords(currentEpoch(room)) || !this.bench.isResponsible(file)) return nothing;
    const ask = (lost: OpenAudience | null): void => { this.lost = lost; this.bench.changed(); };
    if (this.lost?.place.audienceId !== room.place.audienceId) return actions(quiet({ label: t('casefile.words.lost'), about: this.bench.audienceName(file, room), small: true, icon: 'key', busy: this.bench.busy, onClick: () => { ask(room); } }));
    return note('attention', html`<p><strong>${t('casefile.words.lost.sure')}</strong></p><p>${t('casefile.words.lost.afterwards')}</p>
      ${actions(primary({ label: t('casefile.words.lost.make'), busy: this.bench.busy, onClick: () => { void this.replace(file, room); } }), quiet({ label: t('ui.cancel'), onClick: () => { ask(null); } }))}`);
  }

  private async replace(file: FileOnDesk, room: OpenAudience): Promise<void> {
    const team = this.bench.team(file);
    if (team === undefined) return;
    const { body, words } = await otherWords(room, authorOf(this.bench.context));
    const said: readonly Words[] = [{ kind: 'system', body: { what: 'words' } }];
    const done = await this.bench.do({ method: 'post', path: `/audiences/${room.place.audienceId}/renewals`, body: { ...body }, words: [{ audienceId: team.place.audienceId, words: said }] }, t('casefile.words.title'));
    if (!done) return;
    this.lost = null;
    this.words = { name: this.bench.audienceName(file, room), code: words };
    this.bench.changed();
  }

  private ownWords({ name, code }: { readonly name: string; readonly code: readonly string[] }): TemplateResult {
    return html`<div class="rs-stack"><h3>${t('casefile.words.for', name)}</h3><p>${t('casefile.words.how')}</p>${codeWords(code, t('casefile.words.label'))}
      ${actions(secondary({ label: t('casefile.words.done'), onClick: () => { this.words = null; this.bench.changed(); } }))}</div>`;
  }

  private async save(file: FileOnDesk, person: Person): Promise<void> {
    const before = file.contents.persons.find(({ personId }) => personId === person.personId)?.office ?? '';
    if (!(await this.say(file, person))) return;
    if (person.role === 'reporter' && person.office !== before) {
      const lineId = homeLineOf(this.bench.context.directory, person.office);
      if (!(await this.bench.do({ method: 'put', path: '/home-line', body: { lineId } }, t('casefile.people.saved')))) return;
    }
    this.edit(null);
  }

  // Taken off by an entry, brought back by another: so it can be undone.
  private async remove(file: FileOnDesk, person: Person): Promise<void> {
    if (!(await this.say(file, { ...person, gone: true }))) return;
    this.edit(null);
    toast(t('casefile.people.removed', personWords(person)), () => { void this.say(file, person); });
  }

  private async say(file: FileOnDesk, person: Person): Promise<boolean> {
    const team = this.bench.team(file);
    if (team === undefined) return false;
    return this.bench.run(() => this.bench.desk.say(team.place.audienceId, [{ kind: 'person', body: { ...person } }]), t('casefile.people.saved'));
  }

  /// An own room beside those of others in the same file: own words, own readers, nobody else's entries.
  private async makeRoom(file: FileOnDesk, person: Person): Promise<void> {
    const team = this.bench.team(file);
    if (team === undefined) return;
    const epoch = currentEpoch(team);
    const { room, words } = await newRoom({ caseId: file.view.caseId, members: this.invited(file, epoch), excluded: epoch.statement.excluded }, authorOf(this.bench.context));
    const asked = this.linking === null ? undefined : this.askedFirst(file);
    const consentId = this.linking === null ? null : (asked?.state === 'yes' ? asked.consentId : idFrom(authorOf(this.bench.context)));
    const said = [{ kind: 'system' as const, body: { what: 'words' } }, { kind: 'person' as const, body: { ...person, audienceId: room.audienceId } }];
    const made = await this.bench.do({ method: 'post', path: '/audiences', body: { ...room, hears: 'call', spokenAloud: true } }, t('casefile.words.title'));
    if (!made) return;
    this.linking = null;
    this.words = { name: personWords(person), code: words };
    await this.bench.run(() => this.bench.desk.say(team.place.audienceId, said));
    if (consentId !== null) await this.bench.run(() => this.askBoth(file, room.audienceId, consentId, asked?.state === 'yes'));
  }

  // Who reads the file only until somebody takes her out comes into no new room.
  private invited({ view }: FileOnDesk, epoch: Epoch): readonly string[] {
    const { directory } = this.bench.context;
    const gone = outsiders(view, directory).map(({ memberId }) => memberId);
    return membersIn(epoch).filter((keyId) => !gone.includes(memberOf(directory, keyId) ?? ''));
  }

  // The yes that was spoken stands in the first room, where it can be taken back; the second is asked in the own room.
  private async askBoth(file: FileOnDesk, second: string, consentId: string, hasAnswered: boolean): Promise<Outcome> {
    const { desk } = this.bench;
    const first = this.bench.roomOf(file, null)?.place.audienceId;
    const about = { consentId, about: 'together', toAssociation: '', text: '' };
    if (first !== undefined && !hasAnswered) {
      const said = await desk.say(first, [{ kind: 'consent', body: { ...about, asked: false, given: true } }]);
      if (said.kind !== 'done') return said;
    }
    return desk.say(second, [{ kind: 'consent', body: { ...about, asked: true, given: false } }]);
  }

  private nobodyYet(file: FileOnDesk): Person {
    const role = file.contents.persons.some((person) => person.role === 'reporter') ? 'partner' : 'reporter';
    const [room] = this.bench.rooms(file);
    const isHers = role === 'reporter' && room !== undefined;
    return { personId: idFrom(authorOf(this.bench.context)), role, name: '', number: '', reach: '', identity: 'unknown', office: '', audienceId: isHers ? room.place.audienceId : null, gone: false };
  }

  private edit(person: Person | null): void {
    this.editing = person;
    this.bench.changed();
  }
}

function isClosed({ view }: FileOnDesk, { place }: OpenAudience): boolean {
  return view.audiences.some(({ audienceId, closedAt }) => audienceId === place.audienceId && closedAt != null);
}
