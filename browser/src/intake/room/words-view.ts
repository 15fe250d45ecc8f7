/// New words (_nieuwe tien woorden_): shown first, in force only when she says that she has them.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, quiet, secondary } from '../../ui/actions.ts';
import { codeWords, printWords } from '../../ui/codes.ts';
import { more, tick } from '../../ui/fields.ts';
import { callNumber } from '../../ui/frame.ts';
import { t } from '../../ui/messages.ts';
import { failure } from './failure.ts';
import type { Visit } from './visit.ts';

/// Somebody read her words aloud to her: before anything is read, she makes words that nobody ever said.
export function mustRenewView(visit: Visit): TemplateResult {
  return html`<h1>${t('intake.must-renew.title')}</h1><p class="rs-lead">${t('intake.must-renew.text')}</p>
    ${visit.state.newWords === null
      ? actions(primary({ label: t('intake.renew.make'), icon: 'key', onClick: () => { visit.makeWords(); } }))
      : shownWords(visit, false)}
    ${callNumber()}`;
}

export function renewView(visit: Visit): TemplateResult {
  const { newWords } = visit.state;
  return more(t('intake.renew.title'), t('intake.renew.what'), html`<p>${t('intake.renew.afterwards')}</p>
    ${newWords === null ? actions(secondary({ label: t('intake.renew.make'), icon: 'key', onClick: () => { visit.makeWords(); } })) : shownWords(visit, true)}`);
}

function shownWords(visit: Visit, canStop: boolean): TemplateResult {
  const { newWords, hasNewWords, doing } = visit.state;
  return html`<div class="rs-sheet">${codeWords(newWords?.words ?? [])}</div>
    <p class="rs-small">${t('intake.renew.not-yet')}</p>
    ${tick({ name: 'has-new-words', label: t('intake.words.kept'), checked: hasNewWords, onChange: (has) => { visit.keepWords(has); } })}
    ${failure(visit, 'renew')}
    ${actions(
      primary({ label: t('intake.renew.button'), disabled: !hasNewWords, busy: doing === 'renew', onClick: () => { void visit.renew(); } }),
      printWords(),
      canStop ? quiet({ label: t('ui.cancel'), onClick: () => { visit.forgetWords(); } }) : nothing,
    )}`;
}
