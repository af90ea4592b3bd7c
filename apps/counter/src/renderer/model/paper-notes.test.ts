import { describe, expect, it } from 'vitest';
import type { DeviceHealthView, PrinterId } from '@motcua/protocol';
import { samplePrinter } from '../preview/sample-printer.ts';
import { paperNotes, slipsGoTo } from './paper-notes.ts';

const { paper } = samplePrinter('p', 'p', {});
const health = (...printers: DeviceHealthView['printers']): DeviceHealthView => ({
  ...{
    printers,
    boardLines: [],
    scanners: [],
    keypadLines: [],
    appliances: [],
    voices: [],
    glasses: [],
    reprintedToday: 0,
    follow: null,
  },
  slipsToCheck: { count: 0, entries: [] },
});

describe('what staff are told of paper', () => {
  it('SL10 is asked first, then told where little is left; a printer without any is in trouble, not low', () => {
    const isLow = { ...paper, isLow: true };
    const view = health(
      samplePrinter('full', 'full', {}),
      samplePrinter('low', 'low', { paper: isLow }),
      samplePrinter('out', 'out', { paper: isLow, state: 'paper-out' }),
      samplePrinter('asked', 'asked', { paper: { ...isLow, askedAt: 5 } }),
    );
    expect(paperNotes(view).map(({ name }) => name)).toEqual(['asked', 'low']);
    expect(paperNotes(null)).toEqual([]);
  });

  it('SL2 names the printer at which slips come out meanwhile, while that one is ready', () => {
    const out = samplePrinter('p1', 'Máy in 1', { state: 'paper-out', fallbackPrinterId: 'p2' as PrinterId });
    const other = samplePrinter('p2', 'Máy in 2', {});
    expect(slipsGoTo(health(out, other), out)?.name).toBe('Máy in 2');
    expect(slipsGoTo(health(out, { ...other, state: 'offline' }), out)).toBeNull();
    expect(slipsGoTo(health(out, other), other)).toBeNull();
  });
});
