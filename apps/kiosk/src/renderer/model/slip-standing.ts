import type { KioskMenuView, KioskSlipsView, PrinterId, PrinterState, TicketIssuedOutcome } from '@motcua/protocol';

/**
 * How the slip stands, for the person who waits for it:
 *   none          this kiosk has no printer
 *   printing      on its way
 *   slow          still on its way after a time in which a slip is out (set by the clock, see reduce)
 *   take          proved
 *   take-copy     proved, as a marked copy after a failure
 *   take-unproven sent to a printer that cannot report
 *   take-elsewhere it is out, at another printer than this kiosk's own
 *   failed        it did not come out, or cannot now
 */
export type SlipStanding =
  'none' | 'printing' | 'slow' | 'take' | 'take-copy' | 'take-unproven' | 'take-elsewhere' | 'failed';

/** Whether the person has to note the number, because no slip is to be counted on. */
export function isWithoutSlip(standing: SlipStanding): boolean {
  return standing === 'none' || standing === 'failed' || standing === 'slow';
}

/** Whether the slips of this kiosk come out nowhere now: said before the press, not only after it. */
export function isPrinterOut({ printers }: KioskMenuView, own: PrinterId | null): boolean {
  const bound = printerOf(printers, own);
  // Its own was taken out of the settings.
  if (bound === undefined) return own !== null;
  return !canPrint(bound.state) && placeNow(printers, bound.printerId) === own;
}

/** SL2: the printer at which a slip bound to that one would come out now. */
export function placeNow(printers: KioskMenuView['printers'], bound: PrinterId): PrinterId {
  const own = printerOf(printers, bound);
  const other = own && !canPrint(own.state) ? printerOf(printers, own.fallbackPrinterId) : undefined;
  return other?.state === 'ready' ? other.printerId : bound;
}

/** SL2: the printer at which the slip comes out: where it was moved, or will be in a moment. */
export function placeOfSlip(
  { ticketId }: TicketIssuedOutcome,
  bound: PrinterId,
  slips: KioskSlipsView | null,
  menu: KioskMenuView | null,
): PrinterId {
  const newest = slips?.slips.find((slip) => slip.ticketId === ticketId);
  const known = newest?.printerId ?? bound;
  return known === bound && (newest?.state ?? 'todo') === 'todo' ? placeNow(menu?.printers ?? [], bound) : known;
}

function printerOf(printers: KioskMenuView['printers'], printerId: PrinterId | null) {
  return printers.find((printer) => printer.printerId === printerId);
}

function canPrint(state: PrinterState): boolean {
  return state === 'ready' || state === 'starting';
}

/**
 * Reads the standing from the last views. They may be missing, older than the number, or know nothing of
 * the ticket or its printer: until something is known the slip counts as being printed.
 */
export function readSlipStanding(
  issued: TicketIssuedOutcome,
  slips: KioskSlipsView | null,
  menu: KioskMenuView | null,
): SlipStanding {
  const bound = issued.slip.printerId;
  if (bound === null) return 'none';
  const ours = (slips?.slips ?? []).filter((slip) => slip.ticketId === issued.ticketId);
  const out = ours.find(({ state }) => state === 'confirmed') ?? ours.find(({ state }) => state === 'unproven');
  if (out !== undefined) {
    if (out.printerId !== bound) return 'take-elsewhere';
    return out.state === 'unproven' ? 'take-unproven' : out.copy ? 'take-copy' : 'take';
  }
  const newest = ours[0];
  if (newest?.state === 'interrupted' || newest?.state === 'unknown' || newest?.state === 'expired') return 'failed';
  const printer = printerOf(menu?.printers ?? [], placeOfSlip(issued, bound, slips, menu));
  return printer !== undefined && !canPrint(printer.state) ? 'failed' : 'printing';
}
