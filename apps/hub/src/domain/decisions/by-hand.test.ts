import type { ServiceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { BodyOf } from '../commands.ts';
import { HOUR, MINUTE, QueueScenario, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const enter = (handedOutUpTo: number, servedUpTo: number): BodyOf<'enter-by-hand'> => ({
  ...{ type: 'enter-by-hand', serviceId: 'ho-tich' as ServiceId, handedOutUpTo, servedUpTo },
});
const numbers = (queue: QueueScenario, status: string): string[] =>
  [...queue.state.tickets.values()].filter((ticket) => ticket.status === status).map(({ number }) => number);

describe('HL4 numbers by hand', () => {
  it('HL4 those handed out wait in their line, those served are done; each is entered once', () => {
    const queue = new QueueScenario();
    queue.given(lan, enter(904, 902));
    expect(numbers(queue, 'waiting')).toEqual(['A903', 'A904']);
    expect(numbers(queue, 'completed')).toEqual(['A900', 'A901', 'A902']);
    expect(queue.when(lan, enter(904, 904))).toMatchObject({
      rejection: { code: 'outside-pad', first: 905, last: 999 },
    });
    queue.given(lan, enter(906, 0));
    expect(numbers(queue, 'waiting')).toEqual(['A903', 'A904', 'A905', 'A906']);
    expect([...queue.state.tickets.values()].every(({ source }) => source === 'by-hand')).toBe(true);
  });

  it('HL4 they leave no trace in waits and serving times', () => {
    const queue = new QueueScenario();
    queue.given(lan, enter(901, 900));
    for (const ticket of queue.state.tickets.values()) expect(ticket).toMatchObject({ firstCalledAt: null, parts: [] });
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    queue.wait(5 * MINUTE);
    const ticketId = queue.current('quay-2')?.ticketId;
    if (!ticketId) throw new Error('nobody was called');
    queue.given(lan, { type: 'complete-ticket', counterId: 'quay-2' as never, ticketId, outcomes: [], dossiers: null });
    expect(queue.state.recentServing.get('ho-tich' as ServiceId) ?? []).toEqual([]);
  });

  it('HL4 they stand before whoever came after the power was back', () => {
    const queue = new QueueScenario();
    const before = queue.issue('ho-tich');
    const offFrom = queue.at;
    queue.wait(30 * MINUTE);
    queue.given({ kind: 'system' }, { type: 'note-return', offFrom });
    const after = queue.wait(MINUTE).issue('ho-tich');
    queue.wait(5 * MINUTE).given(lan, enter(900, 0));
    queue.open('quay-2', lan);
    const called = [1, 2, 3].map(() => queue.next('quay-2', lan)?.number);
    expect(called).toEqual([before.number, 'A900', after.number]);
  });

  it('HL4 the pad goes on on another day, and begins again after its last number', () => {
    const queue = new QueueScenario();
    queue.given(lan, enter(990, 990));
    queue.wait(24 * HOUR).given(lan, enter(999, 999));
    expect(numbers(queue, 'completed')[0]).toBe('A991');
    queue.given(lan, enter(900, 0));
    expect(numbers(queue, 'waiting')).toEqual(['A900']);
  });

  it('HL4 a pad that has begun again gives no number that somebody still holds', () => {
    const queue = new QueueScenario();
    queue.given(lan, enter(999, 998));
    queue.given(lan, enter(905, 905));
    queue.given(lan, enter(998, 998));
    expect(queue.when(lan, enter(999, 999))).toMatchObject({ rejection: { code: 'wrong-status', status: 'waiting' } });
  });

  it('HL4 more served than handed out, numbers beyond the pad and unknown services are refused', () => {
    const queue = new QueueScenario();
    for (const body of [enter(1000, 900), enter(899, 0), enter(901, 902)]) {
      expect(queue.when(lan, body)).toMatchObject({ rejection: { code: 'outside-pad', first: 900, last: 999 } });
    }
    expect(queue.when(lan, { ...enter(900, 0), serviceId: 'none' as ServiceId })).toMatchObject({
      rejection: { code: 'unknown-service' },
    });
    expect(queue.state.day).toBeNull();
  });
});
