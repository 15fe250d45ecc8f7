/// A proof of work (ALTCHA): a small effort that costs a person nothing and a flood a lot. Fetched and solved while she types.
import { api } from '../ui/api.ts';
import { scriptAddress } from '../ui/script-address.ts';
import address from './proof.worker.ts?address';

interface Puzzle {
  readonly algorithm: string;
  readonly challenge: string;
  readonly salt: string;
  readonly maxnumber: number;
  readonly signature: string;
}

/// What goes with the request; null when it could not be had now.
export async function makeProof(): Promise<string | null> {
  const answer = await api.get<Puzzle>('/proofs', { retryAfter: [500, 2_000] });
  if (answer.kind !== 'ok') return null;
  const { algorithm, challenge, salt, signature } = answer.value;
  const number = await solve(answer.value);
  return number === null ? null : btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

function solve(puzzle: Puzzle): Promise<number | null> {
  const worker = new Worker(scriptAddress(address), { type: 'module' });
  return new Promise((resolve) => {
    const done = (number: number | null): void => { worker.terminate(); resolve(number); };
    worker.addEventListener('message', (event: MessageEvent<number | null>) => { done(event.data); });
    worker.addEventListener('error', () => { done(null); });
    worker.postMessage(puzzle);
  });
}

/// One proof, made once; asking again after it was used makes a new one.
export class Proofs {
  private present: Promise<string | null> | null = null;

  begin(): void {
    this.present ??= makeProof();
  }

  async take(): Promise<string | null> {
    this.begin();
    const proof = await this.present;
    this.present = null;
    return proof;
  }
}
