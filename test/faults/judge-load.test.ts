import type {
  CommandId,
  CommandOutcome,
  CommandReply,
  CounterId,
  ServiceId,
  TicketId,
  TicketNumber,
} from '@motcua/protocol';
import { describe, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from './judge-load.ts';
import { pressFor, type Called, type Issued } from './load.ts';

const SERVICE = 'ho-tich' as ServiceId;
/** The ticket of order `order`, pressed for at `sentAt`, answered five milliseconds later. */
function issued(order: number, sentAt = order * 10, number = `A${String(order).padStart(3, '0')}`): Issued {
  const commandId: CommandId = newCommandId();
  // What the judge looks at; the rest of an answer is none of its business.
  const ticket = { ticketId: `1-${order}` as TicketId, number: number as TicketNumber, serviceIds: [SERVICE] };
  const reply = accepted(commandId, order, { type: 'ticket-issued', ...ticket });
  return { commandId, reply, sentAt, answeredAt: sentAt + 5, kiosk: 0, command: pressFor(SERVICE) };
}

function called(order: number, revision: number, counterId = 'quay-1' as CounterId): Called {
  const commandId = newCommandId();
  const ticket = { ticketId: `1-${order}` as TicketId, number: 'A001' as TicketNumber, counterId };
  const reply = accepted(commandId, revision, { type: 'ticket-called', ...ticket });
  const command = { type: 'call-next' as const, counterId, expectedCurrent: null, settle: null };
  return { commandId, reply, sentAt: 0, answeredAt: 1, counterId, command };
}

function accepted(commandId: CommandId, revision: number, outcome: Partial<CommandOutcome>): CommandReply {
  return { kind: 'accepted', commandId, revision, repeated: false, outcome: outcome as CommandOutcome };
}

describe('the judge of a load', () => {
  const three = [issued(1), issued(2), issued(3)];

  test('is content when all is well', () => {
    expectConsecutiveNumbers(three);
    expectOrderOfIssueKept(three);
    expectCallsInOrder([called(2, 12, 'quay-2' as CounterId), called(1, 11)], three);
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
    expect(() => expectCallsInOrder([called(1, 11), called(1, 12, 'quay-2' as CounterId)], three)).toThrow(
      'more than once',
    );
    expect(() => expectCallsInOrder([called(2, 11), called(1, 12)], three)).toThrow('ho-tich');
    expect(() => expectCallsInOrder([called(7, 11)], three)).toThrow('nobody holds');
  });
});
