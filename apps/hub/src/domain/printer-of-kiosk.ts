import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';

/** A kiosk, and the printer that the centre had first when it was paired, or that the kiosk of that name before it had. */
export type PairedKiosk = { readonly deviceId: DeviceId; readonly printerId: PrinterId | null };

/**
 * SL2: at which printer a kiosk's slips come out, the first of these that there is: the one that stands at this kiosk; the
 * one that it was paired with; the centre's first, before those that stand at other kiosks. Null: the centre has none.
 */
export function printerOfKiosk({ index }: QueueState, kiosk: PairedKiosk): PrinterId | null {
  if (!index) return null;
  const { printers } = index.settings;
  const named = (printerId: PrinterId | null) => printers.find((printer) => printer.printerId === printerId);
  const own = printers.filter((printer) => kioskOf(printer) === kiosk.deviceId);
  const paired = named(kiosk.printerId);
  const found = own[0] ?? paired ?? printers.find((printer) => kioskOf(printer) === null) ?? printers[0];
  return found?.printerId ?? null;
}

function kioskOf({ connection }: PrinterSettings): DeviceId | null {
  return connection.kind === 'kiosk' ? connection.deviceId : null;
}
