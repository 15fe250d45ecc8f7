/// Why the list of members is not believed, for somebody who has to decide what to do now.
import type { DirectoryRefusal } from '../crypto/index.ts';
import { t } from '../ui/messages.ts';

export function directoryWords(reason: DirectoryRefusal): string {
  switch (reason) {
    case 'older-than-seen':
    case 'not-fresh':
      return t('access.directory.older');
    case 'missing-countersignature':
      return t('access.directory.one-signature');
    case 'wrong-recipient':
    case 'wrong-key':
      return t('access.directory.key');
    case 'wrong-type':
    case 'wrong-team':
    case 'broken-chain':
    case 'wrong-signer':
    case 'bad-signature':
    case 'wrong-line':
      return t('access.directory.broken');
  }
}
