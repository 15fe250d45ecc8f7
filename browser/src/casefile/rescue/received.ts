/// A file that somebody was asked to take over, as one row among the work.
import type { TemplateResult } from 'lit';
import { t } from '../../ui/messages.ts';
import { workItem } from '../../ui/worklist.ts';
import { fileNumber } from './file-card.ts';
import type { RunningRescue } from './wire.ts';

export function receivedItem({ rescueId, caseId, reason }: RunningRescue): TemplateResult {
  const why = reason === 'owner-gone' ? t('casefile.rescue.reason.owner-gone') : t('casefile.rescue.reason.overdue');
  return workItem({ href: `#/overnemen/${rescueId}`, title: t('casefile.rescue.take.title'), meta: [t('casefile.rescue.file', fileNumber(caseId)), why], when: '', due: true });
}
