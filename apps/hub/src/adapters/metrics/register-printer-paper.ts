import type { DeviceHealthView } from '@motcua/protocol';
import type { Registry } from 'prom-client';
import { registerGauge } from './register-gauge.ts';

/**
 * SL10: what became of the open day's slips of each printer, and how its paper stands. Kept by the outbox, so it outlives
 * the hub; counts begin anew with the day: gauges, not counters.
 */
export function registerPrinterPaper(registers: Registry[], printers: () => DeviceHealthView['printers']): void {
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
