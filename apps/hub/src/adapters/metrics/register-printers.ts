import type { PrinterPaper, SlipCounts } from '@motcua/protocol';
import { PRINTER_STATES, PROOF_LEVELS, type PrinterState, type ProofLevel } from '@motcua/protocol/vocabulary';
import type { Registry } from 'prom-client';
import { registerGauge } from './register-gauge.ts';

/** A printer as it is now, with what became of the open day's slips. */
export type MeasuredPrinter = {
  readonly printerId: string;
  readonly state: PrinterState;
  readonly proofLevel: ProofLevel | null;
  readonly waitingSlips: number;
  readonly today: SlipCounts;
  readonly paper: PrinterPaper;
};

/**
 * SL3, SL5, SL10: the printers. Counts are of the open service day and kept by the outbox, so they outlive the hub and begin anew
 * with the day: gauges, not counters.
 */
export function registerPrinters(registers: Registry[], printers: () => readonly MeasuredPrinter[]): void {
  registerGauge(
    registers,
    'motcua_printer_state',
    'State of a printer: 1 for the present one',
    ['printer', 'state'],
    (set) => {
      for (const { printerId: printer, state: now } of printers()) {
        for (const state of PRINTER_STATES) set({ printer, state }, state === now ? 1 : 0);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_printer_proof',
    'What a printer can prove of a slip: 1 for its level; none before it was probed',
    ['printer', 'level'],
    (set) => {
      for (const { printerId: printer, proofLevel } of printers()) {
        for (const level of PROOF_LEVELS) set({ printer, level }, level === proofLevel ? 1 : 0);
      }
    },
  );
  registerGauge(registers, 'motcua_printer_waiting_slips', 'Slips that wait for a printer', ['printer'], (set) => {
    for (const { printerId: printer, waitingSlips } of printers()) set({ printer }, waitingSlips);
  });
  registerGauge(
    registers,
    'motcua_printer_slips_today',
    'Slips of the open day by printer and end',
    ['printer', 'end'],
    (set) => {
      for (const { printerId: printer, today } of printers()) {
        for (const [end, count] of Object.entries(today)) set({ printer, end }, count);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_printer_roll_slips',
    'Slips since the last roll that was noted',
    ['printer'],
    (set) => {
      for (const { printerId: printer, paper } of printers()) set({ printer }, paper.slips);
    },
  );
  registerGauge(
    registers,
    'motcua_printer_paper_metres',
    'Paper used of the roll, and left where it is reckoned',
    ['printer', 'of'],
    (set) => {
      for (const { printerId: printer, paper } of printers()) {
        set({ printer, of: 'used' }, paper.usedMm / 1000);
        if (paper.leftMm !== null) set({ printer, of: 'left' }, paper.leftMm / 1000);
      }
    },
  );
  registerGauge(registers, 'motcua_printer_paper_low', 'Whether little paper is left', ['printer'], (set) => {
    for (const { printerId: printer, paper } of printers()) set({ printer }, paper.isLow ? 1 : 0);
  });
}
