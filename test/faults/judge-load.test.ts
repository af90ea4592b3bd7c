import type { CommandId, CounterId, ServiceId, TicketId } from '@motcua/protocol';
import { describe, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from './judge-load.ts';
import type { Called, Issued } from './load.ts';

const SERVICE = 'ho-tich' as ServiceId;
const command = {
  type: 'issue-ticket',
  person: null,
  oneMore: true,
  serviceIds: [SERVICE],
  priority: 'ordinary',
  needs: [],
  language: 'vi',
} as const;

/** The ticket of order `order`, pressed for at `sentAt`, answered five milliseconds later. */
function issued(order: number, sentAt = order * 10, number = `A${String(order).padStart(3, '0')}`): Issued {
  const commandId: CommandId = newCommandId();
  const outcome = {
    ...{ type: 'ticket-issued' as const, ticketId: `1-${order}` as TicketId, number: number as never, issuedAt: 0 },
    ...{ slipCode: 'c' as never, serviceIds: [SERVICE], priority: 'ordinary' as const, peopleAhead: 0, counters: [] },
    slip: { printerId: null },
  };
  const reply = { kind: 'accepted' as const, commandId, revision: order, repeated: false, outcome };
  return {
    commandId,
    reply,
    sentAt,
    answeredAt: sentAt + 5,
    kiosk: 0,
    command: { ...command, serviceIds: [SERVICE], needs: [] },
  };
}

function called(order: number, revision: number, counterId = 'quay-1'): Called {
  const commandId = newCommandId();
  const explanation = {
    rule: 'oldest-first' as const,
    waitedMs: 0,
    priorityWaiting: 0,
    ordinaryWaiting: 1,
    priorityInARow: 0,
  };
  const ticket = { ticketId: `1-${order}` as TicketId, number: 'A001' as never, counterId: counterId as CounterId };
  const outcome = { type: 'ticket-called' as const, ...ticket, explanation };
  const reply = { kind: 'accepted' as const, commandId, revision, repeated: false, outcome };
  const asked = { type: 'call-next' as const, counterId: counterId as CounterId, expectedCurrent: null, settle: null };
  return { commandId, reply, sentAt: 0, answeredAt: 1, counterId: counterId as CounterId, command: asked };
}

describe('the judge of a load', () => {
  const three = [issued(1), issued(2), issued(3)];

  test('is content when all is well', () => {
    expectConsecutiveNumbers(three);
    expectOrderOfIssueKept(three);
    expectCallsInOrder([called(2, 12, 'quay-2'), called(1, 11)], three);
    expect(three).toHaveLength(3);
  });

  test('finds a number left out, and one given twice', () => {
    expect(() => expectConsecutiveNumbers([issued(1), issued(3)])).toThrow('series A');
    expect(() => expectConsecutiveNumbers([issued(1), issued(2, 20, 'A001')])).toThrow('series A');
    expect(() => expectConsecutiveNumbers([issued(1), issued(1)])).toThrow();
  });

  test('finds a press that was passed by a later one', () => {
    expect(() => expectOrderOfIssueKept([issued(1, 100), issued(2, 50)])).toThrow('was passed by a later press');
  });

  test('finds a ticket called twice, out of order, or held by nobody', () => {
    expect(() => expectCallsInOrder([called(1, 11), called(1, 12, 'quay-2')], three)).toThrow('more than once');
    expect(() => expectCallsInOrder([called(2, 11), called(1, 12)], three)).toThrow('ho-tich');
    expect(() => expectCallsInOrder([called(7, 11)], three)).toThrow('nobody holds');
  });
});
