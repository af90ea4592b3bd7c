import type { KioskPrinterChoice, PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';

/** A kiosk, and the printer that it got when it was paired. */
export type PairedKiosk = { readonly deviceId: DeviceId; readonly printerId: PrinterId | null };

/**
 * SL2: at which printer a kiosk's slips come out, the first of these that there is: one that stands at this kiosk; the one
 * that the settings say; the one that it was paired with; the centre's first, those at other kiosks last. Where several stand
 * at it, the settings and the pairing say which of them. Null: the centre has no printer.
 */
export function printerOfKiosk({ index }: QueueState, kiosk: PairedKiosk): PrinterId | null {
  if (!index) return null;
  const { printers, kioskPrinters = [] } = index.settings;
  const own = printers.filter((printer) => kioskOf(printer) === kiosk.deviceId);
  const said = choiceFor(kioskPrinters, kiosk.deviceId);
  return findPrinter(own.length > 0 ? own : printers, said, kiosk.printerId);
}

/**
 * SL2: what a kiosk is paired with. `before`: the kiosk that had its name last; null: none had. It has another id now, and the
 * settings name the old one: it goes on where that one printed, but for a printer that stands at a kiosk which is still there.
 */
export function printerForPairing(
  state: QueueState,
  before: (PairedKiosk & { readonly isRevoked: boolean }) | null,
): PrinterId | null {
  const printers = state.index?.settings.printers ?? [];
  const last = before === null ? null : printerOfKiosk(state, before);
  const isOthers =
    before?.isRevoked === false &&
    printers.some((printer) => printer.printerId === last && kioskOf(printer) === before.deviceId);
  return findPrinter(printers, null, isOthers ? null : last);
}

function findPrinter(
  among: readonly PrinterSettings[],
  said: PrinterId | null,
  paired: PrinterId | null,
): PrinterId | null {
  const named = (printerId: PrinterId | null) => among.find((printer) => printer.printerId === printerId);
  const first = among.find((printer) => kioskOf(printer) === null) ?? among[0];
  return (named(said) ?? named(paired) ?? first)?.printerId ?? null;
}

function choiceFor(choices: readonly KioskPrinterChoice[], deviceId: DeviceId): PrinterId | null {
  return choices.find((choice) => choice.deviceId === deviceId)?.printerId ?? null;
}

function kioskOf({ connection }: PrinterSettings): DeviceId | null {
  return connection.kind === 'kiosk' ? connection.deviceId : null;
}
