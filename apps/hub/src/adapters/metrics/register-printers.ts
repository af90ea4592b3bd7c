import { Gauge, type Registry } from 'prom-client';
import { PRINTER_STATES, PROOF_LEVELS } from '@motcua/protocol/vocabulary';
import type { PrinterStatus } from '../../ports/ticket-printer.ts';

/** A printer by its id, how it is, and how many slips wait for it. */
export type MeasuredPrinter = {
  readonly printerId: string;
  readonly status: PrinterStatus;
  readonly waitingSlips: number;
};

/** SL3, SL5: the printers of the settings, as they are when somebody asks. */
export function registerPrinters(registers: Registry[], printers: () => readonly MeasuredPrinter[]): void {
  new Gauge({
    name: 'motcua_printer_state',
    help: 'State of a printer: 1 for the present one',
    labelNames: ['printer', 'state'],
    registers,
    collect() {
      // Printers that the settings name no more are forgotten.
      this.reset();
      for (const { printerId: printer, status } of printers()) {
        for (const state of PRINTER_STATES) this.set({ printer, state }, status.state === state ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'motcua_printer_proof',
    help: 'What a printer can prove of a slip: 1 for its level; none before it was probed',
    labelNames: ['printer', 'level'],
    registers,
    collect() {
      this.reset();
      for (const { printerId: printer, status } of printers()) {
        for (const level of PROOF_LEVELS) this.set({ printer, level }, status.proofLevel === level ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'motcua_printer_paper_low',
    help: 'Whether a printer feels that its roll is nearly used up',
    labelNames: ['printer'],
    registers,
    collect() {
      this.reset();
      for (const { printerId: printer, status } of printers()) this.set({ printer }, status.paperLow ? 1 : 0);
    },
  });
  new Gauge({
    name: 'motcua_printer_waiting_slips',
    help: 'Slips that wait for a printer',
    labelNames: ['printer'],
    registers,
    collect() {
      this.reset();
      for (const { printerId: printer, waitingSlips } of printers()) this.set({ printer }, waitingSlips);
    },
  });
}
