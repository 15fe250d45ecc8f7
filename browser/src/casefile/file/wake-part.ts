/// The wake card (_wekkaart_) of a file: asking whether whoever is on duty may know of it, and laying the card ready.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, quiet, secondary } from '../../ui/actions.ts';
import type { FieldError } from '../../ui/api.ts';
import { errorOf, errorSummary } from '../../ui/errors.ts';
import { textArea, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import { type FileOnDesk, authorOf } from '../desk.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import { idFrom } from '../model/author.ts';
import { agreedOnDuty } from '../model/consents.ts';
import type { Confidant } from '../model/people.ts';
import { questionsIn } from '../model/questions.ts';
import { type OpenWakeCard, type WakeCardWords, dutyReaders, isBehind, noWords, openWakeCard, sealWakeCard } from '../model/wake-card.ts';
import type { WakeCardView } from '../model/wire.ts';
import type { Words } from '../model/writing.ts';
import { lineWords, listWords } from '../words.ts';
import type { Bench, Part } from './bench.ts';

/// What was typed; null as long as the card is shown as it lies ready.
interface Form {
  readonly words: WakeCardWords | null;
  readonly how: string;
  readonly errors: readonly FieldError[];
}

const fresh: Form = { words: null, how: '', errors: [] };

export class WakePart implements Part {
  private readonly bench: Bench;
  private form = fresh;
  private known: { readonly audienceId: string; readonly card: OpenWakeCard | null | 'opening' } | null = null;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    if (file.view.state === 'closed' || !this.bench.isResponsible(file)) return nothing;
    const agreed = agreedOnDuty(file.view);
    return html`<details class="rs-folded"><summary>${t('casefile.wake.title')}</summary><div class="rs-folded__body rs-stack">
      <p class="rs-small rs-quiet">${t('casefile.wake.why')}</p>
      ${agreed === undefined ? this.asking(file) : html`<p>${t('casefile.wake.given', dayWords(new Date(agreed.givenAt), new Date()))}
        ${quiet({ label: t('casefile.wake.revoke'), small: true, busy: this.bench.busy, onClick: () => { void this.revoke(file, agreed.consentId); } })}</p>${this.card(file)}`}</div></details>`;
  }

  /// Asked in her own room, or written down as she said it.
  private asking(file: FileOnDesk): TemplateResult {
    const room = this.bench.roomOf(file, null);
    const asked = room === undefined ? undefined : questionsIn(room.entries).filter(({ about }) => about === 'duty').at(-1);
    const submit = (event: Event): void => { event.preventDefault(); void this.agree(file); };
    return html`<form class="rs-stack" novalidate @submit=${submit}>
      ${asked?.state === 'asked' ? html`<p>${t('casefile.wake.waiting', dayWords(asked.at, new Date()))}</p>` : nothing}
      ${asked?.state === 'no' || asked?.state === 'taken-back' ? html`<p>${t('casefile.wake.no')}</p>` : nothing}
      ${textField({ name: 'wake-how', label: t('casefile.consent.how'), optional: true, value: this.form.how, onInput: (how) => { this.set({ how }); } })}
      ${actions(room === undefined || asked?.state === 'asked' ? nothing : secondary({ label: t('casefile.wake.ask'), busy: this.bench.busy, onClick: () => { void this.ask(room); } }),
        secondary({ label: t('casefile.wake.said-yes'), busy: this.bench.busy, submit: true }))}</form>`;
  }

  private card(file: FileOnDesk): TemplateResult | symbol {
    const { wakeCard } = file.view;
    const lying = wakeCard === null ? null : this.opened(file, wakeCard);
    if (lying === 'opening') return nothing;
    const words = this.form.words ?? lying?.words ?? noWords;
    const wanted = this.readers(file);
    const submit = (event: Event): void => { event.preventDefault(); void this.save(file, words); };
    return html`<form class="rs-stack" novalidate @submit=${submit}>${errorSummary(this.form.errors)}
      ${wakeCard === null ? html`<p>${t('casefile.wake.none')}</p>` : html`<p>${t('casefile.wake.ready', dayWords(new Date(wakeCard.writtenAt), new Date()))}</p>`}
      ${lying !== null && isBehind(lying, wanted) ? note('attention', html`<p>${t('casefile.wake.behind')}</p>`) : nothing}
      ${this.fields(words)}
      <p class="rs-small rs-quiet">${t('casefile.wake.readers', lineWords(this.bench.context.directory, file.view.lineId), listWords(wanted.map(({ memberId }) => this.bench.names.of(memberId))))}</p>
      ${actions(secondary({ label: wakeCard === null ? t('casefile.wake.save') : t('casefile.wake.replace'), busy: this.bench.busy, submit: true }),
        wakeCard === null ? nothing : quiet({ label: t('casefile.wake.withdraw'), busy: this.bench.busy, onClick: () => { void this.withdraw(); } }))}</form>`;
  }

  private fields(words: WakeCardWords): TemplateResult {
    const { errors } = this.form;
    const type = (change: Partial<WakeCardWords>): void => { this.set({ words: { ...words, ...change } }); };
    return html`
      ${textField({ name: 'wake-name', label: t('casefile.wake.name'), maxLength: 80, value: words.name, error: errorOf(errors, 'wake-name'), onInput: (name) => { type({ name }); } })}
      ${textField({ name: 'wake-happened', label: t('casefile.wake.happened'), hint: t('casefile.wake.happened.hint'), maxLength: 200, value: words.happened, onInput: (happened) => { type({ happened }); } })}
      ${textArea({ name: 'wake-tonight', label: t('casefile.wake.tonight'), rows: 3, value: words.tonight, error: errorOf(errors, 'wake-tonight'), onInput: (tonight) => { type({ tonight }); } })}
      ${textArea({ name: 'wake-never', label: t('casefile.wake.never'), hint: t('casefile.wake.never.hint'), optional: true, rows: 2, value: words.never, onInput: (never) => { type({ never }); } })}`;
  }

  // Opened once, and again when another lies there.
  private opened({ view }: FileOnDesk, card: WakeCardView): OpenWakeCard | null | 'opening' {
    const { audienceId } = card.audience;
    if (this.known?.audienceId === audienceId) return this.known.card;
    this.known = { audienceId, card: 'opening' };
    const { keyring, directory } = this.bench.context;
    void openWakeCard(view.caseId, card, keyring, directory).then((opened) => {
      if (this.known?.audienceId !== audienceId) return;
      this.known = { audienceId, card: opened };
      this.bench.changed();
    });
    return 'opening';
  }

  private readers(file: FileOnDesk): readonly Confidant[] {
    return dutyReaders(file.view, this.excluded(file), this.bench.context.directory);
  }

  private excluded(file: FileOnDesk): readonly string[] {
    return [...new Set(file.audiences.flatMap((audience) => currentEpoch(audience).statement.excluded))];
  }

  private async ask(room: OpenAudience): Promise<void> {
    const words = this.words({ consentId: idFrom(authorOf(this.bench.context)), asked: true, given: false, text: '' });
    await this.bench.run(() => this.bench.desk.say(room.place.audienceId, [words]), t('casefile.consent.asked'));
  }

  private async agree(file: FileOnDesk): Promise<void> {
    const consentId = idFrom(authorOf(this.bench.context));
    const yes = { consentId, asked: false, given: true };
    const words = this.inBoth(file, this.words({ ...yes, text: this.form.how.trim() }), this.words({ ...yes, text: '' }));
    const done = await this.bench.do({ method: 'post', path: '/consents', body: { consentId, toAssociation: 'duty' }, words }, t('casefile.consent.saved'));
    if (done) this.set({ how: '' });
  }

  private async revoke(file: FileOnDesk, consentId: string): Promise<void> {
    const words = this.words({ consentId, asked: false, given: false, text: '' });
    if (!(await this.bench.do({ method: 'delete', path: `/consents/${consentId}` }, t('casefile.wake.revoked')))) return;
    this.form = fresh;
    for (const { audienceId } of this.inBoth(file, words, words)) await this.bench.run(() => this.bench.desk.say(audienceId, [words]));
  }

  private async save(file: FileOnDesk, words: WakeCardWords): Promise<void> {
    const errors: FieldError[] = [];
    if (words.name.trim() === '') errors.push({ field: 'wake-name', code: 'missing', message: t('casefile.wake.name.missing') });
    if (words.tonight.trim() === '') errors.push({ field: 'wake-tonight', code: 'missing', message: t('casefile.wake.tonight.missing') });
    this.set({ errors, words });
    if (errors.length > 0) return;
    const readers = this.readers(file).map(({ keyId }) => keyId);
    const sealed = await sealWakeCard(file.view.caseId, words, readers, this.excluded(file), authorOf(this.bench.context));
    if (sealed === null) return;
    if (await this.bench.do({ method: 'put', path: '/wake-card', body: { ...sealed } }, t('casefile.wake.saved'))) this.set(fresh);
  }

  private async withdraw(): Promise<void> {
    if (await this.bench.do({ method: 'delete', path: '/wake-card' }, t('casefile.wake.withdrawn'))) this.set(fresh);
  }

  private words(body: { readonly consentId: string; readonly asked: boolean; readonly given: boolean; readonly text: string }): Words {
    return { kind: 'consent', body: { ...body, about: 'duty', toAssociation: 'duty' } };
  }

  // What was said in her name stands in her room, where she can take it back.
  private inBoth(file: FileOnDesk, forTeam: Words, forRoom: Words): readonly { audienceId: string; words: readonly Words[] }[] {
    const team = this.bench.team(file);
    const room = this.bench.roomOf(file, null);
    return [...(team === undefined ? [] : [{ audienceId: team.place.audienceId, words: [forTeam] }]), ...(room === undefined ? [] : [{ audienceId: room.place.audienceId, words: [forRoom] }])];
  }

  private set(change: Partial<Form>): void {
    this.form = { ...this.form, ...change };
    this.bench.changed();
  }
}
