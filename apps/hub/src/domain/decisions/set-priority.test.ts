import { describe, expect, it } from 'vitest';
import type { PriorityClass, TicketId } from '@motcua/protocol/vocabulary';
import { CounterScenario, hoa } from '../testing/counter-scenario.ts';

const set = (ticketId: TicketId, priority: PriorityClass) =>
  ({ type: 'set-priority', ticketId, priority, reason: 'cannot-wait' }) as const;

describe('setting priority', () => {
  it('SE7 the ticket stands where its time of issue puts it among its new kind', () => {
    const queue = new CounterScenario();
    const early = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.issue('ho-tich', 'priority');
    queue.given(hoa, set(early.ticketId, 'priority'));
    expect(queue.orderAtQuay2()).toEqual(['A001', 'A002', 'A003']);
    queue.given(hoa, set(early.ticketId, 'ordinary'));
    expect(queue.orderAtQuay2()).toEqual(['A003', 'A001', 'A002']);
  });

  it('SE7, CA11 each change stands in the record with its reason; asking for what is so changes nothing', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.given(hoa, set(ticketId, 'priority'));
    expect(queue.given(hoa, set(ticketId, 'priority'))).toEqual([]);
    expect(queue.state.outOfTurn).toMatchObject([
      { act: 'priority-changed', reason: 'cannot-wait', number: 'A001', counterId: null, officer: { name: 'hoa' } },
    ]);
  });

  it('SE7 only while a call is still to come', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    queue.given(hoa, set(absent.ticketId, 'priority'));
    const { ticketId } = queue.serveOne();
    expect(queue.when(hoa, set(ticketId, 'priority'))).toMatchObject({
      rejection: { code: 'wrong-status', status: 'serving' },
    });
    expect(queue.when(hoa, set('9-9' as TicketId, 'priority'))).toMatchObject({
      rejection: { code: 'unknown-ticket' },
    });
  });
});
