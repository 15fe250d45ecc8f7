/// What a second coordinator does with a proposal (_beoordelen_): approve it, or give it back with a reason. Whoever wrote it can
/// only take it back.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet, secondary } from '../../ui/actions.ts';
import { textArea } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { note as noteView } from '../../ui/states.ts';

export interface Judging {
  readonly mine: boolean;
  readonly faulty: boolean;
  /// Something else was approved since it was begun.
  readonly behind: boolean;
  /// What goes in both languages at once: a new page, or one that is taken away.
  readonly both: 'new' | 'retires' | null;
  readonly busy: boolean;
  readonly returning: boolean;
  readonly note: string;
  readonly missing: boolean;
  readonly onNote: (note: string) => void;
  readonly onReturning: (returning: boolean) => void;
  readonly approve: () => void;
  readonly giveBack: () => void;
  readonly withdraw: () => void;
}

export function judging(shown: Judging): TemplateResult {
  return html`<section class="rs-stack" aria-labelledby="judging"><h2 id="judging">${t(shown.mine ? 'texts.judging.own' : 'texts.judging.title')}</h2>
    ${shown.both === null ? nothing : html`<p>${t(shown.both === 'new' ? 'texts.judging.both' : 'texts.judging.retires')}</p>`}
    ${shown.mine ? ownView(shown) : shown.returning ? returnView(shown) : choiceView(shown)}</section>`;
}

function ownView({ busy, withdraw }: Judging): TemplateResult {
  return html`<p>${t('texts.waits')}</p><div class="rs-actions">${quiet({ label: t('texts.withdraw'), icon: 'undo', busy, onClick: withdraw })}</div>`;
}

function choiceView({ busy, faulty, behind, both, approve, onReturning }: Judging): TemplateResult {
  const back = { label: t('texts.give-back'), busy, onClick: () => { onReturning(true); } };
  return faulty || behind
    ? html`${noteView('attention', html`<p>${t(faulty ? 'texts.judging.faulty' : 'texts.judging.behind')}</p>`)}${actionBar(primary(back))}`
    : html`<p>${t(both === 'retires' ? 'texts.judging.what.retires' : 'texts.judging.what')}</p>${actionBar(primary({ label: t('texts.approve'), icon: 'check', busy, onClick: approve }), secondary(back))}`;
}

function returnView({ busy, note, missing, onNote, onReturning, giveBack }: Judging): TemplateResult {
  return html`${textArea({ name: 'returnNote', label: t('texts.give-back.why'), hint: t('texts.give-back.hint'), value: note, rows: 3, error: missing ? t('texts.reason.missing') : undefined, onInput: onNote })}
    ${actionBar(primary({ label: t('texts.give-back.do'), busy, onClick: giveBack }), quiet({ label: t('ui.cancel'), onClick: () => { onReturning(false); } }))}`;
}
