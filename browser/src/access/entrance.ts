/// The entrance of the members' office (_toegang tot het bureau_): sign in, set up, or come in by an invitation. It hands over
/// open keys and a directory that was checked, and takes the keys away again when the member locks or is away.
import { type Directory, type Keyring, currentKey, signHead } from '../crypto/index.ts';
import { html } from 'lit';
import { anchor } from '../ui/anchor.ts';
import { api } from '../ui/api.ts';
import type { MemberSession } from '../ui/screens.ts';
import { failed, loading } from '../ui/states.ts';
import { t } from '../ui/messages.ts';
import { type Arrival, sessionOf } from './arrival.ts';
import { directoryWords } from './directory-words.ts';
import { type Door, show, step } from './doorway.ts';
import { enrolByInvitation } from './enrol-step.ts';
import { foundTeam } from './found-step.ts';
import { rememberHead, seenHead } from './head-memory.ts';
import { type LoadedDirectory, loadDirectory } from './load-directory.ts';
import { newTenWords } from './new-keys.ts';
import { nowText } from './random.ts';
import { replaceWords } from './replace-words.ts';
import { beReadyForRescue } from './rescue-ready.ts';
import { askForRescue } from './rescue-step.ts';
import { type Rescued, makeNewKeys } from './rescued.ts';
import { rest, wake } from './rest.ts';
import { type Notice, signIn } from './sign-in-step.ts';
import { signCheckpoint } from './seen-checkpoint.ts';
import { Stay } from './stay.ts';
import { waitForCoordinators } from './wait-step.ts';
import { showTenWords } from './words-step.ts';

export interface Entered {
  readonly session: MemberSession;
  readonly keyring: Keyring;
  readonly directory: Directory;
  /// The directory anew; undefined when it cannot be had or believed.
  readonly reload: () => Promise<Directory | undefined>;
  readonly lock: () => void;
  readonly signOut: () => Promise<void>;
  readonly onLocked: (locked: () => void) => void;
}

interface Inside {
  readonly arrival: Arrival;
  readonly keyring: Keyring;
  /// Only for who has just founded the team.
  readonly founded?: string;
}

/// Why the last stay ended, said at the door.
let parting: Notice = 'none';

export async function enter(root: HTMLElement, signal: AbortSignal): Promise<Entered> {
  const door: Door = { root, signal };
  show(door, loading());
  for (;;) {
    const inside = await comeIn(door);
    const entered = inside === null ? null : await settle(door, inside);
    if (entered !== null) return entered;
  }
}

async function comeIn(door: Door): Promise<Inside | null> {
  const { setUp, invitation, rescue } = takeTokens();
  if (setUp !== null) return await founding(door, setUp);
  if (invitation !== null) return await enrolling(door, invitation);
  if (rescue !== null) {
    parting = (await askForRescue(door, rescue, anchor().team)) ? 'rescue-asked' : 'link-unknown';
    return null;
  }
  const resumed = parting === 'none' ? await resume(door) : null;
  if (resumed !== null) return resumed;
  const notice = parting;
  parting = 'none';
  const entered = await signIn(door, anchor().team === '' ? 'not-set-up' : notice);
  return entered.kind === 'rescued' ? await rescued(door, entered) : { arrival: entered.arrival, keyring: entered.keyring };
}

async function rescued(door: Door, entered: Rescued): Promise<Inside | null> {
  const inside = await makeNewKeys(door, entered, await believedDirectory(door, undefined));
  if (inside === null) parting = 'rescue-failed';
  return inside;
}

// A token is good once; it is taken out of the address before anything else happens.
function takeTokens(): { readonly setUp: string | null; readonly invitation: string | null; readonly rescue: string | null } {
  const [name = '', token = ''] = location.hash.slice(1).split('=');
  const isToken = ['inrichten', 'uitnodiging', 'herstel'].includes(name) && token !== '';
  if (isToken) history.replaceState(null, '', location.pathname);
  const of = (wanted: string): string | null => (isToken && name === wanted ? token : null);
  return { setUp: of('inrichten'), invitation: of('uitnodiging'), rescue: of('herstel') };
}

