/// New words for her conversation (_nieuwe tien woorden_). The old key signs that the new one follows; the new one signs that it
/// does. What was said before is given to the new words, so that the old ones open nothing any more.
import type { OpenAudience } from '../../casefile/model/audience.ts';
import type { Author } from '../../casefile/model/author.ts';
import { earlierForReporter } from '../../casefile/model/rooms.ts';
import { recipientOf, toB64u, verifyKeyOf } from '../../crypto/index.ts';
import { type EpochBody, type Words, epochBody } from './message.ts';
import { nextEpoch } from './next-epoch.ts';

/// The body of POST /room/renewals, all but the signed challenge.
export interface Renewal {
  readonly locator: string;
  readonly authKey: string;
  readonly epoch: EpochBody;
  readonly earlier: readonly { readonly n: number; readonly sealed: string }[];
}

export async function renewal(audience: OpenAudience, { keys }: Words, author: Author): Promise<Renewal> {
  const recipient = await recipientOf(keys.sealSeed);
  const made = await nextEpoch(audience, { out: [], reporter: { signSeed: keys.signSeed, recipient } }, author);
  return {
    locator: keys.locator,
    authKey: toB64u(verifyKeyOf(keys.authSeed)),
    epoch: epochBody(made),
    earlier: await earlierForReporter(audience, recipient),
  };
}
