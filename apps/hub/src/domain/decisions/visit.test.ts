import { describe, expect, it } from 'vitest';
import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../commands.ts';
import { KIOSK, MINUTE, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const mai = staff('mai');

/** Counter 1 serves certification alone, counter 5 results: the visit needs both. */
function visitOfTwo(): { readonly queue: QueueScenario; readonly ticketId: TicketId } {
  const queue = new QueueScenario();
  const serviceIds = ['chung-thuc', 'nhan-ket-qua'] as ServiceId[];
  queue.given(KIOSK, { ...issueBody('chung-thuc'), serviceIds } as QueueCommandBody);
  queue.wait(MINUTE);
  queue.open('quay-1', lan);
  queue.open('quay-5', mai);
  return { queue, ticketId: '1-1' as TicketId };
}

describe('a visit of several services', () => {
  it('IS6 is passed over in its other lines while it is served, and keeps its place there', () => {
    const { queue, ticketId } = visitOfTwo();
    const later = queue.issue('nhan-ket-qua');
    const latest = queue.issue('nhan-ket-qua');
    expect(queue.next('quay-1', lan)?.ticketId).toBe(ticketId);
    expect(queue.next('quay-5', mai)?.number).toBe(later.number);
    const counterId = 'quay-1' as CounterId;
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId, outcomes: ['done'], dossiers: 1 });
    expect(queue.ticket(ticketId).status).toBe('waiting');
    expect([1, 2].map(() => queue.next('quay-5', mai)?.number)).toEqual(['C001', latest.number]);
    expect(queue.ticket(ticketId)).toMatchObject({
      status: 'completed',
      number: 'C001',
      parts: [{ serviceId: 'chung-thuc' }, { serviceId: 'nhan-ket-qua' }],
    });
  });

  it('IS6 may be called first for whichever part is free first', () => {
    const { queue, ticketId } = visitOfTwo();
    expect(queue.next('quay-5', mai)?.ticketId).toBe(ticketId);
    const who = queue.when(lan, {
      ...{ type: 'call-next', counterId: 'quay-1' as CounterId, expectedCurrent: null, settle: null },
    });
    expect(who).toMatchObject({ rejection: { code: 'no-one-waiting' } });
    expect(queue.ticket(ticketId).legs).toEqual([
      { serviceId: 'chung-thuc', state: 'waiting' },
      { serviceId: 'nhan-ket-qua', state: 'active' },
    ]);
  });

  it('IS6 that is taken back leaves every line', () => {
    const { queue, ticketId } = visitOfTwo();
    queue.given(KIOSK, { type: 'cancel-ticket', ticketId, reason: 'wrong-choice' });
    expect([...queue.state.lines.values()].every((line) => line.ordinary.length === 0)).toBe(true);
  });

  it('SE5 changed at a counter leaves the other parts where they are', () => {
    const { queue, ticketId } = visitOfTwo();
    queue.next('quay-1', lan);
    queue.given(lan, { type: 'change-service', ticketId, serviceId: 'ho-tich' as ServiceId });
    expect(queue.current('quay-1')).toBeNull();
    expect(queue.ticket(ticketId)).toMatchObject({
      status: 'waiting',
      legs: [
        { serviceId: 'ho-tich', state: 'waiting' },
        { serviceId: 'nhan-ket-qua', state: 'waiting' },
      ],
    });
    expect(queue.next('quay-5', mai)?.ticketId).toBe(ticketId);
  });
});
