/// Asks why an older version must hold again (_terugzetten_). It can be undone in the same way, so that one yes is enough.
import { html, render } from 'lit';
import { actions, primary, quiet } from '../../ui/actions.ts';
import { openDialog } from '../../ui/dialog.ts';
import { textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';

/// The reason, or null when it stays as it is.
export function askRollBack(title: string, version: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer: string | null = null;
    let why = '';
    let missing = false;
    const dialog = openDialog(() => { resolve(answer); });
    const submit = (event: Event): void => {
      event.preventDefault();
      missing = why.trim() === '';
      if (missing) { show(); dialog.querySelector<HTMLElement>('#field-why')?.focus(); return; }
      answer = why.trim();
      dialog.close();
    };
    const show = (): void => {
      render(html`<form class="rs-stack" @submit=${submit}><h2 id="dialog-title">${t('texts.roll-back.title', version)}</h2>
        <p>${t('texts.roll-back.what', title)}</p>
        ${textField({ name: 'why', label: t('texts.roll-back.label'), hint: t('texts.roll-back.why'), value: why, error: missing ? t('texts.reason.missing') : undefined, onInput: (value) => { why = value; } })}
        ${actions(primary({ label: t('texts.roll-back.do', version), submit: true }), quiet({ label: t('ui.cancel'), onClick: () => { dialog.close(); } }))}</form>`, dialog);
    };
    show();
    dialog.showModal();
  });
}
