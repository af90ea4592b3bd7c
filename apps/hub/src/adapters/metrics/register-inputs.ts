import type { Registry } from 'prom-client';
import { INPUT_LINE_STATES } from '@motcua/protocol/input-states';
import type { InputLineStatus } from '../../ports/input-devices.ts';
import { registerGauge } from './register-gauge.ts';

export type MeasuredInputs = {
  readonly scanners: readonly {
    readonly scannerId: string;
    readonly status: InputLineStatus;
    readonly counts: Readonly<Record<'read' | 'told' | 'again' | 'tooMany' | 'unheard', number>>;
  }[];
  readonly keypadLines: readonly {
    readonly lineId: string;
    readonly status: InputLineStatus;
    readonly presses: readonly { readonly address: number; readonly presses: number }[];
  }[];
};

/**
 * SC6, KP5: scanners and keypads, and how often they were used: never what was read. Counts begin anew with the hub and
 * with changed settings: so they are gauges.
 */
export function registerInputs(registers: Registry[], inputs: () => MeasuredInputs): void {
  const lines = () => {
    const { scanners, keypadLines } = inputs();
    return [
      ...scanners.map(({ scannerId, status }) => ({ kind: 'scanner', line: scannerId, status })),
      ...keypadLines.map(({ lineId, status }) => ({ kind: 'keypads', line: lineId, status })),
    ];
  };
  registerGauge(
    registers,
    'motcua_input_line_state',
    'State of a line to a scanner or keypads: 1 for the present one',
    ['kind', 'line', 'state'],
    (set) => {
      for (const { kind, line, status } of lines()) {
        for (const state of INPUT_LINE_STATES) set({ kind, line, state }, status.state === state ? 1 : 0);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_input_line_events',
    'Openings, failed openings and losses of a line',
    ['kind', 'line', 'event'],
    (set) => {
      for (const { kind, line, status } of lines()) {
        const { opened, failedOpenings, lost } = status.counts;
        set({ kind, line, event: 'opened' }, opened);
        set({ kind, line, event: 'failed' }, failedOpenings);
        set({ kind, line, event: 'lost' }, lost);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_scanner_readings',
    'Readings of a scanner, by what became of them',
    ['scanner', 'fate'],
    (set) => {
      for (const { scannerId: scanner, counts } of inputs().scanners) {
        set({ scanner, fate: 'told' }, counts.told);
        set({ scanner, fate: 'unheard' }, counts.unheard);
        set({ scanner, fate: 'again' }, counts.again);
        set({ scanner, fate: 'too-many' }, counts.tooMany);
      }
    },
  );
  registerGauge(registers, 'motcua_keypad_presses', 'Presses of a call keypad', ['line', 'address'], (set) => {
    for (const { lineId: line, presses: keypads } of inputs().keypadLines) {
      for (const { address, presses } of keypads) set({ line, address: String(address) }, presses);
    }
  });
}
