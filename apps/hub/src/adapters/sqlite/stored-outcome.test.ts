import { commandOutcomeSchema } from '@motcua/protocol';
import { expect, test } from 'vitest';
import { readOutcome } from './stored-outcome.ts';

test('IS2 an answer that an older hub gave is given again in a shape that clients of today read', () => {
  const issued = {
    ...{ type: 'ticket-issued', ticketId: '1-1', number: 'A001', slipCode: '7rpxaf3aqhuxuchcixca' },
    ...{ serviceIds: ['ho-tich'], priority: 'ordinary', issuedAt: 1_794_820_802_809, peopleAhead: 0 },
    ...{ counters: [{ counterId: 'quay-2', label: '2' }], slip: { printerId: 'may-in-1' } },
  };
  const explanation = {
    ...{ rule: 'priority-turn', waitedMs: 127, priorityWaiting: 1, ordinaryWaiting: 2, priorityInARow: 0 },
  };
  const called = { type: 'ticket-called', ticketId: '1-2', number: 'A002', counterId: 'quay-2', explanation };
  for (const stored of [issued, called, { type: 'done' }]) {
    const outcome = readOutcome(JSON.stringify(stored));
    expect(outcome).toMatchObject(stored);
    expect(commandOutcomeSchema.parse(outcome)).toEqual(outcome);
  }
});

test('IS2 an answer of today comes back as it was given', () => {
  const issued = { type: 'ticket-issued', practice: true, lateNotice: { vi: 'Muộn', en: null, km: null } };
  expect(readOutcome(JSON.stringify(issued))).toMatchObject(issued);
});
