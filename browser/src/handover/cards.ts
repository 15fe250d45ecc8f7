/// The wake cards (_wekkaarten_) that whoever is on duty may read: fetched only when she asks, because each reading is recorded.
import { html, nothing, type TemplateResult } from 'lit';
import { type WakeCardWords, openWakeCard } from '../casefile/model/wake-card.ts';
import { language, t } from '../ui/messages.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { facts } from '../ui/table.ts';
import { badge } from '../ui/worklist.ts';
import type { DutyCard } from './wire.ts';

export interface ReadCard {
  readonly caseId: string;
  readonly mine: boolean;
  /// null: it cannot be opened or trusted.
  readonly words: WakeCardWords | null;
  /// Who is responsible, by name and by function.
  readonly owner: string;
  readonly wrote: boolean;
}

/// null: they could not be fetched.
export async function readCards(context: ScreenContext): Promise<readonly ReadCard[] | null> {
  const { api, signal, keyring, directory } = context;
  const answer = await api.get<readonly DutyCard[]>('/wake-cards', { signal });
  if (answer.kind !== 'ok') return null;
  return Promise.all(answer.value.map(async ({ caseId, owner, shownAs, mine, wrote, card }) => {
    const opened = await openWakeCard(caseId, card, keyring, directory);
    return { caseId, mine, words: opened?.words ?? null, wrote, owner: t('handover.owner.named', owner, shownAs[language]) };
  }));
}

/// @param ring how it stands with ringing the owner
export function cardView({ words, owner, wrote }: ReadCard, ring: unknown): TemplateResult {
  if (words === null) return html`<article class="rs-card rs-stack rs-stack--tight"><p>${t('handover.card.closed', owner)}</p>${ring}</article>`;
  return html`<article class="rs-card rs-stack rs-stack--tight"><h4>${words.name}</h4>${wrote ? html`<p>${badge('due', t('handover.card.wrote'))}</p>` : nothing}${facts([
    ...(words.happened === '' ? [] : [[t('handover.card.happened'), words.happened] as const]),
    [t('handover.card.tonight'), words.tonight],
    ...(words.never === '' ? [] : [[t('handover.card.never'), words.never] as const]),
    [t('handover.card.owner'), owner],
  ])}${ring}</article>`;
}
