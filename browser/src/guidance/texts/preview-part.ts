/// The previewed page on the screen, asked for when somebody wants to see it.
import { html, render, type TemplateResult } from 'lit';
import { selectField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import { part } from '../../ui/part.ts';
import { failed, loading, note } from '../../ui/states.ts';
import { type Readers, previewOf, previewPlace } from './preview.ts';

export function previewPart(id: string, text: string, signal: AbortSignal): HTMLElement {
  return part((root) => {
    let readers: Readers = 'everybody';
    const look = async (): Promise<void> => {
      render(loading(), root);
      const answer = await previewOf(id, text, readers, signal);
      if (signal.aborted) return;
      switch (answer.kind) {
        case 'page':
          render(html`<div class="rs-stack">${choice()}<p class="rs-small rs-quiet">${t('texts.preview.what')}</p>${previewPlace(answer.page)}</div>`, root);
          break;
        case 'none':
          render(note('plain', html`<p>${t('texts.preview.none')}</p>`), root);
          break;
        case 'failed':
          render(failed(() => { void look(); }, t('texts.preview.failed')), root);
          break;
      }
    };
    const choice = (): TemplateResult => selectField({
      name: 'readers', label: t('texts.preview.readers'), value: readers,
      options: [{ value: 'everybody', label: t('texts.preview.everybody') }, { value: 'members', label: t('texts.preview.members') }],
      onInput: (value) => { readers = value === 'members' ? 'members' : 'everybody'; void look(); },
    });
    void look();
  });
}
