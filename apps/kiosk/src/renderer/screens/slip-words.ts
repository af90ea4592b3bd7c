import type { Language } from '@motcua/protocol';
import { kioskSlipMessages, messagesIn } from '@motcua/messages';
import type { BannerKind, IconName } from '@motcua/ui';
import type { SlipStanding } from '../model/slip-standing.ts';

export type SlipWords = { readonly kind: BannerKind; readonly icon: IconName; readonly text: string };

/** What the number page says about the slip. */
export function slipWords(standing: SlipStanding, number: string, language: Language): SlipWords {
  const say = messagesIn(kioskSlipMessages, language);
  switch (standing) {
    case 'printing':
      return { kind: 'calm', icon: 'printer', text: say.slipPrinting };
    case 'take-elsewhere':
    case 'take':
      return { kind: 'good', icon: 'ticket', text: say.slipTake };
    case 'take-copy':
      return { kind: 'good', icon: 'ticket', text: say.slipTakeCopy };
    case 'take-unproven':
      return { kind: 'good', icon: 'ticket', text: say.slipTakeUnproven };
    case 'slow':
      return { kind: 'warn', icon: 'printer-off', text: say.slipSlow };
    case 'failed':
      return { kind: 'alarm', icon: 'printer-off', text: say.slipFailed(number) };
    case 'none':
      return { kind: 'warn', icon: 'camera', text: say.slipNone(number) };
  }
}
