import { describe, expect, it } from 'vitest';
import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../commands.ts';
import { CounterScenario, quay2 } from '../testing/counter-scenario.ts';
import { KIOSK, MINUTE, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');

function change(ticketId: TicketId, serviceId: string): QueueCommandBody {
  return { type: 'change-service', ticketId, serviceId: serviceId as ServiceId };
}

describe('a wrongly chosen service', () => {
  it('SE5 is mended for a waiting ticket, which stands in the other line at its own time', () => {
    const queue = new QueueScenario();
    queue.issue('chung-thuc');
    const wrong = queue.issue('ho-tich');
    queue.wait(5 * MINUTE);
    queue.issue('chung-thuc');
    queue.given(staff('huong', 'guide'), change(wrong.ticketId, 'chung-thuc'));
    queue.open('quay-1', lan);
    expect([1, 2, 3].map(() => queue.next('quay-1', lan)?.number)).toEqual(['C001', 'A001', 'C002']);
    expect(queue.state.lines.get('ho-tich' as ServiceId)?.ordinary).toEqual([]);
  });

  it('SE5 at a counter that serves the new service too the citizen stays there', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    queue.given(lan, change(ticketId, 'chung-thuc'));
    expect(queue.ticket(ticketId)).toMatchObject({
      status: 'called',
      counterId: 'quay-2',
      legs: [{ serviceId: 'chung-thuc', state: 'active' }],
    });
    const counterId = 'quay-2' as CounterId;
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    queue.given(lan, change(ticketId, 'ho-tich'));
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null });
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'completed', parts: [{ serviceId: 'ho-tich' }] });
    expect(queue.state.announcements.map(({ kind }) => kind)).toEqual(['call']);
  });

  it('SE5 at a counter that does not, the citizen waits again, first of those who came later, and the call is withdrawn', () => {
    const queue = new QueueScenario();
    const { ticketId, number } = queue.issue('chung-thuc');
    const later = queue.issue('cu-tru');
    queue.open('quay-1', lan);
    queue.next('quay-1', lan);
    queue.given(lan, change(ticketId, 'cu-tru'));
    expect(queue.current('quay-1')).toBeNull();
    expect(queue.state.announcements.map(({ kind }) => kind)).toEqual(['call', 'withdrawn']);
    const mai = staff('mai');
    queue.open('quay-3', mai);
    expect([1, 2].map(() => queue.next('quay-3', mai)?.number)).toEqual([number, later.number]);
  });

  it('SE5 of a visit with several parts only the one it waits for first changes', () => {
    const queue = new QueueScenario();
    const services = ['ho-tich', 'chung-thuc'] as ServiceId[];
    queue.given(KIOSK, { ...issueBody('ho-tich'), serviceIds: services } as QueueCommandBody);
    const ticketId = '1-1' as TicketId;
    expect(queue.when(lan, change(ticketId, 'chung-thuc'))).toMatchObject({
      rejection: { code: 'same-service-twice', serviceId: 'chung-thuc' },
    });
    queue.given(lan, change(ticketId, 'dat-dai'));
    expect(queue.ticket(ticketId).legs.map((leg) => leg.serviceId)).toEqual(['dat-dai', 'chung-thuc']);
  });

  it('SE5 changing twice to the same changes nothing more, and what cannot be is refused', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.given(lan, change(ticketId, 'cu-tru'));
    expect(queue.when(lan, change(ticketId, 'cu-tru'))).toEqual({ kind: 'accepted', events: [] });
    expect(queue.when(lan, change(ticketId, 'no-such'))).toMatchObject({ rejection: { code: 'unknown-service' } });
    expect(queue.when(lan, change('1-9' as TicketId, 'cu-tru'))).toMatchObject({
      rejection: { code: 'unknown-ticket' },
    });
    queue.given(lan, { type: 'cancel-ticket', ticketId, reason: 'mistake' });
    expect(queue.when(lan, change(ticketId, 'ho-tich'))).toMatchObject({
      rejection: { code: 'wrong-status', status: 'cancelled' },
    });
  });

  it("SE5 a service that no counter serves, and a ticket at somebody else's counter, are refused", () => {
    const queue = new QueueScenario();
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const counters = settings.counters.filter((counter) => counter.label !== '5');
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings: { ...settings, counters } });
    const { ticketId } = queue.issue('ho-tich');
    expect(queue.when(lan, change(ticketId, 'bao-tro'))).toMatchObject({
      rejection: { code: 'service-without-counter', serviceId: 'bao-tro' },
    });
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    expect(queue.when(staff('mai'), change(ticketId, 'chung-thuc'))).toMatchObject({
      rejection: { code: 'not-your-counter' },
    });
  });

  it('SE5, IS6 of a service that was needed once more only the part that is left changes', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.visit(['ho-tich', 'chung-thuc']);
    queue.serve();
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, outcomes: [], dossiers: null });
    const to = { kind: 'service', serviceId: 'ho-tich' as ServiceId } as const;
    queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    queue.given(lan, change(ticketId, 'cu-tru'));
    expect(queue.ticket(ticketId).legs).toEqual([
      { serviceId: 'ho-tich', state: 'done' },
      { serviceId: 'cu-tru', state: 'waiting' },
    ]);
  });
});
