/// What was recorded (_inzagelogboek_), in words.
import { t } from '../../ui/messages.ts';

const known = [
  'request.accepted', 'request.taken', 'request.given-back', 'request.lapsed', 'story.opened', 'file.opened', 'entries.read', 'entry.added',
  'epoch.added', 'audience.added', 'file.seen', 'member.brought-in', 'member.taken-out', 'commitment.added', 'commitment.moved', 'commitment.done', 'commitment.cancelled', 'call.missed', 'owner.changed',
  'consent.given', 'consent.revoked', 'aftercare.begun', 'rescue.started', 'rescue.confirmed', 'rescue.withdrawn', 'rescue.shares-read', 'rescue.done', 'file.closed', 'file.reopened', 'code.renewed', 'code.replaced',
  'card.written', 'card.read', 'card.withdrawn', 'owner.rung', 'room.closed', 'room.reopened', 'audience.ended',
] as const;

export function actWords(what: string): string {
  const act = known.find((one) => one === what);
  return act === undefined ? what : t(`casefile.act.${act}`);
}
