/// The previewed page on the screen, asked for when somebody wants to see it.
import { html, render } from 'lit';
import { t } from '../../ui/messages.ts';
import { part } from '../../ui/part.ts';
import { failed, loading, note } from '../../ui/states.ts';
import { previewOf, previewPlace } from './preview.ts';

export function previewPart(id: string, text: string, signal: AbortSignal): HTMLElement {
  return part((root) => {
    const look = async (): Promise<void> => {
      render(loading(), root);
      const answer = await previewOf(id, text, signal);
      if (signal.aborted) return;
      switch (answer.kind) {
        case 'page':
          render(html`<p class="rs-small rs-quiet">${t('texts.preview.what')}</p>${previewPlace(answer.page)}`, root);
          break;
        case 'none':
          render(note('plain', html`<p>${t('texts.preview.none')}</p>`), root);
          break;
        case 'failed':
          render(failed(() => { void look(); }, t('texts.preview.failed')), root);
          break;
      }
    };
    void look();
  });
}
