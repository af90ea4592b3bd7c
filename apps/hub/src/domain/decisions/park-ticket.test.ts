import { describe, expect, it } from 'vitest';
import type { TicketId } from '@motcua/protocol/vocabulary';
import { CounterScenario, hoa, lan, quay2, quay3, typesOf } from '../testing/counter-scenario.ts';
import { MINUTE } from '../testing/queue-scenario.ts';

const park = (ticketId: TicketId, printSlip = false) =>
  ({ type: 'park-ticket', counterId: quay2, ticketId, printSlip }) as const;
const resume = (ticketId: TicketId, counterId = quay2) => ({ type: 'resume-ticket', counterId, ticketId }) as const;

describe('parking a ticket', () => {
  it('SE3 the counter is free meanwhile, and the ticket goes on there without a new wait', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    queue.given(lan, park(ticketId));
    const other = queue.serveOne();
    expect(queue.when(lan, resume(ticketId))).toEqual({
      kind: 'rejected',
      rejection: { code: 'counter-busy', current: { ticketId: other.ticketId, number: other.number } },
    });
    const ending = { outcomes: [], dossiers: null };
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: other.ticketId, ...ending });
    queue.wait(10 * MINUTE);
    queue.given(lan, resume(ticketId));
    expect(queue.current('quay-2')).toMatchObject({ ticketId, status: 'serving', startConfirmed: true });
    expect(queue.counter(quay2).parked).toEqual([]);
  });

  it('SE3, ES1 the time away does not count as serving', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    queue.wait(2 * MINUTE);
    queue.given(lan, park(ticketId));
    queue.wait(30 * MINUTE);
    queue.given(lan, resume(ticketId));
    queue.wait(MINUTE);
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, outcomes: [], dossiers: null });
    expect(queue.state.recentServing.get(queue.ticket(ticketId).parts[0]!.serviceId)).toEqual([3 * MINUTE]);
    expect(queue.ticket(ticketId).parts).toMatchObject([{ pausedMs: 30 * MINUTE }]);
  });

  it('SE3 only at the counter that keeps it, and each only once', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    expect(queue.when(hoa, { ...park(ticketId), counterId: quay3 })).toMatchObject({
      rejection: { code: 'not-at-this-counter' },
    });
    queue.given(lan, park(ticketId));
    expect(queue.when(lan, park(ticketId))).toMatchObject({ rejection: { code: 'wrong-status', status: 'parked' } });
    expect(queue.when(hoa, resume(ticketId, quay3))).toMatchObject({ rejection: { code: 'not-at-this-counter' } });
    queue.given(lan, resume(ticketId));
    expect(queue.when(lan, resume(ticketId))).toMatchObject({ rejection: { code: 'wrong-status', status: 'serving' } });
  });

  it('SE3 whoever is sent for a copy straight after the call has come', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    const called = queue.next('quay-2', lan);
    if (!called) throw new Error('nobody was called');
    const events = queue.given(lan, park(called.ticketId));
    expect(typesOf(events)).toEqual(['ServingStarted', 'TicketParked']);
    expect(events[0]).toMatchObject({ confirmed: true });
  });

  it('SE3 the slip is printed on request only', () => {
    for (const [printSlip, printerId] of [
      [true, 'may-in-1'],
      [false, null],
    ] as const) {
      const queue = new CounterScenario();
      const { ticketId } = queue.serveOne();
      expect(queue.given(lan, park(ticketId, printSlip))).toMatchObject([{ type: 'TicketParked', printerId }]);
    }
  });

  it('SE3, DA1 at the close of the day a parked ticket expires, and its counter keeps nothing', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    queue.given(lan, park(ticketId));
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(queue.ticket(ticketId).status).toBe('expired');
    expect(queue.counter(quay2).parked).toEqual([]);
  });
});
