/// What the file is called, how it stands, and who is responsible.
import { html, type TemplateResult } from 'lit';
import { actions, quiet, secondary } from '../../ui/actions.ts';
import { textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import type { FileOnDesk } from '../desk.ts';
import { lineWords, stateBadge } from '../words.ts';
import type { Bench, Part } from './bench.ts';

export class HeadPart implements Part {
  private readonly bench: Bench;
  private title: string | null = null;

  constructor(bench: Bench) {
    this.bench = bench;
  }

  view(file: FileOnDesk): TemplateResult {
    const { view, contents } = file;
    const canEdit = view.state !== 'closed' && this.bench.team(file) !== undefined;
    return html`<header class="rs-stack rs-stack--tight"><div class="rs-row rs-row--spread"><h1>${view.consulted ? t('casefile.work.consult', view.owner?.name ?? t('casefile.someone')) : contents.title || t('casefile.untitled')}</h1>${stateBadge(view.state)}</div>
      <p class="rs-quiet">${[this.owner(file), this.standIn(file), lineWords(this.bench.context.directory, view.lineId)].join(' · ')}</p>
      ${this.title === null ? (canEdit ? html`<div>${quiet({ label: t('casefile.title.change'), small: true, icon: 'write', onClick: () => { this.set(contents.title); } })}</div>` : '') : this.form(file, this.title)}</header>`;
  }

  private owner({ view }: FileOnDesk): string {
    const isMine = view.owner?.memberId === this.bench.context.session.memberId;
    return isMine ? t('casefile.head.mine') : t('casefile.head.owner', view.owner?.name ?? t('casefile.someone'));
  }

  private standIn({ view }: FileOnDesk): string {
    const isMe = view.standIn?.memberId === this.bench.context.session.memberId;
    return isMe ? t('casefile.head.you-stand-in') : t('casefile.head.stand-in', view.standIn?.name ?? t('casefile.someone'));
  }

  private form(file: FileOnDesk, title: string): TemplateResult {
    const submit = (event: Event): void => { event.preventDefault(); void this.save(file, title); };
    return html`<form class="rs-stack rs-stack--tight" novalidate @submit=${submit}>
      ${textField({ name: 'title', label: t('casefile.title'), hint: t('casefile.title.hint'), maxLength: 120, value: title, onInput: (value) => { this.set(value); } })}
      ${actions(secondary({ label: t('casefile.title.save'), small: true, busy: this.bench.busy, submit: true }), quiet({ label: t('ui.cancel'), small: true, onClick: () => { this.set(null); } }))}</form>`;
  }

  private async save(file: FileOnDesk, title: string): Promise<void> {
    const team = this.bench.team(file);
    if (team === undefined) return;
    if (await this.bench.run(() => this.bench.desk.say(team.place.audienceId, [{ kind: 'title', body: { text: title.trim() } }]))) this.set(null);
  }

  private set(title: string | null): void {
    this.title = title;
    this.bench.changed();
  }
}
