import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrinterId } from '@motcua/protocol';
import { UNUSED_ROLL, type PaperRolls } from './paper-rolls.ts';
import { PRINTER, sampleSlipJob, type OpenedJournal } from './testing/storage-samples.ts';

const OTHER = 'printer-2' as PrinterId;

/** SL10: what the rolls of the printers must do, whatever keeps them. */
export function paperRollsContract(open: () => OpenedJournal): void {
  let opened: OpenedJournal;
  let rolls: PaperRolls;
  beforeEach(() => {
    opened = open();
    rolls = opened.rolls;
  });
  afterEach(() => opened.close());
  const print = (jobId: string, mm: number, isMorning: boolean, dayOrdinal = 1) => {
    const job = sampleSlipJob(jobId, { dayOrdinal });
    opened.journal.append({ events: [], answers: [], slipJobs: [job] });
    opened.outbox.markSent(jobId, PRINTER, 2000, { mm, isMorning });
  };

  describe('the rolls', () => {
    test('SL10 nothing is known of a printer that has printed nothing', () => {
      expect(rolls.of(PRINTER)).toEqual(UNUSED_ROLL);
      expect(rolls.mornings(PRINTER, 9, 5)).toEqual([]);
    });

    test('SL10 get shorter with each slip as it is sent, whatever becomes of it, and with each test slip', () => {
      print('1-1.0', 82.5, true);
      print('1-2.0', 90, false);
      opened.outbox.setState('1-2.0', 'interrupted', 2000, 'cover');
      rolls.noteTestSlip(PRINTER, 40);
      expect(rolls.of(PRINTER)).toEqual({ since: null, usedMm: 212.5, slips: 3, askedAt: null });
      expect(rolls.of(OTHER)).toEqual(UNUSED_ROLL);
    });

    test('SL10 begin anew when somebody notes a new one', () => {
      print('1-1.0', 80, true);
      rolls.noteNewRoll(PRINTER, 5000);
      expect(rolls.of(PRINTER)).toEqual({ since: 5000, usedMm: 0, slips: 0, askedAt: null });
      print('1-2.0', 70, true);
      expect(rolls.of(PRINTER)).toEqual({ since: 5000, usedMm: 70, slips: 1, askedAt: null });
      rolls.noteNewRoll(OTHER, 6000);
      expect(rolls.of(OTHER).since).toBe(6000);
    });

    test('SL10 are asked about once, until somebody says that it is the same or a new one', () => {
      rolls.askAboutRoll(PRINTER, 3000);
      rolls.askAboutRoll(PRINTER, 4000);
      expect(rolls.of(PRINTER).askedAt).toBe(3000);
      print('1-1.0', 80, true);
      rolls.keepRoll(PRINTER);
      expect(rolls.of(PRINTER)).toEqual({ since: null, usedMm: 80, slips: 1, askedAt: null });
      rolls.askAboutRoll(PRINTER, 5000);
      rolls.noteNewRoll(PRINTER, 6000);
      expect(rolls.of(PRINTER)).toEqual({ ...UNUSED_ROLL, since: 6000 });
    });

    test('SL10 tell what the last mornings took, newest first: no afternoon, no test slip, not this day', () => {
      print('1-1.0', 80, true);
      print('1-2.0', 90, true);
      print('2-1.0', 75, false, 2);
      print('3-1.0', 60, true, 3);
      print('4-1.0', 50, true, 4);
      rolls.noteTestSlip(PRINTER, 500);
      expect(rolls.mornings(PRINTER, 4, 5)).toEqual([60, 170]);
      expect(rolls.mornings(PRINTER, 9, 2)).toEqual([50, 60]);
      expect(rolls.mornings(OTHER, 9, 5)).toEqual([]);
    });
  });
}
