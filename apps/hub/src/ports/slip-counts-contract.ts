import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrinterId } from '@motcua/protocol';
import { NO_SLIPS, type SlipOutbox } from './slip-outbox.ts';
import { PRINTER, sampleSlipJob, type OpenedJournal } from './testing/storage-samples.ts';

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
      expect(outbox.move('1-2.0', PRINTER, OTHER, 1500)).toBe(true);
      expect(outbox.nextTodo(OTHER)).toMatchObject({
        ...{ jobId: '1-2.0', printerId: OTHER, movedFrom: PRINTER, state: 'todo', changedAt: 1500 },
      });
      expect([outbox.countTodo(PRINTER), outbox.countTodo(OTHER)]).toEqual([1, 2]);
    });

    test('SL2 is moved once: not back, and not on', () => {
      add('1-1.0');
      outbox.move('1-1.0', PRINTER, OTHER, 1500);
      expect(outbox.move('1-1.0', OTHER, PRINTER, 1600)).toBe(false);
      expect(outbox.move('1-1.0', PRINTER, 'printer-3' as PrinterId, 1600)).toBe(false);
      expect(outbox.nextTodo(OTHER)).toMatchObject({ jobId: '1-1.0', changedAt: 1500 });
    });

    test('SL2 has not begun: one whose first byte may be out stays where it is', () => {
      add('1-1.0');
      outbox.markSent('1-1.0', 1400, PAPER);
      expect(outbox.move('1-1.0', PRINTER, OTHER, 1500)).toBe(false);
      expect(outbox.inFlight()).toMatchObject([{ printerId: PRINTER, movedFrom: null, changedAt: 1400 }]);
    });

    test('SL2 and its copy stays where it went', () => {
      add('1-1.0');
      outbox.move('1-1.0', PRINTER, OTHER, 1500);
      const copy = sampleSlipJob('1-1.1', { printerId: OTHER, copy: true });
      outbox.replaceByCopy('1-1.0', 'interrupted', 1700, 'paper out', copy);
      expect(outbox.nextTodo(OTHER)).toMatchObject({ jobId: '1-1.1', movedFrom: PRINTER });
      expect(outbox.move('1-1.1', OTHER, PRINTER, 1800)).toBe(false);
    });
  });

  describe('the counts of a day', () => {
    test('SL10 say by printer how its slips ended, how many were copies, and how many went elsewhere', () => {
      expect(outbox.countsOf(1).size).toBe(0);
      add('1-1.0', '1-2.0', '1-3.0', '1-4.0', '1-5.0', '1-6.0');
      outbox.setState('1-1.0', 'confirmed', 2000, null);
      outbox.setState('1-2.0', 'unproven', 2000, null);
      outbox.markSent('1-3.0', 2000, PAPER);
      const copy = sampleSlipJob('1-3.1', { copy: true });
      outbox.replaceByCopy('1-3.0', 'interrupted', 2100, 'cover', copy);
      outbox.setState('1-3.1', 'confirmed', 2200, null);
      outbox.setState('1-4.0', 'unknown', 2200, 'mute');
      outbox.setState('1-4.0', 'unknown', 2300, 'mute');
      outbox.move('1-5.0', PRINTER, OTHER, 2300);
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
