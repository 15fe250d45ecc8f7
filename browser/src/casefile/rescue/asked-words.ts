/// Who asked to help a file, since when, and for whom it waits: by function, so that it says the same to everybody.
import type { Directory } from '../../crypto/index.ts';
import { language, t } from '../../ui/messages.ts';
import { dayWords } from '../../ui/time.ts';
import type { AskedRescue } from '../model/wire.ts';

export function askedWords({ first, second, receiverKey, proposedAt }: AskedRescue, directory: Directory, now: Date): string {
  const waitsFor = second === null ? t('casefile.rescue.waits.second') : shownAs(receiverKey, directory);
  return t('casefile.rescue.asked-by', shownAs(first, directory), dayWords(new Date(proposedAt), now), waitsFor);
}

function shownAs(keyId: string, directory: Directory): string {
  return directory.key(keyId)?.key.shownAs[language] ?? t('casefile.someone');
}
