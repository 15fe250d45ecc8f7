/// What a date that runs for her is about.
import { type MessageKey, t } from '../../ui/messages.ts';
import type { RunningKind } from '../model/room.ts';

const kinds = {
  'call-back': 'intake.date.call-back',
  own: 'intake.date.own',
  'prosecution-request': 'intake.date.prosecution-request',
  aftercare: 'intake.date.aftercare',
  'handover-own-line': 'intake.date.handover-own-line',
  'unread-reply': 'intake.date.unread-reply',
  apology: 'intake.date.apology',
  rescue: 'intake.date.colleague',
  'think-along': 'intake.date.colleague',
} as const satisfies Record<RunningKind, MessageKey>;

export function dateWords(kind: RunningKind): string {
  return t(kinds[kind]);
}
