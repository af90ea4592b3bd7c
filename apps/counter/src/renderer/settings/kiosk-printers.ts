import type { CentreSettings, PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { setField, type Editing } from './editing.ts';

/** SL2: which printer somebody has chosen for a kiosk, and where that stands in the document; null: it finds one by itself. */
export function chosenFor(
  { kioskPrinters = [] }: CentreSettings,
  deviceId: DeviceId,
): { readonly printerId: PrinterId; readonly place: number } | null {
  const place = kioskPrinters.findIndex((choice) => choice.deviceId === deviceId);
  const choice = kioskPrinters[place];
  return choice === undefined ? null : { printerId: choice.printerId, place };
}

/** Printers that stand at this kiosk: its slips come out of them whatever is chosen. */
export function printersAt({ printers }: CentreSettings, deviceId: DeviceId): readonly PrinterSettings[] {
  return printers.filter(({ connection }) => connection.kind === 'kiosk' && connection.deviceId === deviceId);
}

/** `printerId` null: the kiosk shall find one by itself. */
export function choosePrinter(editing: Editing, deviceId: DeviceId, printerId: PrinterId | null): Editing {
  const { kioskPrinters = [] } = editing.draft;
  const chosen = chosenFor(editing.draft, deviceId);
  if (printerId !== null && chosen !== null) {
    return setField(editing, `kioskPrinters[${chosen.place}].printerId`, printerId);
  }
  const others = kioskPrinters.filter((choice) => choice.deviceId !== deviceId);
  const choices = printerId === null ? others : [...others, { deviceId, printerId }];
  // A document that never said anything is the same again.
  const isNew = choices.length === 0 && editing.base.kioskPrinters === undefined;
  return setField(editing, 'kioskPrinters', isNew ? undefined : choices);
}
