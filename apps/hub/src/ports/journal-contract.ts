import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandId, CounterId } from '@motcua/protocol';
import type { QueueEvent } from '../domain/events.ts';
import { StorageError } from './errors.ts';
import type { Journal } from './journal.ts';
import {
  batchOf,
  faultOf,
  sampleAnswer,
  sampleDayOpened,
  sampleEvent,
  sampleSlipJob,
  type OpenedJournal,
} from './testing/storage-samples.ts';

/** What every journal must do, whatever keeps it. */
export function journalContract(open: () => OpenedJournal): void {
  let opened: OpenedJournal;
  let journal: Journal;
  beforeEach(() => {
    opened = open();
    journal = opened.journal;
  });
  afterEach(() => opened.close());

  describe('a journal', () => {
    test('begins empty', () => {
      expect(journal.head()).toEqual({ seq: 0, hash: '0'.repeat(64) });
      expect([...journal.allEvents()]).toEqual([]);
      expect([...journal.lastDayEvents()]).toEqual([]);
    });

    test('gives back what was appended, in order, and moves its head', () => {
      const first = journal.append(batchOf({ events: [sampleEvent(1), sampleEvent(2)] }));
      const second = journal.append(batchOf({ events: [sampleEvent(3)] }));
      expect([first.seq, second.seq]).toEqual([2, 3]);
      expect(second.hash).not.toBe(first.hash);
      expect(journal.head()).toEqual(second);
      expect([...journal.allEvents()]).toEqual([sampleEvent(1), sampleEvent(2), sampleEvent(3)]);
    });

    test('keeps every letter and every figure', () => {
      const event: QueueEvent = {
        type: 'CounterOpened',
        counterId: 'q1' as CounterId,
        holder: { accountId: 'a1' as never, name: 'Nguyễn Thị Mẫu ភ្នំពេញ "\\\u0000\ud83d\ude00' },
      };
      journal.append(batchOf({ events: [sampleEvent(1, event)] }));
      expect([...journal.allEvents()]).toEqual([sampleEvent(1, event)]);
    });

    test('begins the last day at the last opening', () => {
      const opening = (ordinal: number) => sampleDayOpened(ordinal);
      journal.append(batchOf({ events: [sampleEvent(1), sampleEvent(2, opening(1))] }));
      journal.append(
        batchOf({ events: [sampleEvent(3), sampleEvent(4, opening(2), 2), sampleEvent(5, undefined, 2)] }),
      );
      expect([...journal.lastDayEvents()].map((record) => record.seq)).toEqual([4, 5]);
      expect([...journal.allEvents()].map((record) => record.seq)).toEqual([1, 2, 3, 4, 5]);
    });

    test('IS2 gives an answer only to whoever asked', () => {
      const answer = sampleAnswer('c1', 1);
      journal.append(batchOf({ events: [sampleEvent(1)], answers: [answer] }));
      expect(journal.answerOf('device:kiosk-1', answer.commandId)).toEqual(answer);
      expect(journal.answerOf('device:kiosk-2', answer.commandId)).toBeNull();
      expect(journal.answerOf('device:kiosk-1', 'c2' as CommandId)).toBeNull();
    });

    test('keeps answers and slip jobs of a batch that has no event', () => {
      journal.append(batchOf({ answers: [sampleAnswer('c1', 0)], slipJobs: [sampleSlipJob('1-1.0')] }));
      expect(journal.head().seq).toBe(0);
      expect(journal.answerOf('device:kiosk-1', 'c1' as CommandId)?.revision).toBe(0);
      expect(opened.outbox.nextTodo(sampleSlipJob('1-1.0').printerId)?.jobId).toBe('1-1.0');
    });

    test.each([
      ['an event that does not follow', { events: [sampleEvent(2), sampleEvent(4)], answers: [sampleAnswer('c2', 2)] }],
      ['an event that is there already', { events: [sampleEvent(1)], answers: [sampleAnswer('c2', 2)] }],
      ['a second answer to a command', { events: [sampleEvent(2)], answers: [sampleAnswer('c1', 2)] }],
      ['a slip job twice', { events: [sampleEvent(2)], slipJobs: [sampleSlipJob('1-1.0')] }],
    ])('stores nothing of a batch with %s', (_, part) => {
      const before = batchOf({
        events: [sampleEvent(1)],
        answers: [sampleAnswer('c1', 1)],
        slipJobs: [sampleSlipJob('1-1.0')],
      });
      const head = journal.append(before);
      const fault = faultOf(() => journal.append(batchOf(part)));
      expect(fault).toBeInstanceOf(StorageError);
      expect((fault as StorageError).phase).toBe('before-commit');
      expect(journal.head()).toEqual(head);
      expect([...journal.allEvents()]).toEqual([sampleEvent(1)]);
      expect(journal.answerOf('device:kiosk-1', 'c2' as CommandId)).toBeNull();
      expect(journal.append(batchOf({ events: [sampleEvent(2)] })).seq).toBe(2);
    });

    test('reads any number of events', () => {
      const events = Array.from({ length: 2500 }, (_, i) => sampleEvent(i + 1));
      journal.append(batchOf({ events }));
      expect([...journal.allEvents()].map((record) => record.seq)).toEqual(events.map((record) => record.seq));
    });

    test('a probe of a healthy storage changes nothing', () => {
      const head = journal.append(batchOf({ events: [sampleEvent(1)] }));
      journal.probe();
      journal.probe();
      expect(journal.head()).toEqual(head);
    });
  });
}
