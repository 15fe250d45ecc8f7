/// What the parts of a file's screen share: the file, the clock, and the one way to act on it.
import { html, type TemplateResult } from 'lit';
import { anchor } from '../../ui/anchor.ts';
import { t } from '../../ui/messages.ts';
import { say } from '../../ui/say.ts';
import type { ScreenContext } from '../../ui/screens.ts';
import type { Act, Desk, FileOnDesk, Outcome } from '../desk.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import type { Person } from '../model/bodies.ts';
import { memberOf } from '../model/people.ts';
import { membersIn } from '../model/readers.ts';
import { hasOwnWords } from '../model/rooms.ts';
import { type Names, names } from '../names.ts';
import { listWords } from '../words.ts';

export interface Part {
  readonly view: (file: FileOnDesk) => TemplateResult | symbol;
}

export class Bench {
  readonly context: ScreenContext;
  readonly desk: Desk;
  private readonly show: () => void;
  trouble: Exclude<Outcome, { kind: 'done' }> | null = null;
  busy = false;

  constructor(context: ScreenContext, desk: Desk, show: () => void) {
    this.context = context;
    this.desk = desk;
    this.show = show;
  }

  get names(): Names {
    return names(this.context);
  }

  changed(): void {
    this.show();
  }

  /// True when it was done; otherwise the trouble stands on the screen and nothing typed is lost.
  async do(act: Act, spoken = t('casefile.done')): Promise<boolean> {
    return this.run(() => this.desk.do(act), spoken);
  }

  async run(work: () => Promise<Outcome>, spoken = t('casefile.done')): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = null;
    this.show();
    const outcome = await work();
    this.busy = false;
    this.trouble = outcome.kind === 'done' || outcome.kind === 'stopped' ? null : outcome;
    if (outcome.kind === 'done') say(spoken);
    this.show();
    return outcome.kind === 'done';
  }

  /// Only owner and stand-in decide who reads, who owns and when it ends.
  isResponsible({ view }: FileOnDesk): boolean {
    return view.role !== 'team';
  }

  team({ audiences }: FileOnDesk): OpenAudience | undefined {
    return audiences.find(({ place }) => place.audienceKind === 'TEAM');
  }

  rooms({ audiences }: FileOnDesk): readonly OpenAudience[] {
    return audiences.filter(({ place }) => place.audienceKind === 'SHARED');
  }

  /// Where somebody in the file is told of dates: the own room, never another's. Without a name it is whoever the file began with.
  roomOf(file: FileOnDesk, personId: string | null): OpenAudience | undefined {
    const { persons } = file.contents;
    const person = persons.find((one) => one.personId === personId) ?? persons.find(({ role }) => role === 'reporter');
    const rooms = this.rooms(file);
    if (person !== undefined && person.role !== 'reporter') return rooms.find(({ place }) => place.audienceId === person.audienceId);
    const ofOthers = persons.filter(({ role }) => role !== 'reporter').map(({ audienceId }) => audienceId);
    return rooms.find(({ place }) => place.audienceId === person?.audienceId) ?? rooms.find(({ place }) => !ofOthers.includes(place.audienceId));
  }

  /// Who an audience is for, in words: the team, or the person whose room it is.
  audienceName(file: FileOnDesk, audience: OpenAudience): string {
    if (audience.place.audienceKind === 'TEAM') return t('casefile.audience.team');
    if (audience.place.audienceKind === 'CONSULT') return this.consultName(file, audience);
    const person = file.contents.persons.find(({ audienceId }) => audienceId === audience.place.audienceId);
    return person === undefined ? t('casefile.person.reporter') : personWords(person);
  }

  // After who thinks along; who is responsible reads every consult.
  private consultName({ view }: FileOnDesk, audience: OpenAudience): string {
    const responsible = [view.owner?.memberId, view.standIn?.memberId];
    const asked = membersIn(currentEpoch(audience)).map((keyId) => memberOf(this.context.directory, keyId)).filter((memberId) => !responsible.includes(memberId ?? undefined));
    return asked.length === 0 ? t('casefile.audience.consult') : t('casefile.audience.consult-with', listWords(asked.map((memberId) => this.names.of(memberId))));
  }

  /// The names of who can read this audience now.
  readers(file: FileOnDesk, audience: OpenAudience): readonly string[] {
    const epoch = currentEpoch(audience);
    const members = membersIn(epoch).map((keyId) => {
      const memberId = memberOf(this.context.directory, keyId);
      return memberId === this.context.session.memberId ? t('casefile.you') : this.names.of(memberId);
    });
    return hasOwnWords(epoch) ? [this.audienceName(file, audience), ...members] : members;
  }
}

export function personWords({ name, role }: Person): string {
  return name === '' ? t(`casefile.person.${role}`) : name;
}

/// A number to tap; a practice environment calls nobody.
export function callLink(number: string): TemplateResult {
  return anchor().demo ? html`<span class="rs-number">${number}</span>` : html`<a class="rs-number" href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>`;
}
