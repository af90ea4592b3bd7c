import type { ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { CounterScenario, hoa, lan, quay2, quay3 } from '../testing/counter-scenario.ts';

describe('undoing while others work on', () => {
  it('CA8 what other counters did meanwhile stands', () => {
    const queue = new CounterScenario();
    const placed = queue.absent('ho-tich');
    for (let i = 0; i < 4; i += 1) queue.issue('ho-tich');
    queue.given(hoa, { type: 'return-ticket', ticketId: placed.ticketId });
    queue.next('quay-2', lan);
    queue.next('quay-3', hoa);
    expect(queue.ticket(placed.ticketId)).toMatchObject({ afterCalls: 0 });
    queue.undo();
    expect(queue.ticket(placed.ticketId)).toMatchObject({ afterCalls: 1 });
    expect(queue.current('quay-3')?.status).toBe('called');
  });

  it('CA8, SE2 a call at another counter counts for whoever came back, also when it passed them by and the one before is undone', () => {
    const queue = new CounterScenario({ returnAfterCalls: 1 });
    const { ticketId } = queue.absent('ho-tich');
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    queue.given(hoa, { type: 'return-ticket', ticketId });
    queue.next('quay-2', lan);
    const last = [...queue.state.tickets.values()].at(-1);
    expect(queue.choose(last?.ticketId as TicketId, hoa, quay3)).toMatchObject({ kind: 'accepted' });
    expect(queue.undo().kind).toBe('accepted');
    expect(queue.next('quay-2', lan)?.ticketId).toBe(ticketId);
  });

  it('IS1, CA8 who was finished does not come back while the pad, begun anew, has given the number to another', () => {
    const queue = new CounterScenario();
    const enter = (handedOutUpTo: number, servedUpTo: number) =>
      queue.given(lan, { type: 'enter-by-hand', serviceId: 'ho-tich' as ServiceId, handedOutUpTo, servedUpTo });
    enter(900, 0);
    const served = queue.serve();
    enter(999, 999);
    queue.given(lan, {
      type: 'complete-ticket',
      counterId: quay2,
      ticketId: served.ticketId,
      outcomes: [],
      dossiers: null,
    });
    enter(900, 0);
    const heir = [...queue.state.tickets.values()].at(-1);
    expect(heir).toMatchObject({ number: served.number, status: 'waiting' });
    expect(queue.undo()).toMatchObject({ kind: 'rejected', rejection: { code: 'cannot-undo', because: 'changed' } });
    queue.given(lan, { type: 'cancel-ticket', ticketId: heir?.ticketId as TicketId, reason: 'citizen-left' });
    expect(queue.undo().kind).toBe('accepted');
  });
});
