/// What is true now of a request (_de ware toestand_), from arrival to the first human voice.
import { html, nothing } from 'lit';
import { clockWords, timeWords } from '../ui/time.ts';
import { language, plural, t } from '../ui/messages.ts';
import type { Step } from '../ui/states.ts';
import type { RoomView } from './model/room.ts';

export interface Waiting {
  /// null before the server told.
  readonly room: Pick<RoomView, 'state' | 'waiting' | 'responsible'> | null;
  readonly since: Date;
  readonly isCall: boolean;
  /// An answer within two working days was all that was asked.
  readonly isUnhurried: boolean;
}

const otherWaysAfterMinutes = 10;

export function trueState(waiting: Waiting, now: Date): readonly Step[] {
  const { room, since, isCall } = waiting;
  const isTaken = room !== null && room.state !== 'waiting';
  const isOpen = room !== null && (room.state === 'open' || room.state === 'aftercare');
  return [
    arrived(since, now),
    { when: isTaken ? 'done' : 'now', words: html`<strong>${t(isTaken ? 'intake.state.taken' : 'intake.state.not-seen')}</strong><br>
      <span class="rs-quiet rs-small">${isTaken ? (room.responsible?.[language] ?? t('intake.state.confidant')) : calledSoFar(waiting)}</span>${
      !isTaken && room?.waiting?.coordinatorsCalled === true ? html`<br><span class="rs-quiet rs-small">${t('intake.state.coordinators')}</span>` : nothing}` },
    { when: isOpen ? 'done' : isTaken ? 'now' : 'later', words: t('intake.state.read') },
    { when: isOpen ? 'now' : 'later', words: t(isCall ? 'intake.state.called' : 'intake.state.answer') },
  ];
}

/// Who is worried about somebody else sees only this, to protect the other.
export function worryState({ room, since }: Waiting, now: Date): readonly Step[] {
  const isRead = room !== null && room.state !== 'waiting';
  return [
    arrived(since, now),
    { when: isRead ? 'done' : 'now', words: html`<strong>${t(isRead ? 'intake.state.was-read' : 'intake.state.not-read')}</strong>` },
  ];
}

/// Nobody took it for so long that she should hear of other ways.
export function isLong({ room, since, isUnhurried }: Waiting, now: Date): boolean {
  const isWaiting = room === null || room.state === 'waiting';
  return isWaiting && !isUnhurried && now.getTime() - since.getTime() > otherWaysAfterMinutes * 60_000;
}

function arrived(since: Date, now: Date): Step {
  return {
    when: 'done',
    words: html`<strong>${t('intake.state.arrived')}</strong><br><span class="rs-quiet rs-small">${timeWords(since, now)}</span>`,
  };
}

function calledSoFar({ room, since, isUnhurried }: Waiting): string {
  const called = room?.waiting?.peopleCalled ?? 0;
  if (called === 0) return t(isUnhurried ? 'intake.state.unhurried' : 'intake.state.calling');
  const from = room?.waiting?.since;
  return plural('intake.state.called-people', called, clockWords(from === undefined ? since : new Date(from)));
}
