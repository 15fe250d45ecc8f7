/// The page on which somebody asks for help (_hulp_): static, the same for everybody, sealed before anything is sent.
import { render } from 'lit';
import { loadDirectory } from '../access/load-directory.ts';
import type { Head, Random } from '../crypto/index.ts';
import { anchor } from '../ui/anchor.ts';
import { api } from '../ui/api.ts';
import { publicFrame } from '../ui/frame.ts';
import { onLeaving, watchForLeaving } from '../ui/leave.ts';
import { t } from '../ui/messages.ts';
import { store } from '../ui/render.ts';
import { say } from '../ui/say.ts';
import { takeAlong } from '../guidance/take-along.ts';
import { askView } from './ask-view.ts';
import { type Asked, type Door, isEmpty, needsWords, nothingAsked } from './model/asked.ts';
import { check } from './model/check.ts';
import { type Words, makeMessage } from './model/message.ts';
import type { RoomView } from './model/room.ts';
import { routeOf } from './model/route.ts';
import { places } from './places.ts';
import { Proofs } from './proof.ts';
import { openRoomSession } from './room-session.ts';
import { makeDot } from './room/dot.ts';
import { type Accepted, send } from './sending.ts';
import type { HelpState } from './state.ts';
import { Visit } from './room/visit.ts';
import { visitView } from './room/view.ts';
import { type WaitingActions, refusedView, sendingView, sentView } from './waiting-view.ts';

const lookEverySeconds = 5;
const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));
const proofs = new Proofs();
const page = document.getElementById('page') ?? document.body;
const fresh: HelpState = {
  step: 'ask', asked: nothingAsked, faults: [], directory: null, message: null, uncertain: 0, acceptedAt: null,
  room: null, isBlind: false, trouble: null, hasWords: false, areWordsAway: false, dot: null, isMakingDot: false, dotFailed: false, places: [], isTaken: false,
};
const help = store<HelpState>(fresh, show);
const visit = new Visit(() => { show(help.state); });
/// The highest head since the page was opened; nothing of it is kept when she leaves.
let seen: Head | null = null;
let looking: ReturnType<typeof setInterval> | undefined;
/// The token with which the page looks how things stand; gone when the page is left.
let token: string | null = null;

begin();

function begin(): void {
  watchForLeaving();
  onLeaving(forget);
  addEventListener('hashchange', () => { chooseDoor(); });
  addEventListener('beforeunload', warnWhenTyped);
  chooseDoor();
  takeAlong(({ text, isUnhurried }) => { if (isEmpty(help.state.asked)) { change({ story: text, wish: isUnhurried ? 'unhurried' : '' }); help.set({ isTaken: true }); } });
  void findTeam();
}

function forget(): void {
  clearInterval(looking);
  token = null;
  visit.leave();
  seen = null;
  help.set(fresh);
}

function chooseDoor(): void {
  const { step } = help.state;
  if (step === 'sending') return;
  const doors: Record<string, Door> = { '#schrijven': 'written', '#zorgen': 'worry' };
  if (location.hash === '#terug') { help.set({ step: 'back' }); return; }
  if (step === 'back') { visit.leave(); help.set({ step: 'ask' }); }
  change({ door: doors[location.hash] ?? 'callback' });
}

async function findTeam(): Promise<void> {
  const known = help.state.directory;
  if (known?.kind === 'ok') seen = known.directory.head;
  help.set({ directory: await loadDirectory({ seen, freshAt: new Date() }) });
}

function show(state: HelpState): void {
  render(publicFrame(content(state)), page);
}

function content(state: HelpState): unknown {
  const waiting: WaitingActions = { keepWords: (hasWords: boolean) => { help.set({ hasWords }); }, back: () => { help.set({ step: 'ask', message: null }); }, goOn, makeDot: () => { void putDot(); } };
  switch (state.step) {
    case 'ask':
      return askView(state, { change, submit: () => { void submit(); }, go: (door) => { change({ door }); scrollTo(0, 0); }, suggest });
    case 'sending':
      return sendingView(state, waiting);
    case 'refused':
      return refusedView(state, waiting);
    case 'sent':
      return sentView(state, waiting, new Date());
    case 'back':
      return visitView(visit, new Date());
  }
}

function change(changed: Partial<Asked>): void {
  const asked = { ...help.state.asked, ...changed };
  // A call, or a worry about somebody, never waits for a working day.
  if (asked.door !== 'written' && asked.wish === 'unhurried') asked.wish = '';
  if (!isEmpty(asked)) proofs.begin();
  // A mistake that was pointed out is looked at again as she types; new ones wait for the button.
  const known = new Set(help.state.faults.map(({ field, fault }) => `${field} ${fault}`));
  help.set({ asked, faults: check(asked).filter(({ field, fault }) => known.has(`${field} ${fault}`)) });
}

