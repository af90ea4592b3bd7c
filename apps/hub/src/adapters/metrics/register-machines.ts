import { Gauge, type Registry } from 'prom-client';
import type { DeviceHealthView } from '@motcua/protocol';
import { PRINTER_STATES, PROOF_LEVELS } from '@motcua/protocol/vocabulary';

/**
 * DV5: printers, kiosks and displays as the page of machines has them, read when somebody asks. Names go with the ids, so
 * that an alarm can be read; what is no more is forgotten.
 */
export function registerMachines(registers: Registry[], health: () => DeviceHealthView | null): void {
  gauge('motcua_printer_state', 'State of a printer: 1 for the present one', ['printer', 'state'], (set, now) => {
    for (const { printerId: printer, state } of now.printers) {
      for (const each of PRINTER_STATES) set({ printer, state: each }, state === each ? 1 : 0);
    }
  });
  gauge('motcua_printer_proof', 'What a printer can prove: 1 for its level', ['printer', 'level'], (set, now) => {
    for (const { printerId: printer, proofLevel } of now.printers) {
      for (const level of PROOF_LEVELS) set({ printer, level }, proofLevel === level ? 1 : 0);
    }
  });
  gauge('motcua_printer_slips_waiting', 'Slips that wait for a printer', ['printer'], (set, now) => {
    for (const { printerId: printer, waitingSlips } of now.printers) set({ printer }, waitingSlips);
  });
  gauge('motcua_slips_to_check', 'Slips of the day that somebody should look after', [], (set, now) => {
    set({}, now.slipsToCheck.count);
  });
  gauge(
    'motcua_appliance_connected',
    'Whether a paired kiosk or display is connected',
    ['device', 'role', 'name'],
    (set, now) => {
      for (const { deviceId: device, role, name, connected } of now.appliances) {
        set({ device, role, name }, connected ? 1 : 0);
      }
    },
  );

  function gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    fill: (set: (labels: Record<Label, string>, value: number) => void, now: DeviceHealthView) => void,
  ): void {
    new Gauge<Label>({
      ...{ name, help, labelNames, registers },
      collect() {
        this.reset();
        const now = health();
        if (now !== null) fill((labels, value) => this.set(labels, value), now);
      },
    });
  }
}