async function founding(door: Door, token: string): Promise<Inside | null> {
  const founded = await foundTeam(door, token);
  if (founded === null) { parting = 'link-unknown'; return null; }
  const { arrival, genesis } = founded;
  return { arrival, keyring: genesis.keyring, founded: genesis.team };
}

async function enrolling(door: Door, token: string): Promise<Inside | null> {
  const directory = await believedDirectory(door, undefined);
  const enrolment = await enrolByInvitation(door, token, directory);
  if (enrolment.kind === 'in') return enrolment.enrolled;
  parting = enrolment.kind === 'expired' ? 'link-expired' : 'link-unknown';
  return null;
}

// Over a reload: the session gives its half back, and what rested here is opened with it.
async function resume(door: Door): Promise<Inside | null> {
  const session = await api.get<Arrival>('/session', { signal: door.signal });
  if (session.kind !== 'ok') return null;
  const keyring = await wake(session.value.deviceShare);
  return keyring?.memberId === session.value.memberId ? { arrival: session.value, keyring } : null;
}

async function settle(door: Door, { arrival, keyring, founded }: Inside): Promise<Entered | null> {
  const team = founded ?? anchor().team;
  if (arrival.mustReplaceCode) await renewWords(door, keyring, team);
  await rest(keyring, arrival.deviceShare);
  const admitted = arrival.functions.length > 0 ? arrival : await waitForCoordinators(door, keyring);
  if (admitted === null) return null;
  const directory = await believedDirectory(door, founded);
  const { keyId, signSeed } = currentKey(keyring);
  if (directory.valid(keyId) === null) return null;
  void api.post('/head-countersignatures', { statement: signHead(directory, keyId, nowText(), signSeed) });
  await beReadyForRescue(keyring, directory);
  const seen = await signCheckpoint(team, keyring);
  if (seen !== 'signed' && seen !== 'nothing') await again(door, t('access.log.contradicts'));
  const stay = new Stay(keyring);
  return {
    session: sessionOf(admitted),
    keyring,
    directory,
    reload: async () => {
      const loaded = await load(founded);
      return loaded.kind === 'ok' ? loaded.directory : undefined;
    },
    lock: () => { parting = 'locked'; stay.end(); },
    signOut: async () => { parting = 'signed-out'; await stay.signOut(); },
    onLocked: (locked) => { stay.onEnd((idle) => { if (idle) parting = 'idle'; locked(); }); },
  };
}

async function renewWords(door: Door, keyring: Keyring, team: string): Promise<void> {
  const words = newTenWords();
  for (;;) {
    const answer = await replaceWords(keyring, words, team);
    if (answer.kind === 'ok') break;
    await again(door, t('access.words.not-replaced'));
  }
  await showTenWords(door, words.words, 'replaced');
}

async function believedDirectory(door: Door, founded: string | undefined): Promise<Directory> {
  for (;;) {
    const loaded = await load(founded);
    if (loaded.kind === 'ok') return loaded.directory;
    await again(door, loaded.kind === 'refused' ? directoryWords(loaded.reason) : t('access.unreachable'));
  }
}

async function load(founded: string | undefined): Promise<LoadedDirectory> {
  const team = founded ?? anchor().team;
  const loaded = await loadDirectory({ seen: seenHead(team), freshAt: null, ...(founded === undefined ? {} : { founded }) });
  if (loaded.kind === 'ok') rememberHead(team, loaded.directory.head);
  return loaded;
}

function again(door: Door, what: string): Promise<null> {
  return step<object, null>(door, {}, (_, __, answer) => html`<h1>${t('access.sign-in.title')}</h1>${failed(() => { answer(null); }, what)}`);
}
