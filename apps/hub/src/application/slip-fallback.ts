import type { PrinterId, PrinterState } from '@motcua/protocol/vocabulary';

/** SL2: what is known of the printers when a slip looks for another one. */
export type Fallbacks = {
  /** The printers that have one. */
  readonly printerIds: () => readonly PrinterId[];
  /** As the settings say now; null: its slips wait for it. */
  readonly fallbackOf: (printerId: PrinterId) => PrinterId | null;
  /** Null: the hub does not hold it. */
  readonly stateOf: (printerId: PrinterId) => PrinterState | null;
};

/**
 * SL2: where the slips of a printer come out instead, before their first byte; null: they wait. Only while their own
 * printer is known not to print (one that is `starting` has a few seconds more) and the other is ready at this moment.
 */
export function otherPlaceFor(
  printerId: PrinterId,
  { fallbackOf, stateOf }: Omit<Fallbacks, 'printerIds'>,
): PrinterId | null {
  const own = stateOf(printerId);
  if (own === null || own === 'ready' || own === 'starting') return null;
  const other = fallbackOf(printerId);
  if (other === null || other === printerId) return null;
  return stateOf(other) === 'ready' ? other : null;
}
