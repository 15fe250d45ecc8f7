/// Acts that cannot be undone say in one sentence what will be true afterwards, and ask for a typed word.
import { html, render } from 'lit';
import { actions, destructive, quiet } from './actions.ts';
import { textField } from './fields.ts';
import { t } from './messages.ts';

export interface DangerousAct {
  readonly title: string;
  /// One sentence: what will be true afterwards.
  readonly afterwards: string;
  readonly word: string;
  readonly button: string;
}

/// True when the person typed the word and pressed the button.
export function confirmByWord(act: DangerousAct): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = openDialog(() => { resolve(confirmed); });
    let confirmed = false;
    let typed = '';
    const matches = (): boolean => typed.trim().toLocaleLowerCase() === act.word.toLocaleLowerCase();
    const submit = (event: Event): void => {
      event.preventDefault();
      if (!matches()) return;
      confirmed = true;
      dialog.close();
    };
    const show = (): void => {
      render(html`<form class="rs-stack" @submit=${submit}>
        <h2 id="dialog-title">${act.title}</h2><p>${act.afterwards}</p>
        ${textField({ name: 'confirm', label: t('ui.confirm.type', act.word), hint: t('ui.confirm.hint'), value: typed, onInput: (value) => { typed = value; show(); } })}
        ${actions(destructive({ label: act.button, submit: true, disabled: !matches() }), quiet({ label: t('ui.cancel'), onClick: () => { dialog.close(); } }))}
      </form>`, dialog);
    };
    show();
    dialog.showModal();
  });
}

/// An empty dialog of the page, removed when it closes; the focus then returns to where it was.
export function openDialog(onClose: () => void): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'rs-dialog';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.addEventListener('close', () => { dialog.remove(); onClose(); }, { once: true });
  document.body.append(dialog);
  return dialog;
}
