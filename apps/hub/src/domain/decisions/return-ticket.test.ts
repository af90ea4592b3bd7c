import { describe, expect, it } from 'vitest';
import type { ServiceId, SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import { CounterScenario, chief, hoa, lan, quay2, quay3 } from '../testing/counter-scenario.ts';
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

  it('SE2 an appointment that was missed goes first no more', () => {
    const queue = new CounterScenario();
    const slot = Math.ceil((queue.at + HOUR) / HOUR) * HOUR;
    const serviceId = 'ho-tich' as ServiceId;
    queue.given(hoa, { type: 'make-appointment', serviceId, at: slot, language: 'vi', needs: [] });
    const [code] = [...queue.state.appointments.keys()];
    if (!code) throw new Error('no appointment');
    queue.wait(slot - queue.at);
    queue.given(KIOSK, { type: 'check-in', code });
    for (let n = 0; n < 2; n += 1) {
      const ticketId = queue.next('quay-2', lan)?.ticketId;
      if (!ticketId) throw new Error('nobody was called');
      queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
      queue.wait(30 * SECOND);
      queue.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
      if (n === 1) queue.issue('ho-tich');
      queue.given(hoa, back(ticketId));
    }
    expect(queue.orderAtQuay2()).toEqual(['A002', 'A001']);
  });

  it('SE2 whoever was called in vain and did not come back expires with the day', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.absent('ho-tich');
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(queue.ticket(ticketId).status).toBe('expired');
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

  it('SE2, SE4 a transfer wins no missed turn back: behind those who were to be called before', () => {
    const queue = new CounterScenario();
    const older = queue.issue('cu-tru');
    const absent = queue.absent('ho-tich');
    const [second, third, fourth] = [0, 1, 2].map(() => queue.issue('ho-tich'));
    const inOtherLine = queue.issue('cu-tru');
    queue.given(hoa, back(absent.ticketId));
    const to = (serviceId: string) => ({ kind: 'service', serviceId: serviceId as ServiceId }) as const;
    const send = (serviceId: string) =>
      ({
        type: 'transfer-ticket',
        ticketId: absent.ticketId,
        to: to(serviceId),
        position: null,
        reason: null,
      }) as const;
    const order = () =>
      queue.state.index && [...Array(6).keys()].map(() => queue.next('quay-3', hoa)?.number).filter(Boolean);
    // Two calls of its own line were to come; now it goes behind the second of those people, wherever it stands.
    const before = queue.draft.mark();
    queue.given(hoa, send('cu-tru'));
    expect(order()).toEqual([older, second, third, absent, fourth, inOtherLine].map((each) => each?.number));
    queue.draft.undoTo(before);
    // And there and back it stands no better.
    queue.given(hoa, send('cu-tru'));
    queue.given(hoa, send('ho-tich'));
    expect(order()).toEqual([older, second, third, absent, fourth, inOtherLine].map((each) => each?.number));
    queue.draft.undoTo(before);
    // Nor at one counter alone.
    const alone = { kind: 'counter', counterId: quay3 } as const;
    queue.given(hoa, { type: 'transfer-ticket', ticketId: absent.ticketId, to: alone, position: null, reason: null });
    expect(order()).toEqual([older, second, third, absent, fourth, inOtherLine].map((each) => each?.number));
  });

  it('SE2, SE5 nor does a change of a wrongly chosen service', () => {
    const queue = new CounterScenario();
    const older = [0, 1, 2].map(() => queue.issue('cu-tru'));
    const absent = queue.absent('ho-tich');
    queue.given(hoa, back(absent.ticketId));
    // Next in its own line; in the other one three came earlier.
    queue.given(hoa, { type: 'change-service', ticketId: absent.ticketId, serviceId: 'cu-tru' as ServiceId });
    const called = [0, 1, 2, 3].map(() => queue.next('quay-3', hoa)?.number);
    expect(called).toEqual([...older, absent].map((each) => each.number));
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
