/// Sends a sealed request until the answer is known. The bytes were made once; a second attempt is the same message.
import { type Answer, api, waited } from '../ui/api.ts';
import type { RequestBody } from './model/message.ts';
import type { Proofs } from './proof.ts';

export interface Accepted {
  readonly requestId: string;
  readonly acceptedAt: string;
  readonly firstStepAt: string;
}

export type ProofSource = Pick<Proofs, 'take'>;

export type Sent =
  | { readonly kind: 'accepted'; readonly accepted: Accepted }
  /// `isTeamOld`: somebody it was sealed to has left since; sealed anew it may go.
  | { readonly kind: 'refused'; readonly isTeamOld: boolean; readonly detail: string | undefined };

/// Here the server does not know itself whether it kept the message: its database went away while it was asked.
const outages: ReadonlySet<string> = new Set(['unavailable', 'internal']);

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/// Goes on until the server said yes or no; `onUncertain` after each attempt without an answer.
export async function send(body: RequestBody, proofs: ProofSource, onUncertain: (attempts: number) => void): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(body, proofs);
    if (answer?.kind === 'ok') return { kind: 'accepted', accepted: answer.value };
    if (answer?.kind === 'refused' && !isProofAtFault(answer.problem.errors) && !outages.has(answer.problem.code)) {
      return { kind: 'refused', isTeamOld: answer.status === 409, detail: answer.problem.detail };
    }
    onUncertain(attempt);
    await waited(pauses[Math.min(attempt, pauses.length) - 1] ?? 15_000);
  }
}

async function once(body: RequestBody, proofs: ProofSource): Promise<Answer<Accepted> | null> {
  const proof = await proofs.take();
  return proof === null ? null : await api.post<Accepted>('/requests', { ...body, proof });
}

/// A proof that has become too old is our affair, not hers: a new one is made.
function isProofAtFault(errors: readonly { readonly field: string }[]): boolean {
  return errors.length > 0 && errors.every(({ field }) => field === 'proof');
}
