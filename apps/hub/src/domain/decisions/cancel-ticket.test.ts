import { describe, expect, it } from 'vitest';
import type { CounterId, DeviceId, SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import { HOUR, KIOSK, QueueScenario, staff } from '../testing/queue-scenario.ts';

describe('cancelling a ticket', () => {
  it('SE5 the kiosk that gave a number may take it back for two minutes', () => {
    const queue = new QueueScenario();
    const ticket = queue.issue('ho-tich');
    const cancel = { type: 'cancel-ticket', ticketId: ticket.ticketId, reason: 'wrong-choice' } as const;
    const otherKiosk = { kind: 'device', deviceId: 'kiosk-2' as DeviceId, role: 'kiosk' } as const;
    expect(queue.when(otherKiosk, cancel)).toMatchObject({ rejection: { code: 'not-your-ticket' } });
    queue.wait(2 * 60_000);
    expect(queue.when(KIOSK, cancel)).toMatchObject({ rejection: { code: 'not-your-ticket' } });
    queue.wait(-60_000);
    queue.given(KIOSK, cancel);
    expect(queue.ticket(ticket.ticketId)).toMatchObject({ status: 'cancelled', reason: 'wrong-choice' });
    expect(queue.when(KIOSK, cancel)).toMatchObject({ rejection: { code: 'wrong-status', status: 'cancelled' } });
  });

  it('SE6 staff may cancel a waiting ticket, and it is not called any more', () => {
    const queue = new QueueScenario();
    const [first, second] = [queue.issue('ho-tich'), queue.issue('ho-tich')];
    const lan = staff('lan');
    queue.given(lan, { type: 'cancel-ticket', ticketId: first.ticketId, reason: 'citizen-left' });
    queue.open('quay-2', lan);
    expect(queue.next('quay-2', lan)?.number).toBe(second.number);
  });

  it('SE6 cancelling a called ticket frees the counter, and the waiting room sees the call withdrawn', () => {
    const queue = new QueueScenario();
    const ticket = queue.issue('ho-tich');
    const lan = staff('lan');
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'cancel-ticket', ticketId: ticket.ticketId, reason: 'mistake' });
    expect(queue.current('quay-2')).toBeNull();
    expect(queue.state.announcements.map(({ kind, announcementSeq }) => [kind, announcementSeq])).toEqual([
      ['call', 1],
      ['withdrawn', 2],
    ]);
  });

  it('SE6 a ticket that was parked is cancelled by staff, and leaves its counter', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    const lan = staff('lan');
    const counterId = 'quay-2' as CounterId;
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    queue.given(lan, { type: 'park-ticket', counterId, ticketId, printSlip: false });
    queue.given(lan, { type: 'cancel-ticket', ticketId, reason: 'citizen-left' });
    expect(queue.ticket(ticketId).status).toBe('cancelled');
    expect(queue.state.counters.get(counterId)?.parked).toEqual([]);
  });

  it('SE6 whoever holds the slip cancels at any kiosk, as long as the ticket waits', () => {
    const queue = new QueueScenario();
    const ticket = queue.issue('ho-tich');
    queue.wait(3 * HOUR);
    const otherKiosk = { kind: 'device', deviceId: 'kiosk-2' as DeviceId, role: 'kiosk' } as const;
    const unknown = { type: 'cancel-by-slip', slipCode: 'no such slip' as SlipCode } as const;
    expect(queue.when(otherKiosk, unknown)).toMatchObject({ rejection: { code: 'unknown-slip' } });
    const cancel = { type: 'cancel-by-slip', slipCode: ticket.slipCode } as const;
    queue.given(otherKiosk, cancel);
    expect(queue.ticket(ticket.ticketId)).toMatchObject({ status: 'cancelled', reason: 'citizen-left' });
    expect(queue.when(otherKiosk, cancel)).toMatchObject({ rejection: { code: 'wrong-status', status: 'cancelled' } });
  });

  it('SE6 a called ticket is not cancelled by its slip at a kiosk, but by staff', () => {
    const queue = new QueueScenario();
    const { slipCode, ticketId } = queue.issue('ho-tich');
    const lan = staff('lan');
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    expect(queue.when(KIOSK, { type: 'cancel-by-slip', slipCode })).toMatchObject({
      rejection: { code: 'wrong-status', status: 'called' },
    });
    queue.given(staff('huong', 'guide'), { type: 'cancel-by-slip', slipCode });
    expect(queue.ticket(ticketId).status).toBe('cancelled');
  });

  it('IS8 several are cancelled together; those that were called meanwhile are left as they are', () => {
    const queue = new QueueScenario();
    const ticketIds = [1, 2, 3].map(() => queue.issue('ho-tich').ticketId);
    const lan = staff('lan');
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    const events = queue.given(lan, { type: 'cancel-tickets', ticketIds, reason: 'many-at-once' });
    expect(events).toHaveLength(2);
    expect(ticketIds.map((ticketId) => queue.ticket(ticketId).status)).toEqual(['called', 'cancelled', 'cancelled']);
    const ticketId = '1-99' as TicketId;
    const unknown = queue.when(lan, { type: 'cancel-tickets', ticketIds: [ticketId], reason: 'many-at-once' });
    expect(unknown).toMatchObject({ rejection: { code: 'unknown-ticket' } });
  });
});
