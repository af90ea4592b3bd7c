import { describe, expect, it } from 'vitest';
import type { SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import { CounterScenario, chief, hoa, lan, quay2 } from '../testing/counter-scenario.ts';
import { HOUR, KIOSK, SECOND } from '../testing/queue-scenario.ts';

const back = (ticketId: TicketId) => ({ type: 'return-ticket', ticketId }) as const;

describe('coming back after a missed turn', () => {
  it('SE2 the first time after the next two calls of that line', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    // Calls of another line do not bring it nearer.
    queue.issue('chung-thuc');
    queue.given(hoa, back(absent.ticketId));
    expect(queue.state.absent).toEqual([]);
    expect(queue.orderAtQuay2()).toEqual(['A002', 'A003', 'A001', 'A004', 'C001']);
  });

  it('SE2 next, where nobody else waits in the line', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    queue.given(hoa, back(absent.ticketId));
    expect(queue.orderAtQuay2()).toEqual(['A001']);
  });

  it('SE2 the second time last', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.absent('ho-tich');
    queue.given(hoa, back(ticketId));
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    queue.wait(30 * SECOND);
    queue.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    queue.given(hoa, back(ticketId));
    expect(queue.orderAtQuay2()).toEqual(['A002', 'A003', 'A004', 'A001']);
  });

  it('SE2 by the slip at a kiosk; an unknown slip is refused', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    queue.given(KIOSK, { type: 'return-by-slip', slipCode: absent.slipCode });
    expect(queue.ticket(absent.ticketId).status).toBe('waiting');
    expect(queue.when(KIOSK, { type: 'return-by-slip', slipCode: 'torn' as SlipCode })).toMatchObject({
      rejection: { code: 'unknown-slip' },
    });
  });

  it('SE2 a repeated scan changes nothing more', () => {
    const queue = new CounterScenario();
    const { ticketId, slipCode } = queue.absent('ho-tich');
    queue.given(KIOSK, { type: 'return-by-slip', slipCode });
    expect(queue.when(KIOSK, { type: 'return-by-slip', slipCode })).toMatchObject({
      rejection: { code: 'wrong-status', status: 'waiting', ticketId },
    });
  });

  it('SE2 whatever the hours and limits, until calling ends for the day', () => {
    const queue = new CounterScenario();
    const first = queue.absent('ho-tich');
    const second = queue.absent('ho-tich');
    queue.given(chief, { type: 'stop-issuing', reason: 'lines-full', reopensAt: null });
    queue.wait(3 * HOUR);
    queue.given(hoa, back(first.ticketId));
    queue.next('quay-2', lan);
    queue.given(chief, { type: 'end-calling', leftover: null, reason: null });
    expect(queue.when(hoa, back(second.ticketId))).toMatchObject({ rejection: { code: 'calling-ended' } });
  });

  it('SE2, IS6 a visit is placed in the line in which it missed its turn', () => {
    const queue = new CounterScenario();
    const visit = queue.visit(['cu-tru', 'chung-thuc']);
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId: visit.ticketId });
    queue.wait(30 * SECOND);
    queue.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId: visit.ticketId, override: null });
    for (let i = 0; i < 3; i += 1) queue.issue('chung-thuc');
    queue.given(hoa, back(visit.ticketId));
    expect(queue.orderAtQuay2()).toEqual(['C001', 'C002', 'U001', 'C003']);
  });

  it('SE2, SE4 whoever missed the turn at one counter alone may be called by any that serves the line', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay2 } as const;
    queue.given(hoa, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    queue.wait(30 * SECOND);
    queue.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
    queue.given(lan, { type: 'close-counter', counterId: quay2, parked: null, evenIfWaiting: true });
    queue.given(hoa, back(ticketId));
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(ticketId);
  });

  it('CA10 the board says so where it overtakes somebody who came earlier', () => {
    const queue = new CounterScenario({ returnAfterCalls: 0 });
    queue.issue('ho-tich');
    const { ticketId } = queue.issue('ho-tich', 'priority');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    queue.wait(30 * SECOND);
    queue.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
    queue.given(hoa, back(ticketId));
    expect(queue.next('quay-2', lan)?.ticketId).toBe(ticketId);
    expect(queue.state.announcements.at(-1)).toMatchObject({ number: 'A002', callKind: 'returned' });
  });
});
