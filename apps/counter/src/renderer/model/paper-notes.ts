import type { DeviceHealthView } from '@motcua/protocol';

type PrinterHealth = DeviceHealthView['printers'][number];

/** SL10: the printers whose paper somebody should see to: first those of which something is asked. */
export function paperNotes(health: DeviceHealthView | null): readonly PrinterHealth[] {
  const printers = health?.printers ?? [];
  const asked = printers.filter(({ paper }) => paper.askedAt !== null);
  // Without any paper it is in trouble already, and told with that.
  const low = printers.filter(({ paper, state }) => paper.askedAt === null && paper.isLow && state !== 'paper-out');
  return [...asked, ...low];
}

/** SL2: where the slips of a printer come out meanwhile; null: nowhere. */
export function slipsGoTo(health: DeviceHealthView, printer: PrinterHealth): PrinterHealth | null {
  const other = health.printers.find(({ printerId }) => printerId === printer.fallbackPrinterId);
  return other?.state === 'ready' ? other : null;
}
