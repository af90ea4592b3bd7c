import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrinterId, TicketId } from '@motcua/protocol';
import { StorageError } from './errors.ts';
import { reprintJobId } from '../reactions/slip-job.ts';
import { NO_SLIPS, type SlipOutbox } from './slip-outbox.ts';
import { KIOSK, PRINTER, sampleSlipJob, type OpenedJournal } from './testing/storage-samples.ts';

const OTHER = 'printer-2' as PrinterId;
const PAPER = { mm: 80, isMorning: false };

/** SL2, SL10: what an outbox knows of slips that were moved, and of what became of a day's. */
export function slipCountsContract(open: () => OpenedJournal): void {
  let opened: OpenedJournal;
  let outbox: SlipOutbox;
  beforeEach(() => {
    opened = open();
    outbox = opened.outbox;
  });
  afterEach(() => opened.close());
  const add = (...ids: string[]) =>
    opened.journal.append({ events: [], answers: [], slipJobs: ids.map((id) => sampleSlipJob(id)) });

  describe('a slip that is moved', () => {
    test('SL2 waits at the other printer, in its place by age, and both are known', () => {
      add('1-1.0', '1-2.0');
      opened.journal.append({ events: [], answers: [], slipJobs: [sampleSlipJob('1-3.0', { printerId: OTHER })] });
      expect(outbox.moveTodo(PRINTER, OTHER, 0, 1500)).toEqual([KIOSK, KIOSK]);
      expect(outbox.nextTodo(OTHER)).toMatchObject({
        ...{ jobId: '1-1.0', printerId: OTHER, movedFrom: PRINTER, state: 'todo', changedAt: 1500 },
      });
      expect([outbox.countTodo(PRINTER), outbox.countTodo(OTHER)]).toEqual([0, 3]);
      expect(outbox.moveTodo(PRINTER, OTHER, 0, 1600)).toEqual([]);
    });

    test('SL2 is moved once: not back, and not on', () => {
      add('1-1.0');
      outbox.moveTodo(PRINTER, OTHER, 0, 1500);
      expect(outbox.moveTodo(OTHER, PRINTER, 0, 1600)).toEqual([]);
      expect(outbox.moveTodo(OTHER, 'printer-3' as PrinterId, 0, 1600)).toEqual([]);
      expect(outbox.nextTodo(OTHER)).toMatchObject({ jobId: '1-1.0', movedFrom: PRINTER, changedAt: 1500 });
    });

    test('SL2 has not begun, and is worth printing: others stay where they are', () => {
      const old = sampleSlipJob('1-1.0', { createdAt: 999 });
      opened.journal.append({ events: [], answers: [], slipJobs: [old] });
      add('1-2.0', '1-3.0', '1-4.0');
      outbox.markSent('1-2.0', PRINTER, 1400, PAPER);
      outbox.setState('1-3.0', 'interrupted', 1400, 'cover');
      expect(outbox.moveTodo(PRINTER, OTHER, 1000, 1500)).toEqual([KIOSK]);
      expect(outbox.nextTodo(OTHER)?.jobId).toBe('1-4.0');
      expect(outbox.nextTodo(PRINTER)?.jobId).toBe('1-1.0');
      expect(outbox.inFlight()).toMatchObject([{ printerId: PRINTER, movedFrom: null, changedAt: 1400 }]);
    });

    test('SL10 is not one that staff asked for at that printer', () => {
      const reprint = reprintJobId('1-1' as TicketId, 1, 1);
      opened.journal.append({ events: [], answers: [], slipJobs: [sampleSlipJob(reprint, { deviceId: null })] });
      expect(outbox.moveTodo(PRINTER, OTHER, 0, 1500)).toEqual([]);
      expect(outbox.nextTodo(PRINTER)?.jobId).toBe(reprint);
    });

    test('SL4 cannot begin any more where it was', () => {
      add('1-1.0');
      outbox.moveTodo(PRINTER, OTHER, 0, 1500);
      expect(() => outbox.markSent('1-1.0', PRINTER, 1600, PAPER)).toThrow(StorageError);
      expect(outbox.inFlight()).toEqual([]);
      outbox.markSent('1-1.0', OTHER, 1600, PAPER);
      expect(() => outbox.markSent('1-1.0', OTHER, 1700, PAPER)).toThrow(StorageError);
      expect(outbox.inFlight()).toMatchObject([{ jobId: '1-1.0', changedAt: 1600 }]);
    });

    test('SL2 and its copy stays where it went', () => {
      add('1-1.0');
      outbox.moveTodo(PRINTER, OTHER, 0, 1500);
      const copy = sampleSlipJob('1-1.1', { printerId: OTHER, copy: true });
      outbox.replaceByCopy('1-1.0', 'interrupted', 1700, 'paper out', copy);
      expect(outbox.nextTodo(OTHER)).toMatchObject({ jobId: '1-1.1', movedFrom: PRINTER });
      expect(outbox.moveTodo(OTHER, PRINTER, 0, 1800)).toEqual([]);
    });
  });

  describe('the counts of a day', () => {
    test('SL10 say by printer how its slips ended, how many were copies, and how many went elsewhere', () => {
      expect(outbox.countsOf(1).size).toBe(0);
      add('1-5.0');
      outbox.moveTodo(PRINTER, OTHER, 0, 1500);
      add('1-1.0', '1-2.0', '1-3.0', '1-4.0', '1-6.0');
      outbox.setState('1-1.0', 'confirmed', 2000, null);
      outbox.setState('1-2.0', 'unproven', 2000, null);
      outbox.markSent('1-3.0', PRINTER, 2000, PAPER);
      const copy = sampleSlipJob('1-3.1', { copy: true });
      outbox.replaceByCopy('1-3.0', 'interrupted', 2100, 'cover', copy);
      outbox.setState('1-3.1', 'confirmed', 2200, null);
      outbox.setState('1-4.0', 'unknown', 2200, 'mute');
      outbox.setState('1-4.0', 'unknown', 2300, 'mute');
      outbox.setState('1-5.0', 'confirmed', 2400, null);
      outbox.expireTodo(PRINTER, 5000, 2500, 'too old');
      expect(Object.fromEntries(outbox.countsOf(1))).toEqual({
        [PRINTER]: { confirmed: 2, unproven: 1, interrupted: 1, unknown: 1, expired: 1, copies: 1, moved: 1 },
        [OTHER]: { ...NO_SLIPS, confirmed: 1 },
      });
    });

    test('SL10 are of that day alone', () => {
      add('1-1.0');
      outbox.setState('1-1.0', 'confirmed', 2000, null);
      expect(outbox.countsOf(2).size).toBe(0);
    });
  });
}
