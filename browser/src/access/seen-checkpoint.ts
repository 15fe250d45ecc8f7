/// At sign-in a member's browser signs how far the access log (_inzagelogboek_) has come, unless it contradicts what it saw
/// before: a past that is rewritten is found out by who kept a copy.
import { type Checkpoint, type CheckpointRefusal, type Keyring, countersignCheckpoint, currentKey } from '../crypto/index.ts';
import { api } from '../ui/api.ts';

export type Seen = 'signed' | 'nothing' | CheckpointRefusal;

type Received = Checkpoint & { readonly position: number };

export async function signCheckpoint(team: string, keyring: Keyring): Promise<Seen> {
  const answer = await api.get<readonly Received[]>('/audit/checkpoints');
  const [newest] = answer.kind === 'ok' ? answer.value : [];
  if (newest === undefined) return 'nothing';
  const { at, size, root, prev } = newest;
  const { keyId, signSeed } = currentKey(keyring);
  const signed = countersignCheckpoint({ at, size, root, prev }, remembered(team), { team, keyId, signSeed });
  if (!signed.ok) return signed.reason;
  remember(team, { at, size, root, prev });
  const kept = await api.post('/audit/checkpoint-countersignatures', { statement: signed.value });
  return kept.kind === 'ok' ? 'signed' : 'nothing';
}

const nameFor = (team: string): string => `rs-checkpoint-${team}`;

function remembered(team: string): Checkpoint | null {
  try {
    return JSON.parse(localStorage.getItem(nameFor(team)) ?? 'null') as Checkpoint | null;
  } catch {
    return null;
  }
}

function remember(team: string, checkpoint: Checkpoint): void {
  try {
    localStorage.setItem(nameFor(team), JSON.stringify(checkpoint));
  } catch {
    // A browser that keeps nothing still signs.
  }
}
