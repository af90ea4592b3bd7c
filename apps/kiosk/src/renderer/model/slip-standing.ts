import type { KioskMenuView, KioskSlipsView, PrinterState, TicketIssuedOutcome } from '@motcua/protocol';

/**
 * How the slip stands, for the person who waits for it:
 *   none          this kiosk has no printer
 *   printing      on its way
 *   slow          still on its way after a time in which a slip is out (set by the clock, see reduce)
 *   take          proved
 *   take-copy     proved, as a marked copy after a failure
 *   take-unproven sent to a printer that cannot report
 *   failed        it did not come out, or cannot now
 */
export type SlipStanding = 'none' | 'printing' | 'slow' | 'take' | 'take-copy' | 'take-unproven' | 'failed';

/** Whether the person has to note the number, because no slip is to be counted on. */
export function isWithoutSlip(standing: SlipStanding): boolean {
  return standing === 'none' || standing === 'failed' || standing === 'slow';
}

/** Whether this kiosk has printers and none of them can print now: said before the press, not only after it. */
export function isPrinterOut(menu: KioskMenuView): boolean {
  return menu.printers.length > 0 && !menu.printers.some((printer) => canPrint(printer.state));
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
  const printerId = issued.slip.printerId;
  if (printerId === null) return 'none';
  const ours = (slips?.slips ?? []).filter((slip) => slip.ticketId === issued.ticketId);
  const proved = ours.find((slip) => slip.state === 'confirmed');
  if (proved !== undefined) return proved.copy ? 'take-copy' : 'take';
  if (ours.some((slip) => slip.state === 'unproven')) return 'take-unproven';
  const newest = ours[0];
  if (newest?.state === 'interrupted' || newest?.state === 'unknown' || newest?.state === 'expired') return 'failed';
  const printer = menu?.printers.find((one) => one.printerId === printerId);
  return printer !== undefined && !canPrint(printer.state) ? 'failed' : 'printing';
}
