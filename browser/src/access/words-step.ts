/// The ten words (_tien woorden_) are shown once, to be written down: here and nowhere else.
import { html } from 'lit';
import { actionBar, actions, primary } from '../ui/actions.ts';
import { codeWords, printWords } from '../ui/codes.ts';
import { tick } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { type Door, onSubmit, step } from './doorway.ts';

export type Why = 'first' | 'replaced';

export function showTenWords(door: Door, words: readonly string[], why: Why): Promise<null> {
  return step<{ kept: boolean; missed: boolean }, null>(door, { kept: false, missed: false }, (state, change, answer) => html`
    <form class="rs-stack rs-stack--loose" @submit=${onSubmit(() => { if (state.kept) answer(null); else change({ missed: true }); })}>
      <h1>${t('access.words.title')}</h1>
      <p class="rs-lead">${why === 'first' ? t('access.words.first') : t('access.words.replaced')}</p>
      <div class="rs-sheet rs-stack">${codeWords(words)}</div>
      <p class="rs-quiet">${t('access.words.where')}</p>
      ${actions(printWords())}
      ${tick({ name: 'kept', label: t('access.words.kept'), checked: state.kept, onChange: (kept) => { change({ kept, missed: false }); } })}
      ${state.missed ? note('attention', html`<p role="alert">${t('access.words.not-kept')}</p>`) : ''}
      ${actionBar(primary({ label: t('access.go-on'), submit: true }))}
    </form>`);
}
