/// Beside the ringing: half an hour of quiet in a wave (_stilte_), for two members together.
import { html, nothing, render, type TemplateResult } from 'lit';
import { actions, quiet, secondary } from '../ui/actions.ts';
import { language, t } from '../ui/messages.ts';
import { toast } from '../ui/say.ts';
import { every, keepLooking } from '../ui/screen-store.ts';
import { type ScreenContext, registerStrip } from '../ui/screens.ts';
import { note } from '../ui/states.ts';
import { clockWords } from '../ui/time.ts';

interface Wave {
  readonly lineId: string;
  readonly asked: 'me' | 'other' | null;
  readonly quietUntil: string | null;
}

const lookEvery = 15_000;

registerStrip((root, context) => {
  const look = (): void => { void show(root, context, look); };
  keepLooking(context, look);
  every(lookEvery, context, look);
});

async function show(root: HTMLElement, context: ScreenContext, look: () => void): Promise<void> {
  const answer = await context.api.get<readonly Wave[]>('/quiets', { signal: context.signal });
  if (answer.kind !== 'ok' || context.signal.aborted) return;
  render(answer.value.length === 0 ? nothing : answer.value.map((wave) => view(wave, context, look)), root);
}

function view({ lineId, asked, quietUntil }: Wave, context: ScreenContext, look: () => void): TemplateResult {
  const line = context.directory.lines.find((one) => one.lineId === lineId)?.name[language] ?? t('alarm.strip.line.unknown');
  const ask = (): void => { void agree(lineId, context, look); };
  if (quietUntil !== null) return note('plain', html`<p>${t('alarm.quiet.until', line, clockWords(new Date(quietUntil)))}</p>`);
  switch (asked) {
    case 'me':
      return note('plain', html`<p>${t('alarm.quiet.asked', line)}</p>`);
    case 'other':
      return note('plain', html`<p>${t('alarm.quiet.agree.what', line)}</p>${actions(secondary({ label: t('alarm.quiet.agree'), small: true, onClick: ask }))}`);
    case null:
      return html`<div>${actions(quiet({ label: t('alarm.quiet.ask', line), small: true, onClick: ask }))}</div>`;
  }
}

async function agree(lineId: string, { api, signal }: ScreenContext, look: () => void): Promise<void> {
  const answer = await api.post<{ readonly quietUntil: string | null }>('/quiets', { lineId }, { signal });
  if (answer.kind === 'refused') toast(t('alarm.quiet.no-wave'));
  look();
}
