/// Asks why a page must go, from which day, and where its readers go instead (_weghalen_). A second coordinator decides.
import { html, render } from 'lit';
import { actions, primary, quiet } from '../../ui/actions.ts';
import type { Day } from '../../ui/amsterdam.ts';
import { openDialog } from '../../ui/dialog.ts';
import { selectField, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';

export interface Retirement {
  readonly note: string;
  readonly takesEffect: Day;
  /// The id of a page; empty to call the team.
  readonly instead: string;
}

export interface Retiring {
  readonly title: string;
  readonly today: Day;
  /// Ids and titles of the other pages.
  readonly pages: readonly (readonly [string, string])[];
}

/// Null when the page stays.
export function askRetirement({ title, today, pages }: Retiring): Promise<Retirement | null> {
  return new Promise((resolve) => {
    let answer: Retirement | null = null;
    let given: Retirement = { note: '', takesEffect: today, instead: '' };
    let missing = false;
    const dialog = openDialog(() => { resolve(answer); });
    const change = (part: Partial<Retirement>): void => { given = { ...given, ...part }; };
    const submit = (event: Event): void => {
      event.preventDefault();
      missing = given.note.trim() === '';
      if (missing) { show(); dialog.querySelector<HTMLElement>('#field-why')?.focus(); return; }
      answer = { ...given, note: given.note.trim() };
      dialog.close();
    };
    const show = (): void => {
      render(html`<form class="rs-stack" @submit=${submit}><h2 id="dialog-title">${t('texts.retire.title', title)}</h2>
        <p>${t('texts.retire.what')}</p>
        ${textField({ name: 'why', label: t('texts.retire.why'), hint: t('texts.roll-back.why'), value: given.note, error: missing ? t('texts.reason.missing') : undefined, onInput: (note) => { change({ note }); } })}
        ${selectField({ name: 'instead', label: t('texts.retire.instead'), value: given.instead, options: [{ value: '', label: t('texts.next.call') }, ...pages.map(([value, label]) => ({ value, label }))], onInput: (instead) => { change({ instead }); } })}
        ${textField({ name: 'takesEffect', type: 'date', label: t('texts.retire.from'), value: given.takesEffect, onInput: (takesEffect) => { change({ takesEffect }); } })}
        ${actions(primary({ label: t('texts.retire.do'), submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { dialog.close(); } }))}</form>`, dialog);
    };
    show();
    dialog.showModal();
  });
}