function suggest(): void {
  void places().then((names) => { help.set({ places: names }); });
}

async function submit(): Promise<void> {
  if (help.state.step !== 'ask') return;
  const faults = check(help.state.asked);
  help.set({ faults });
  if (faults.length > 0) return;
  help.set({ step: 'sending', uncertain: 0, trouble: null });
  say(t('intake.sending.title'));
  if (help.state.directory?.kind !== 'ok') await findTeam();
  const accepted = await sealAndSend(null);
  if (accepted === null) return;
  help.set({ step: 'sent', acceptedAt: new Date(accepted.acceptedAt) });
  say(t('intake.sent.title'));
  document.getElementById('content')?.focus();
  scrollTo(0, 0);
  void follow();
}

/// Sealed once and sent until the answer is known. When somebody left or came since the team was looked up, it is sealed once
/// more for the team as it is now, with the same words.
async function sealAndSend(words: Words | null): Promise<Accepted | null> {
  const { directory, asked } = help.state;
  if (directory?.kind === 'refused') return refuse(`${t('intake.untrusted-team.title')}. ${t('intake.untrusted-team.text', anchor().number)}`);
  if (directory?.kind !== 'ok') return refuse(directory?.kind === 'unreachable' ? t('intake.refused.unreachable', anchor().number) : null);
  const route = routeOf(directory.directory, asked);
  if (route.readers.length === 0) return refuse(t('intake.readers.nobody', anchor().number));
  const message = await makeMessage(asked, { words, directory: directory.directory, route, random, now: new Date() });
  help.set({ message });
  const sent = await send(message.body, proofs, (uncertain) => { help.set({ uncertain }); });
  if (sent.kind === 'accepted') return sent.accepted;
  if (!sent.isTeamOld || words !== null) return refuse(sent.detail ?? null);
  await findTeam();
  return await sealAndSend(message);
}

function refuse(trouble: string | null): null {
  help.set({ step: 'refused', trouble });
  return null;
}

/// The true state, for as long as the page is open.
async function follow(): Promise<void> {
  const { message, directory } = help.state;
  if (message === null || directory?.kind !== 'ok') return;
  const session = await openRoomSession(message.keys, directory.directory.team);
  if (help.state.message?.keys !== message.keys) return;
  clearInterval(looking);
  looking = setInterval(() => { void (token === null ? follow() : look(token)); }, lookEverySeconds * 1_000);
  if (session.kind !== 'ok') { help.set({ isBlind: true }); return; }
  token = session.value.token;
  await look(token);
}

async function look(bearer: string): Promise<void> {
  const room = await api.get<RoomView>('/room', { bearer, timeout: lookEverySeconds * 1_000 });
  if (token !== bearer) return;
  if (room.kind === 'ok') help.set({ room: room.value, isBlind: false });
  else help.set({ isBlind: room.kind !== 'refused' });
  if (room.kind === 'refused' && room.status === 401) token = null;
}

/// The ten words were shown once.
function goOn(): void {
  const { message } = help.state;
  if (message === null) return;
  help.set({ areWordsAway: true, message: { ...message, words: [] } });
  document.getElementById('content')?.focus();
  scrollTo(0, 0);
}

/// She chose the neutral sign when she asked: it is there before she leaves this page.
async function putDot(): Promise<void> {
  const { message, room, isMakingDot } = help.state;
  if (message === null || room === null || token === null || isMakingDot) return;
  help.set({ isMakingDot: true, dotFailed: false });
  const { missedCalls, openings, responsible, latestSeq } = room;
  const bookmark = { seq: latestSeq, missedCalls, openings: openings.length, responsible: responsible?.nl ?? '' };
  const made = await makeDot({ token, keys: message.keys }, bookmark);
  help.set({ isMakingDot: false, ...(made.kind === 'ok' ? { dot: made.value.secret } : { dotFailed: true }) });
}

function warnWhenTyped(event: BeforeUnloadEvent): void {
  const { step, asked, areWordsAway } = help.state;
  const isWriting = (step === 'ask' && !isEmpty(asked)) || (step === 'back' && visit.state.draft.trim() !== '');
  const isCopying = step === 'sent' && needsWords(asked) && !areWordsAway;
  if (step === 'sending' || isWriting || isCopying) event.preventDefault();
}
