import { describe, expect, it } from 'vitest';
import { VIEW_SCHEMAS, type CounterView } from '@motcua/protocol';
import type { AccountId, CounterId } from '@motcua/protocol/vocabulary';
import { CounterScenario, hoa, lan, quay2, quay3, SYSTEM } from '../domain/testing/counter-scenario.ts';
import { SECOND } from '../domain/testing/queue-scenario.ts';
import { counterView } from './counter-view.ts';

/** What the page at a counter is sent, in the protocol's shape. */
function view(queue: CounterScenario, counterId: CounterId = quay2): CounterView {
  const { index } = queue.state;
  const body = index && counterView(queue.state, index, counterId);
  if (!body) throw new Error('no view');
  expect(VIEW_SCHEMAS.counter.parse(body)).toEqual(body);
  return body;
}

describe('what a clerk sees', () => {
  it('CA8 the last act that can still be taken back, by the number that people know, and until when', () => {
    const queue = new CounterScenario();
    expect(view(queue).undo).toBeNull();
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(view(queue).undo).toEqual({ act: 1, number: 'A001', until: queue.at + 10 * SECOND });
    queue.undo();
    expect(view(queue).undo).toBeNull();
    queue.next('quay-2', lan);
    // Once per ticket.
    expect(view(queue).undo).toBeNull();
  });

  it('CA8 nothing to take back once the ticket has changed', () => {
    const queue = new CounterScenario();
    queue.serveOne();
    expect(view(queue).undo).toBeNull();
  });

  it('CA6, CA11 whether the holder may choose, and how many acts out of turn are left', () => {
    const staff = [
      { accountId: 'hoa' as AccountId, profileId: null, languages: [], mayChooseTickets: false, outOfTurnPerDay: null },
    ];
    const queue = new CounterScenario({ outOfTurnPerDay: 2 }, { staff });
    expect([view(queue).mayChoose, view(queue, quay3).mayChoose]).toEqual([true, false]);
    queue.choose(queue.issue('ho-tich').ticketId);
    expect([view(queue).outOfTurnLeft, view(queue, quay3).outOfTurnLeft]).toEqual([1, 2]);
    expect(view(new CounterScenario()).outOfTurnLeft).toBeNull();
    expect(view(queue, 'quay-1' as CounterId)).toMatchObject({ mayChoose: false, outOfTurnLeft: null });
  });

  it('SE1 until when a ticket whose serving began by itself may turn out absent', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(view(queue).current).toMatchObject({ absentUntil: null, startConfirmed: false });
    queue.wait(60 * SECOND);
    queue.given(SYSTEM, { type: 'start-by-itself', ticketId });
    expect(view(queue).current).toMatchObject({ absentUntil: queue.at + 180 * SECOND, startConfirmed: false });
    queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId });
    expect(view(queue).current).toMatchObject({ absentUntil: null, startConfirmed: true });
  });

  it('IS6 a visit stands once in the list, for the part that is done here, with how many parts are left', () => {
    const queue = new CounterScenario();
    queue.visit(['cu-tru', 'chung-thuc', 'ho-tich']);
    expect(view(queue).waiting).toMatchObject({ count: 1, entries: [{ serviceId: 'chung-thuc', partsLeft: 3 }] });
    expect(view(queue, quay3).waiting).toMatchObject({ count: 1, entries: [{ serviceId: 'cu-tru' }] });
    queue.next('quay-3', hoa);
    expect(view(queue).waiting).toEqual({ count: 0, entries: [] });
    expect(view(queue, quay3).current?.otherParts.map((part) => part.serviceId)).toEqual(['chung-thuc', 'ho-tich']);
  });

  it('SE2 whoever comes back stands as many places from the front as calls are left', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    expect(view(queue).absent).toMatchObject([{ number: 'A001', absentAt: queue.at }]);
    expect(view(queue, quay3).absent).toHaveLength(1);
    expect(view(queue, 'quay-4' as CounterId).absent).toEqual([]);
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    queue.given(hoa, { type: 'return-ticket', ticketId: absent.ticketId });
    const numbers = () => view(queue).waiting.entries.map(({ number, afterCalls }) => [number, afterCalls]);
    expect(numbers()).toEqual([
      ['A002', null],
      ['A003', null],
      ['A001', 2],
      ['A004', null],
    ]);
    queue.next('quay-3', hoa);
    expect(numbers()).toEqual([
      ['A003', null],
      ['A001', 1],
      ['A004', null],
    ]);
  });

  it('SE3, SE4 parked tickets, and those who wait for this counter alone', () => {
    const queue = new CounterScenario();
    const parked = queue.serveOne();
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId: parked.ticketId, printSlip: false });
    const { ticketId } = queue.issue('cu-tru');
    const to = { kind: 'counter', counterId: quay2 } as const;
    queue.given(hoa, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    expect(view(queue).parked).toMatchObject([{ number: parked.number, parkedAt: queue.at - SECOND }]);
    expect(view(queue).waiting).toMatchObject({ count: 1, entries: [{ number: 'U001' }] });
    expect(view(queue, quay3).waiting.count).toBe(0);
  });
});
