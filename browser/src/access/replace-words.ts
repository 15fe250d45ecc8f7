/// Ten words in place of ten others (_tien woorden vervangen_): the old ones are worth nothing once the server has the new.
import { type Keyring, recoveryKeys } from '../crypto/index.ts';
import { type Answer, api } from '../ui/api.ts';
import { type TenWords, recoveryOf, wrapForWords } from './new-keys.ts';

export async function replaceWords(keyring: Keyring, words: TenWords, team: string): Promise<Answer<undefined>> {
  const keys = recoveryKeys(words.code, team);
  const { sealed } = await wrapForWords(keyring, keys);
  return await api.post('/recovery-codes', { recovery: recoveryOf(keys), sealed }, { retryAfter: [1_000, 3_000] });
}
