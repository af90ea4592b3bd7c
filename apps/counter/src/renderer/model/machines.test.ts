import { describe, expect, it } from 'vitest';
import {
  PRINTER_STATES,
  type BoardId,
  type BoardLineHealth,
  type BoardLineId,
  type BoardLineState,
  type BoardState,
  type DeviceHealthView,
  type PrinterState,
} from '@motcua/protocol';
import { samplePrinter } from '../preview/sample-printer.ts';
import { boardsInTrouble, printersInTrouble } from './machines.ts';

function healthOf(states: readonly PrinterState[]): DeviceHealthView {
  return {
    printers: states.map((state, n) => samplePrinter(`p-${state}`, state, { state, since: 1_000 - n })),
    ...{ boardLines: [], scanners: [], keypadLines: [] },
    appliances: [],
    voices: [],
    glasses: [],
    slipsToCheck: { count: 0, entries: [] },
    reprintedToday: 0,
    follow: null,
  };
}

describe('printers that need somebody', () => {
  it('are all but those that are ready or starting, the longest trouble first', () => {
    const troubled = printersInTrouble(healthOf(PRINTER_STATES)).map((printer) => printer.state);
    expect(troubled).toEqual(['not-answering', 'busy-elsewhere', 'offline', 'error', 'cover-open', 'paper-out']);
  });

  it('are none before the first view', () => {
    expect(printersInTrouble(null)).toEqual([]);
  });
});

describe('boards that need somebody', () => {
  it('LB5 are lines that are away, and boards that do not answer well; the longest trouble first', () => {
    const line = (state: BoardLineState, since: number, ...boards: readonly BoardState[]): BoardLineHealth => ({
      ...{ lineId: state as BoardLineId, name: state, simulated: false, state, since, lastError: null, timesLost: 0 },
      boards: boards.map((now, n) => ({
        ...{ boardId: `${state}-${n}` as BoardId, name: `${state} ${now}`, state: now, since: since + n },
        ...{ timesFailed: 0, wanted: '', decoded: null },
      })),
    });
    const health: DeviceHealthView = {
      ...healthOf([]),
      boardLines: [
        line('open', 50, 'showing', 'silent', 'refusing', 'unproven', 'waiting'),
        line('absent', 10, 'line-down'),
        line('opening', 1, 'line-down'),
        line('lost', 30, 'line-down'),
      ],
    };
    expect(boardsInTrouble(health).map(({ name }) => name)).toEqual(['absent', 'lost', 'open silent', 'open refusing']);
    expect(boardsInTrouble(null)).toEqual([]);
  });
});
