/// The associations (_verenigingen_) by the short name that people use.
import { t } from '../ui/messages.ts';

/// The short name of an association; its id when it is not one of ours.
export function associationWords(association: string | null): string {
  switch (association) {
    case 'ngb':
      return t('office.association.ngb.short');
    case 'wethoudersvereniging':
      return t('office.association.wethoudersvereniging.short');
    case 'nvvr':
      return t('office.association.nvvr.short');
    case 'statenlidnu':
      return t('office.association.statenlidnu.short');
    case 'ministry':
      return t('office.association.ministry.short');
    case 'common':
    case null:
      return t('office.association.common.short');
    default:
      return association;
  }
}
