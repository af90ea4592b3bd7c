import type { KioskSlipsView, PrinterId } from '@motcua/protocol';
import type { LinkState } from '@motcua/client';

/** SL2: the printer at which this kiosk's slips come out now; null: none, or not known without the hub. */
export function boundPrinter({ link, slips }: { link: LinkState; slips: KioskSlipsView | null }): PrinterId | null {
  if (link.kind === 'lost') return link.alone?.printerId ?? null;
  if (link.kind !== 'connected' || link.welcome.you.kind !== 'kiosk') return null;
  return slips?.printerId === undefined ? link.welcome.you.printerId : slips.printerId;
}
