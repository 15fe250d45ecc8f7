/// Writing in a file: a note for the team, or a message in a person's own room. Who can read it stands under the field.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary } from '../../ui/actions.ts';
import { anchor } from '../../ui/anchor.ts';
import { oneOf, textArea } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { sealedLine } from '../../ui/sealed.ts';
import { note } from '../../ui/states.ts';
import { isGrantee } from '../../crypto/index.ts';
import { type FileOnDesk, authorOf } from '../desk.ts';
import { type Draft, draft } from '../drafts.ts';
import { type OpenAudience, currentEpoch } from '../model/audience.ts';
import { idFrom } from '../model/author.ts';
import type { Bench, Part } from './bench.ts';

export class WritePart implements Part {
  private readonly bench: Bench;
  private chosen: string | null = null;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult | symbol {
    const places = file.audiences.filter((audience) => this.mayWrite(file, audience));
    const place = places.find(({ place: { audienceId } }) => audienceId === this.chosen) ?? places[0];
    if (file.view.state === 'closed' || place === undefined) return nothing;
    const kept = this.draftOf(file, place);
    const isNote = place.place.audienceKind === 'TEAM';
    const submit = (event: Event): void => { event.preventDefault(); void this.save(place, kept); };
    const name = this.bench.audienceName(file, place);
    return html`<form class="rs-panel" novalidate aria-labelledby="write-title" @submit=${submit}><h2 id="write-title">${t('casefile.write.title')}</h2>
      ${places.length < 2 ? nothing : oneOf({ name: 'write-to', legend: t('casefile.write.to'), row: true, value: place.place.audienceId, options: places.map((one) => ({ value: one.place.audienceId, label: this.placeName(file, one) })), onChange: (value) => { this.chosen = value; this.bench.changed(); } })}
      ${textArea({ name: 'write', label: isNote ? t('casefile.write.note') : t('casefile.write.message', name), hint: isNote ? t('casefile.write.note.hint') : t('casefile.write.message.hint'), rows: 4, value: kept.get(), onInput: (text) => { kept.set(text); this.bench.changed(); } })}
      ${sealedLine(this.bench.readers(file, place), serverSees())}
      ${actions(this.button(isNote, kept.get().trim() === ''))}</form>`;
  }

  private button(isNote: boolean, isEmpty: boolean): TemplateResult {
    const label = isNote ? t('casefile.write.save') : t('casefile.write.send');
    return primary({ label, busy: this.bench.busy, disabled: isEmpty, submit: true });
  }

  private placeName(file: FileOnDesk, audience: OpenAudience): string {
    return audience.place.audienceKind === 'TEAM' ? t('casefile.write.to-team') : t('casefile.write.to-person', this.bench.audienceName(file, audience));
  }

  private async save({ place }: OpenAudience, kept: Draft): Promise<void> {
    const text = kept.get().trim();
    if (text === '') return;
    const words = place.audienceKind === 'TEAM'
      ? { kind: 'note' as const, body: { noteId: idFrom(authorOf(this.bench.context)), text } }
      : { kind: 'message' as const, body: { text } };
    const spoken = place.audienceKind === 'TEAM' ? t('casefile.write.saved') : t('casefile.write.sent');
    if (await this.bench.run(() => this.bench.desk.say(place.audienceId, [words]), spoken)) {
      kept.set('');
      this.bench.changed();
    }
  }

  private mayWrite({ view }: FileOnDesk, audience: OpenAudience): boolean {
    const isOver = view.audiences.some(({ audienceId, closedAt }) => audienceId === audience.place.audienceId && closedAt != null);
    return !isOver && isGrantee(currentEpoch(audience), this.bench.context.session.keyId);
  }

  private draftOf({ view }: FileOnDesk, { place }: OpenAudience): Draft {
    return draft(this.bench.context.session.memberId, `${view.caseId}/${place.audienceId}`);
  }
}

/// For whoever cannot write because the list of readers does not hold.
export function refusedNote(words: string): TemplateResult {
  return note('attention', html`<p><strong>${t('casefile.chain.title')}</strong></p><p>${words}</p><p>${t('casefile.chain.next', anchor().number)}</p>`);
}

export function serverSees(): readonly string[] {
  return [t('casefile.sees.who'), t('casefile.sees.when'), t('casefile.sees.dates'), t('casefile.sees.never')];
}
