/// Opens the sealed titles of a list. The server gives the place of a title here; the file itself checks the whole chain.
import { type Directory, fromB64u, openEntry } from '../../crypto/index.ts';
import type { Keyring } from '../../ui/screens.ts';
import { openAudience } from './audience.ts';
import { said } from './bodies.ts';
import type { SealedTitle } from './wire.ts';

/// null: it cannot be opened or trusted.
export async function openTitle(caseId: string, title: SealedTitle, keyring: Keyring, directory: Directory): Promise<string | null> {
  const opened = await openAudience(caseId, title.audience, [], keyring, directory);
  if (!opened.ok) return null;
  const { epochs, seeds, place } = opened.value;
  const { entryId, seq, epochN, sealed } = title.entry;
  const epoch = epochs[epochN - 1];
  const seed = seeds.get(epochN);
  if (epoch === undefined || seed === undefined) return null;
  const where = { team: place.team, caseId, audienceId: place.audienceId, entryId, seq, prev: title.prev };
  const read = await openEntry(fromB64u(sealed) ?? new Uint8Array(), where, epoch, seed, directory);
  const words = read.trusted ? said(read.entry) : null;
  return words?.kind === 'title' ? words.text : null;
}
