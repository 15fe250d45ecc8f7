/// What she decides herself: how she hears from us, other words, and whether it goes on.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, secondary } from '../../ui/actions.ts';
import { confirmByWord } from '../../ui/dialog.ts';
import { more, oneOf } from '../../ui/fields.ts';
import { type MessageKey, t } from '../../ui/messages.ts';
import type { Hears } from '../model/asked.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { dotView } from '../dot-view.ts';
import { failure } from './failure.ts';
import { saidOf } from './said.ts';
import type { Visit } from './visit.ts';
import { renewView } from './words-view.ts';

export function choicesView(visit: Visit, room: OwnRoom): TemplateResult {
  const { state } = room.view;
  return html`${state === 'closed' ? nothing : hearsView(visit, room)}${renewView(visit)}${endView(visit, room)}`;
}

const hearsKeys = { call: 'intake.hears.call', look: 'intake.hears.look', sign: 'intake.hears.sign' } as const satisfies Record<Hears, MessageKey>;

function hearsView(visit: Visit, { view: { hears, dot }, audience }: OwnRoom): TemplateResult {
  const { dot: secret, doing, choosing } = visit.state;
  const hasNumber = audience.entries.map(saidOf).some((said) => said?.kind === 'card' && said.card.number !== '');
  return more(t('intake.hears.title'), t(hearsKeys[hears]), html`${oneOf({
    name: 'hears', legend: t('intake.hears.legend'), value: choosing ?? hears, onChange: (value) => { void visit.choose(value as Hears); },
    options: [{ value: 'call', label: t('intake.hears.call'), more: t(hasNumber ? 'intake.hears.call.more' : 'intake.hears.call.no-number') },
      { value: 'look', label: t('intake.hears.look'), more: t('intake.hears.look.more') },
      { value: 'sign', label: t('intake.hears.sign'), more: t('intake.hears.sign.more') }],
  })}${hears === 'sign' ? dotView({ secret: secret === '' ? null : secret, isThere: dot !== null, busy: doing === 'hears' },
    { make: () => { void visit.makeDot(); }, remove: () => { void visit.choose('look'); } }) : nothing}${failure(visit, 'hears')}`);
}

function endView(visit: Visit, { view }: OwnRoom): TemplateResult | typeof nothing {
  const { state } = view;
  switch (state) {
    case 'waiting':
    case 'taken':
      return ending(visit, withdrawing(), 'withdrawals');
    case 'open':
    case 'aftercare':
      return ending(visit, closing(), 'closings');
    case 'closed':
      return more(t('intake.reopen.title'), t('intake.reopen.what'), html`<p>${t('intake.reopen.afterwards')}</p>${failure(visit, 'end')}
        ${actions(secondary({ label: t('intake.reopen.button'), busy: visit.state.doing === 'end', onClick: () => { void visit.end('reopenings'); } }))}`);
    case 'withdrawn':
      return nothing;
  }
}

interface Ending {
  readonly title: string;
  readonly what: string;
  /// One sentence: what will be true afterwards.
  readonly afterwards: string;
  readonly word: string;
  readonly button: string;
}

function withdrawing(): Ending {
  return {
    title: t('intake.withdraw.title'), what: t('intake.withdraw.what'), afterwards: t('intake.withdraw.afterwards'),
    word: t('intake.withdraw.word'), button: t('intake.withdraw.button'),
  };
}

function closing(): Ending {
  return {
    title: t('intake.close.title'), what: t('intake.close.what'), afterwards: t('intake.close.afterwards'),
    word: t('intake.close.word'), button: t('intake.close.button'),
  };
}

function ending(visit: Visit, words: Ending, path: 'withdrawals' | 'closings'): TemplateResult {
  const sure = async (): Promise<void> => { if (await confirmByWord(words)) await visit.end(path); };
  return more(words.title, words.what, html`<p>${words.afterwards}</p>${failure(visit, 'end')}
    ${actions(secondary({ label: words.button, busy: visit.state.doing === 'end', onClick: () => { void sure(); } }))}`);
}
