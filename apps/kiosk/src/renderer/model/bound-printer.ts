import type { LinkState } from '@motcua/client';
import type { PrinterId } from '@motcua/protocol';

/** SL2: the printer that this kiosk is bound to; null: none, or not known without the hub. */
export function boundPrinter(link: LinkState): PrinterId | null {
  if (link.kind === 'lost') return link.alone?.printerId ?? null;
  return link.kind === 'connected' && link.welcome.you.kind === 'kiosk' ? link.welcome.you.printerId : null;
}
