/// What stands in the work list (_werklijst_): somebody who waits, and a file.
import { html, type TemplateResult } from 'lit';
import type { Directory } from '../crypto/index.ts';
import { plural, t } from '../ui/messages.ts';
import { durationWords, timeWords } from '../ui/time.ts';
import { badge, workItem } from '../ui/worklist.ts';
import { isDue, isRinging } from './model/work.ts';
import type { ListedFile, WaitingRequest } from './model/wire.ts';
import { lineWords, linesWords, stateBadge, wishWords } from './words.ts';

/// @param handed what the hand-over of duty says of it
export function waitingItem(request: WaitingRequest, now: Date, directory: Directory, handed: readonly unknown[]): TemplateResult {
  return workItem({
    href: `#/wacht/${request.requestId}`,
    due: isRinging(request, now),
    title: t(`casefile.waiting.kind.${request.kind}`),
    meta: [...waitingSigns(request), linesWords(directory, request.lineIds), ...handed],
    when: request.answerBy === null ? durationWords(now.getTime() - Date.parse(request.waitingSince)) : html`${t('casefile.work.answer-by')} ${timeWords(request.answerBy, now)}`,
  });
}

export function fileItem(file: ListedFile, title: string, now: Date, directory: Directory): TemplateResult {
  const due = isDue(file, now);
  return workItem({
    href: `#/dossier/${file.caseId}`,
    due,
    title,
    meta: [due ? badge('due', t('casefile.work.overdue')) : stateBadge(file.state), ...fileSigns(file), lineWords(directory, file.lineId)],
    when: file.nextAt === null ? '' : timeWords(file.nextAt, now),
  });
}

function waitingSigns({ state, wish, acknowledgedBy }: WaitingRequest): readonly unknown[] {
  const who = state === 'waiting' ? badge('waiting', t('casefile.work.waits')) : badge('open', acknowledgedBy === 'me' ? t('casefile.work.taken-by-me') : t('casefile.work.taken-by-other'));
  const seen = state === 'waiting' && acknowledgedBy === 'other' ? [t('casefile.work.seen-by-other')] : [];
  return [who, ...(wish === null ? [] : [wishWords(wish)]), ...seen];
}

function fileSigns(file: ListedFile): readonly unknown[] {
  return [
    ...(file.unread ? [badge('waiting', t('casefile.work.unread'))] : []),
    ...(file.misses > 0 ? [plural('casefile.work.missed', file.misses)] : []),
    ...(file.role === 'stand-in' ? [t('casefile.work.stand-in', file.owner.name)] : []),
    ...(file.role === 'team' && !file.consulted ? [t('casefile.work.of', file.owner.name)] : []),
  ];
}
