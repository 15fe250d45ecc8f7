/// Why something is not to be trusted (_niet te vertrouwen_), in words.
import { t } from '../ui/messages.ts';
import type { AudienceRefusal, DistrustReason } from './model/audience.ts';

export function distrustWords(reason: DistrustReason): string {
  switch (reason) {
    case 'before-my-time':
      return t('casefile.distrust.before-my-time');
    case 'not-sealed':
    case 'cannot-open':
    case 'padding':
    case 'wrong-type':
      return t('casefile.distrust.broken');
    case 'wrong-team':
    case 'wrong-place':
    case 'unknown-epoch':
      return t('casefile.distrust.elsewhere');
    case 'wrong-order':
      return t('casefile.distrust.order');
    case 'unknown-head':
      return t('casefile.distrust.directory');
    case 'unknown-signer':
    case 'bad-signature':
      return t('casefile.distrust.signature');
    case 'revoked-signer':
      return t('casefile.distrust.revoked');
    case 'not-a-grantee':
      return t('casefile.distrust.outsider');
  }
}

/// The chain of readers does not hold: then nothing in it counts and nothing may be written to it.
export function chainWords(reason: AudienceRefusal): string {
  switch (reason) {
    case 'no-epoch':
    case 'broken-chain':
    case 'wrong-type':
    case 'wrong-place':
    case 'wrong-team':
      return t('casefile.chain.broken');
    case 'unknown-head':
      return t('casefile.distrust.directory');
    case 'bad-signature':
    case 'wrong-signer':
    case 'wrong-reporter':
      return t('casefile.chain.signer');
    case 'excluded-grantee':
    case 'wrong-grantee':
    case 'wrong-holders':
    case 'exclusion-lifted':
    case 'wrong-recipient':
      return t('casefile.chain.reader');
  }
}
