/// What stands beside the list: which office, how far, and whether this device remembers.
import { html, nothing, type TemplateResult } from 'lit';
import { quiet, secondary } from '../../ui/actions.ts';
import { selectField, tick } from '../../ui/fields.ts';
import { plural, t } from '../../ui/messages.ts';
import { marks, type Choices, type Mark, type Office } from './model.ts';

export interface Seen {
  readonly choices: Choices;
  /// This device is hers alone and remembers.
  readonly own: boolean;
  readonly wiped: boolean;
}

export interface Doing {
  readonly choose: (office: string | null) => void;
  readonly mark: (item: string, mark: Mark) => void;
  readonly own: (own: boolean) => void;
  readonly wipe: () => void;
  readonly print: () => void;
}

export function toolsView(seen: Seen, offices: readonly Office[], progress: { readonly done: number; readonly of: number }, doing: Doing): TemplateResult {
  return html`<div class="rs-stack">
    ${selectField({ name: 'start-office', label: t('guidance.start.office'), value: seen.choices.office ?? '', onInput: (office) => { doing.choose(office === '' ? null : office); },
      options: [{ value: '', label: t('guidance.start.office.all') }, ...offices.map(({ id, name }) => ({ value: id, label: name }))] })}
    ${tick({ name: 'start-own', label: t('guidance.start.own'), more: t('guidance.start.own.more'), checked: seen.own, onChange: doing.own })}
    <p class="rs-quiet rs-small">${t(seen.own ? 'guidance.start.keeps' : 'guidance.start.forgets')}</p>
    <p role="status"><strong>${plural('guidance.start.progress', progress.done, progress.of)}</strong>${seen.wiped ? html` ${t('guidance.start.wiped')}` : nothing}</p>
    <div class="rs-actions">${secondary({ label: t('guidance.start.print'), icon: 'print', onClick: doing.print })}
      ${quiet({ label: t('guidance.start.wipe'), icon: 'close', onClick: doing.wipe })}</div>
  </div>`;
}

export function markView(item: string, marked: Mark, doing: Doing): TemplateResult {
  return selectField({ name: `mark-${item}`, label: t('guidance.start.mark'), value: marked,
    onInput: (chosen) => { doing.mark(item, marks.find((mark) => mark === chosen) ?? 'open'); },
    options: marks.map((mark) => ({ value: mark, label: t(`guidance.start.mark.${mark}`) })) });
}

export function markWord(mark: Mark): string {
  return mark === 'open' ? t('guidance.start.paper') : t(`guidance.start.mark.${mark}`);
}
