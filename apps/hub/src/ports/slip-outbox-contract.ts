import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceId, PrinterId, TicketId } from '@motcua/protocol';
import { StorageError } from './errors.ts';
import type { SlipJob, SlipOutbox } from './slip-outbox.ts';
import { KIOSK, PRINTER, sampleSlipJob, type OpenedJournal } from './testing/storage-samples.ts';

/** What every slip outbox must do, whatever keeps it. Its jobs arrive through the journal. */
export function slipOutboxContract(open: () => OpenedJournal): void {
  let opened: OpenedJournal;
  let outbox: SlipOutbox;
  const add = (...slipJobs: SlipJob[]) => opened.journal.append({ events: [], answers: [], slipJobs });
  beforeEach(() => {
    opened = open();
    outbox = opened.outbox;
  });
  afterEach(() => opened.close());

  describe('a slip outbox', () => {
    test('begins empty', () => {
      expect(outbox.nextTodo(PRINTER)).toBeNull();
      expect(outbox.countTodo(PRINTER)).toBe(0);
      expect(outbox.printersWithTodo()).toEqual([]);
      expect(outbox.inFlight()).toEqual([]);
      expect(outbox.recentOf(KIOSK, 10)).toEqual([]);
      expect(outbox.toCheck(1, 10)).toEqual({ count: 0, entries: [] });
    });

    test('gives a new job whole, as still to be printed', () => {
      const job = sampleSlipJob('1-1.0', { deviceId: null });
      add(job);
      expect(outbox.nextTodo(PRINTER)).toEqual({
        ...job,
        state: 'todo',
        changedAt: job.createdAt,
        reason: null,
        movedFrom: null,
      });
    });

    test('hands each printer its own jobs, oldest first', () => {
      const other = 'printer-2' as PrinterId;
      add(sampleSlipJob('1-9.0'), sampleSlipJob('1-2.0', { printerId: other }), sampleSlipJob('1-3.0'));
      expect(outbox.countTodo(PRINTER)).toBe(2);
      expect(outbox.printersWithTodo().toSorted()).toEqual([PRINTER, other].toSorted());
      expect(outbox.nextTodo(PRINTER)?.jobId).toBe('1-9.0');
      outbox.setState('1-9.0', 'sent', 2000, null);
      expect(outbox.nextTodo(PRINTER)?.jobId).toBe('1-3.0');
      outbox.setState('1-3.0', 'expired', 2000, null);
      expect(outbox.printersWithTodo()).toEqual([other]);
      outbox.setState('1-3.0', 'todo', 2000, null);
      expect(outbox.nextTodo(other)?.jobId).toBe('1-2.0');
      expect(outbox.countTodo(PRINTER)).toBe(1);
    });

    test('remembers what was caught in flight', () => {
      add(sampleSlipJob('1-1.0'), sampleSlipJob('1-2.0'), sampleSlipJob('1-3.0'));
      outbox.setState('1-2.0', 'sent', 2000, null);
      outbox.setState('1-1.0', 'sent', 2001, null);
      outbox.setState('1-3.0', 'confirmed', 2002, null);
      expect(outbox.inFlight().map((slip) => [slip.jobId, slip.changedAt])).toEqual([
        ['1-1.0', 2001],
        ['1-2.0', 2000],
      ]);
    });

    test('SL5 knows whether the last slip of a printer may have left something in it', () => {
      const other = 'printer-2' as PrinterId;
      expect(outbox.mayHaveLeftRest(PRINTER)).toBe(false);
      add(sampleSlipJob('1-1.0'), sampleSlipJob('1-2.0'), sampleSlipJob('1-3.0'), sampleSlipJob('1-4.0'));
      expect(outbox.mayHaveLeftRest(PRINTER)).toBe(false);
      const changes = [
        ...[['1-1.0', 'sent', true] as const, ['1-1.0', 'confirmed', false] as const, ['1-2.0', 'sent', true] as const],
        ...[['1-2.0', 'unknown', true] as const, ['1-3.0', 'expired', true] as const],
        ...[['1-4.0', 'interrupted', true] as const, ['1-4.0', 'unproven', false] as const],
      ];
      for (const [jobId, state, expected] of changes) {
        outbox.setState(jobId, state, 2000, null);
        expect(outbox.mayHaveLeftRest(PRINTER), `${jobId} ${state}`).toBe(expected);
      }
      expect(outbox.mayHaveLeftRest(other)).toBe(false);
    });

    test('SL5 SL10 a test slip that is not known to be out may have left something too, until paper has come out behind it', () => {
      const { rolls } = opened;
      add(sampleSlipJob('1-1.0'));
      outbox.setState('1-1.0', 'confirmed', 2000, null);
      rolls.noteTestSlip(PRINTER, 40);
      expect(outbox.mayHaveLeftRest(PRINTER)).toBe(true);
      rolls.noteTestSlipOut(PRINTER);
      expect(outbox.mayHaveLeftRest(PRINTER)).toBe(false);
      rolls.noteTestSlip(PRINTER, 40);
      expect(outbox.mayHaveLeftRest('printer-2' as PrinterId)).toBe(false);
      for (const [jobId, state, expected] of [
        ['1-2.0', 'interrupted', true],
        ['1-3.0', 'expired', true],
        ['1-4.0', 'unproven', false],
      ] as const) {
        add(sampleSlipJob(jobId));
        outbox.setState(jobId, state, 2000, null);
        expect(outbox.mayHaveLeftRest(PRINTER), `${jobId} ${state}`).toBe(expected);
      }
    });

    test('SL10 knows the papers of a ticket, and what became of the latest after a doubtful one', () => {
      const of = (jobId: string) => sampleSlipJob(jobId, { ticketId: '1-1' as TicketId });
      add(of('1-1.0'), sampleSlipJob('1-2.0', { ticketId: '1-2' as TicketId }));
      outbox.setState('1-1.0', 'interrupted', 2000, 'paper out');
      expect(outbox.toCheck(1, 9).entries).toMatchObject([{ jobId: '1-1.0', since: null }]);
      add(of('1-1.1'), { ...of('1-1.in1-1.1'), copy: true });
      outbox.setState('1-1.1', 'unknown', 2500, null);
      expect(outbox.ofTicket('1-1' as TicketId).map(({ jobId, state }) => [jobId, state])).toEqual([
        ['1-1.0', 'interrupted'],
        ['1-1.1', 'unknown'],
        ['1-1.in1-1.1', 'todo'],
      ]);
      outbox.setState('1-1.in1-1.1', 'confirmed', 3000, null);
      expect(outbox.toCheck(1, 9).entries.map(({ jobId, since }) => [jobId, since])).toEqual([
        ['1-1.1', 'confirmed'],
        ['1-1.0', 'confirmed'],
      ]);
      expect(outbox.ofTicket('1-9' as TicketId)).toEqual([]);
    });

    test('SL7 ends together all that waited too long at one printer', () => {
      const other = 'printer-2' as PrinterId;
      add(
        sampleSlipJob('1-1.0', { createdAt: 1000 }),
        sampleSlipJob('1-2.0', { createdAt: 1500, deviceId: 'kiosk-2' as DeviceId }),
        sampleSlipJob('1-3.0', { createdAt: 1999 }),
        sampleSlipJob('1-4.0', { createdAt: 2000 }),
        sampleSlipJob('1-5.0', { createdAt: 1000, printerId: other }),
        sampleSlipJob('1-6.0', { createdAt: 1000, deviceId: null }),
        sampleSlipJob('1-7.0', { createdAt: 1000, deviceId: 'kiosk-3' as DeviceId }),
      );
      outbox.setState('1-7.0', 'sent', 1001, null);
      const kiosks = outbox.expireTodo(PRINTER, 2000, 5000, 'too old');
      expect(kiosks).toEqual([KIOSK, 'kiosk-2', KIOSK, null]);
      expect(outbox.nextTodo(PRINTER)?.jobId).toBe('1-4.0');
      expect(outbox.countTodo(PRINTER)).toBe(1);
      expect(outbox.countTodo(other)).toBe(1);
      expect(outbox.inFlight().map((slip) => slip.jobId)).toEqual(['1-7.0']);
      const { count, entries } = outbox.toCheck(1, 9);
      expect(count).toBe(4);
      expect(entries[0]).toMatchObject({ jobId: '1-6.0', state: 'expired', changedAt: 5000, reason: 'too old' });
      expect(outbox.expireTodo(PRINTER, 2000, 6000, 'too old')).toEqual([]);
      expect(outbox.toCheck(1, 9).entries[0]?.changedAt).toBe(5000);
    });

    test('ends a job and adds its marked copy together', () => {
      const job = sampleSlipJob('1-1.0');
      add(job);
      outbox.replaceByCopy('1-1.0', 'interrupted', 3000, 'paper out', {
        ...job,
        jobId: '1-1.1',
        copy: true,
        createdAt: 3000,
      });
      expect(outbox.nextTodo(PRINTER)).toMatchObject({ jobId: '1-1.1', copy: true, state: 'todo', changedAt: 3000 });
      expect(outbox.toCheck(1, 10).entries[0]).toMatchObject({
        jobId: '1-1.0',
        state: 'interrupted',
        reason: 'paper out',
      });
    });

    test('changes nothing when the copy exists already', () => {
      const job = sampleSlipJob('1-1.0');
      add(job, sampleSlipJob('1-1.1'));
      expect(() => outbox.replaceByCopy('1-1.0', 'unknown', 3000, 'mute', { ...job, jobId: '1-1.1' })).toThrow(
        StorageError,
      );
      expect(outbox.nextTodo(PRINTER)).toMatchObject({ jobId: '1-1.0', state: 'todo', reason: null });
    });

    test('shows a kiosk its last slips, newest first', () => {
      add(...['1-1.0', '1-2.0', '1-3.0'].map((id) => sampleSlipJob(id)), sampleSlipJob('1-4.0', { deviceId: null }));
      expect(outbox.recentOf(KIOSK, 2).map((slip) => slip.jobId)).toEqual(['1-3.0', '1-2.0']);
      expect(outbox.recentOf('kiosk-2' as DeviceId, 2)).toEqual([]);
    });

    test('SL10 counts what staff should look after today', () => {
      add(
        ...['1-1.0', '1-2.0', '1-3.0', '1-4.0'].map((id) => sampleSlipJob(id)),
        sampleSlipJob('2-1.0', { dayOrdinal: 2 }),
      );
      outbox.setState('1-1.0', 'expired', 1, 'too old');
      outbox.setState('1-2.0', 'confirmed', 2, null);
      outbox.setState('1-3.0', 'unknown', 3, 'mute');
      outbox.setState('1-4.0', 'unproven', 4, null);
      outbox.setState('2-1.0', 'interrupted', 5, 'cover open');
      expect(outbox.toCheck(1, 1)).toMatchObject({ count: 2, entries: [{ jobId: '1-3.0' }] });
      expect(outbox.toCheck(2, 9)).toMatchObject({ count: 1, entries: [{ jobId: '2-1.0', reason: 'cover open' }] });
    });

    test('knows no job that it never got', () => {
      expect(() => outbox.setState('1-1.0', 'sent', 1, null)).toThrow('there is no slip job 1-1.0');
    });
  });
}
