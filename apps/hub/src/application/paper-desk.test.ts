import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { PrinterId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { MemoryPaperRolls } from '../adapters/memory/paper-rolls.ts';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import type { PrinterReport } from '../ports/ticket-printer.ts';
import { PaperDesk } from './paper-desk.ts';
import type { TestSlipFate } from './test-slips.ts';
import { ManualTime } from './testing/manual-time.ts';

const printerId = 'p1' as PrinterId;
const gone = 'p9' as PrinterId;

function setUp(fate: TestSlipFate = { kind: 'confirmed' }) {
  const queue = new QueueScenario();
  const time = new ManualTime(queue.at);
  const rolls = new MemoryPaperRolls();
  const asked: unknown[] = [];
  let changes = 0;
  let report: PrinterReport = {
    settings: {
      ...{ ...PLAIN_PRINTER, printerId, name: 'Máy in 1', paperWidthMm: 80, rollMetres: 50 },
      connection: { kind: 'simulated' },
    },
    status: { state: 'ready', since: 0, lastError: null, proofLevel: 'B', paperLow: false },
  };
  const desk = new PaperDesk({
    ...{ state: () => queue.state, clock: time, rolls, reports: () => [report], onChanged: () => void changes++ },
    kiosksAt: (at) => (at === printerId ? ['Kiosk 1', 'Kiosk 2'] : []),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    testSlips: {
      ask: (...what) => {
        asked.push(what);
        return Promise.resolve(fate);
      },
    },
  });
  const become = (status: Partial<PrinterReport['status']>) => {
    report = { ...report, status: { ...report.status, ...status } };
    desk.watch(printerId, report.status.state);
  };
  return { queue, time, rolls, asked, desk, become, report: () => report, changes: () => changes };
}

describe('the desk of paper', () => {
  it('SL10 a test slip is printed for a printer that is ready, and its fate comes back', async () => {
    const { desk, asked } = setUp({ kind: 'unproven' });
    expect(await desk.printTestSlip(printerId, 'small')).toEqual({ fate: 'unproven' });
    expect(asked).toMatchObject([[printerId, { size: 'small', printerName: 'Máy in 1' }]]);
    // MC1: one slip for all kiosks of this printer.
    expect(asked).toMatchObject([[printerId, { kiosks: 'Máy lấy số in ở đây: Kiosk 1 · Kiosk 2' }]]);
  });

  it.each<[TestSlipFate, unknown]>([
    [{ kind: 'interrupted', reason: 'cover' }, { fate: 'interrupted' }],
    [{ kind: 'unknown', reason: 'mute' }, { fate: 'unknown' }],
    [{ kind: 'not-ready', state: 'paper-out' }, 'printer-not-ready'],
    [{ kind: 'waits-already' }, 'busy'],
    [{ kind: 'busy' }, 'busy'],
  ])('SL10 of %j it says so', async (fate, said) => {
    expect(await setUp(fate).desk.printTestSlip(printerId, 'full')).toEqual(said);
  });

  it('SL10 none is asked for where it cannot be printed, or where there is no such printer', async () => {
    const { desk, asked, become } = setUp();
    expect(await desk.printTestSlip(gone, 'full')).toBe('unknown-machine');
    become({ state: 'cover-open' });
    expect(await desk.printTestSlip(printerId, 'full')).toBe('printer-not-ready');
    expect(asked).toEqual([]);
  });

  it('SL10 a new roll begins the reckoning, and everybody sees it', () => {
    const { desk, rolls, time, report, changes } = setUp();
    rolls.use(printerId, 1, { mm: 80, isMorning: true });
    expect(desk.paperOf(report())).toMatchObject({ rollSince: null, slips: 1, usedMm: 80, leftMm: null });
    expect(desk.noteNewRoll(printerId)).toEqual({});
    rolls.use(printerId, 1, { mm: 82.4, isMorning: true });
    expect(desk.paperOf(report())).toEqual({
      ...{ rollSince: time.now(), slips: 1, usedMm: 82, leftMm: 49_918, morningMm: null },
      ...{ isLow: false, askedAt: null },
    });
    expect([desk.noteNewRoll(gone), desk.keepRoll(gone)]).toEqual(['unknown-machine', 'unknown-machine']);
    expect(changes()).toBe(1);
  });

  it('SL10 is asked about paper that came back, and answered', () => {
    const { desk, time, report, become } = setUp();
    become({ state: 'paper-out' });
    become({ state: 'ready' });
    expect(desk.paperOf(report()).askedAt).toBe(time.now());
    expect(desk.keepRoll(printerId)).toEqual({});
    expect(desk.paperOf(report())).toMatchObject({ askedAt: null, rollSince: null });
  });

  it('SL10 the sensor counts too; a disk that takes nothing is said', () => {
    const { desk, rolls, report, become } = setUp();
    become({ paperLow: true });
    expect(desk.paperOf(report()).isLow).toBe(true);
    rolls.noteNewRoll = () => {
      throw new Error('full');
    };
    expect(desk.noteNewRoll(printerId)).toBe('not-stored');
  });

  it('SL10 a morning ends at noon at the centre', () => {
    const { desk } = setUp();
    const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+07:00`);
    expect([desk.isMorning(at('06:30')), desk.isMorning(at('11:59')), desk.isMorning(at('12:00'))]).toEqual([
      ...[true, true, false],
    ]);
  });
});
