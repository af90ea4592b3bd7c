import type { PrinterId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';

/** SL3: that printer while the settings name it, else the centre's first one; null where there is none. */
export function presentPrinter({ index }: QueueState, printerId: PrinterId | null): PrinterId | null {
  const printers = index?.settings.printers ?? [];
  const own = printers.find((printer) => printer.printerId === printerId);
  return (own ?? printers[0])?.printerId ?? null;
}
