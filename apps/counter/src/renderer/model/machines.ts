import type { DeviceHealthView, PrinterState } from '@motcua/protocol';

type PrinterHealth = DeviceHealthView['printers'][number];

/** States in which a printer needs nobody. */
const WELL: ReadonlySet<PrinterState> = new Set(['starting', 'ready']);

/** The printers that somebody should look after, the longest trouble first. */
export function printersInTrouble(health: DeviceHealthView | null): readonly PrinterHealth[] {
  const printers = health?.printers ?? [];
  return printers.filter((printer) => !WELL.has(printer.state)).sort((a, b) => a.since - b.since);
}
