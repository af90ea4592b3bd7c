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

test('IS2 an answer of today comes back byte for byte as it was given', () => {
  const issued = { type: 'ticket-issued', practice: true, wait: null, number: 'A001', lateNotice: null };
  const explanation = { rule: 'by-hand', overtaken: 2, limitMs: 5, profileId: null, ordinaryInARow: 1, waitedMs: 7 };
  const called = { explanation, type: 'ticket-called', number: 'A001' };
  for (const stored of [issued, called, { type: 'done' }]) {
    expect(JSON.stringify(readOutcome(JSON.stringify(stored)))).toBe(JSON.stringify(stored));
  }
});
