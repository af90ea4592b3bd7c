import { describe, expect, it } from 'vitest';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { estimateWait, estimateWaitOf, rangeOf } from './estimate-wait.ts';
import { servingTime } from './estimates/serving-times.ts';
import { HOUR, MINUTE, MONDAY_8, QueueScenario, staff } from './testing/queue-scenario.ts';
import { simulateWaits } from './testing/simulate-waits.ts';

const lan = staff('lan');
const civil = 'ho-tich' as ServiceId;
const certified = 'chung-thuc' as ServiceId;
const quay2 = 'quay-2' as CounterId;
const quay3 = 'quay-3' as CounterId;

describe('serving times', () => {
  it('ES1 begin at the usual minutes, marked rough, and follow the figures of the day', () => {
    expect(servingTime([], 8)).toMatchObject({ typicalMs: 8 * MINUTE, isRough: true });
    expect(servingTime([12 * MINUTE], 8)).toMatchObject({ isRough: true });
    const measured = servingTime(
      Array.from({ length: 20 }, () => 12 * MINUTE),
      8,
    );
    expect(measured.isRough).toBe(false);
    expect(measured.typicalMs).toBeGreaterThan(11 * MINUTE);
  });

  it('ES1 withstand one visit that lasts for hours', () => {
    const usual = Array.from({ length: 11 }, () => 8 * MINUTE);
    const withLong = servingTime([...usual, 4 * HOUR], 8);
    expect(withLong.typicalMs).toBeLessThan(10 * MINUTE);
  });

  it('ES1 withstand it also when it is the first of the day', () => {
    expect(servingTime([4 * HOUR], 8).typicalMs).toBeLessThan(12 * MINUTE);
    expect(servingTime([4 * HOUR, 8 * MINUTE], 8).typicalMs).toBeLessThan(12 * MINUTE);
  });

  it('ES1 know nothing from a visit that nobody finished before the night', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId });
    queue.wait(23 * HOUR);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(queue.ticket(ticketId).status).toBe('completed');
    expect(queue.state.recentServing.get(civil) ?? []).toEqual([]);
  });
});

describe('the wait that is foretold', () => {
  it('ES1 nobody ahead and a free counter: at once', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    expect(estimateWait(queue.state, civil, 'ordinary', queue.at)).toEqual({
      ...{ fromMinutes: 0, toMinutes: 1, isRough: true, prospect: 'in-time', nextOpeningAt: null },
    });
  });

  it('ES1 grows with the people ahead and shrinks with each counter that opens', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    for (let i = 0; i < 6; i += 1) queue.issue('ho-tich');
    const alone = estimateWait(queue.state, civil, 'ordinary', queue.at);
    expect(alone?.fromMinutes).toBeLessThan(48);
    expect(alone?.toMinutes).toBeGreaterThan(48);
    queue.open('quay-3', staff('hoa'));
    const together = estimateWait(queue.state, civil, 'ordinary', queue.at);
    expect(together?.toMinutes).toBeLessThan(alone?.toMinutes ?? 0);
  });

  it('ES1 a ticket is told what somebody in its place would be told, and a priority ticket less', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    for (let i = 0; i < 8; i += 1) queue.issue('ho-tich');
    const foretold = estimateWait(queue.state, civil, 'ordinary', queue.at);
    const priority = estimateWait(queue.state, civil, 'priority', queue.at);
    const ticket = queue.issue('ho-tich');
    expect(estimateWaitOf(queue.state, ticket.ticketId, queue.at - 1_000)).toEqual(foretold);
    expect(priority?.toMinutes).toBeLessThan(foretold?.toMinutes ?? 0);
  });

  it('ES1 does not wait for a counter that has much else to do', () => {
    const queue = new QueueScenario();
    queue.open('quay-1', lan);
    queue.open('quay-2', staff('hoa'));
    const before = estimateWait(queue.state, certified, 'ordinary', queue.at);
    // Counter 2 serves both lines, counter 1 only this one, where one is called and one waits.
    for (let i = 0; i < 12; i += 1) queue.issue('ho-tich');
    queue.issue('chung-thuc');
    queue.next('quay-1', lan);
    queue.next('quay-2', staff('hoa'));
    queue.issue('chung-thuc');
    const after = estimateWait(queue.state, certified, 'ordinary', queue.at);
    expect(before?.toMinutes).toBeLessThanOrEqual(1);
    expect(after?.fromMinutes).toBeGreaterThan(0);
    expect(after?.toMinutes).toBeLessThan(45);
  });

  it('ES1 is rough and wider the longer people stand in a line that nobody serves', () => {
    const queue = new QueueScenario(officeHours);
    queue.open('quay-1', lan);
    queue.issue('ho-tich');
    const first = estimateWait(queue.state, civil, 'ordinary', queue.at);
    queue.wait(30 * MINUTE);
    const later = estimateWait(queue.state, civil, 'ordinary', queue.at);
    expect(later?.isRough).toBe(true);
    expect(later?.fromMinutes).toBeLessThanOrEqual(first?.fromMinutes ?? 0);
    expect(later?.toMinutes).toBeGreaterThan((first?.toMinutes ?? 0) + 60);
    // Nobody waits there: nothing is known against it.
    expect(estimateWait(queue.state, 'dat-dai' as ServiceId, 'ordinary', queue.at)?.toMinutes).toBe(1);
    queue.open('quay-2', staff('hoa'));
    expect(estimateWait(queue.state, civil, 'ordinary', queue.at)?.toMinutes).toBeLessThan(later?.toMinutes ?? 0);
  });

  it('ES1, TR1 does not count on a counter in practice', () => {
    const queue = new QueueScenario(officeHours);
    queue.open('quay-2', lan);
    queue.open('quay-3', staff('hoa'));
    for (let i = 0; i < 6; i += 1) queue.issue('ho-tich');
    const both = estimateWait(queue.state, civil, 'ordinary', queue.at);
    queue.given(staff('hoa'), { type: 'start-practice', station: { kind: 'counter', counterId: quay3 } });
    const alone = estimateWait(queue.state, civil, 'ordinary', queue.at);
    expect(alone?.fromMinutes).toBeGreaterThan(both?.fromMinutes ?? 0);
  });

  it('ES1 tells an early appointment that it may be called as soon as nobody else waits', () => {
    const queue = new QueueScenario(officeHours);
    queue.open('quay-2', lan);
    const slot = MONDAY_8 + HOUR;
    queue.given(lan, { type: 'make-appointment', serviceId: civil, at: slot, language: 'vi', needs: [] });
    const [code] = [...queue.state.appointments.keys()];
    if (!code) throw new Error('no appointment');
    const [issued] = queue.given(lan, { type: 'check-in', code });
    const wait = issued?.type === 'TicketIssued' ? estimateWaitOf(queue.state, issued.ticketId, queue.at) : null;
    expect(wait).toMatchObject({ fromMinutes: 0 });
    expect(wait?.toMinutes).toBeGreaterThan(60);
  });

  it('ES1 nothing is said of a service that no counter serves, nor of a ticket that waits no more', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    expect(estimateWait(queue.state, 'khong-co' as ServiceId, 'ordinary', queue.at)).toBeNull();
    const called = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(estimateWaitOf(queue.state, called.ticketId, queue.at)).toBeNull();
  });

  it('ES1 nothing is said after the end of calling', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.issue('ho-tich');
    queue.given(staff('chi', 'supervisor'), { type: 'end-calling', leftover: 'expire', reason: 'power-cut' });
    expect(estimateWait(queue.state, civil, 'ordinary', queue.at)).toBeNull();
  });

  it('ES1 before the hours it counts from the start of calling, with every counter that will serve', () => {
    const queue = new QueueScenario(officeHours);
    queue.at = MONDAY_8 - 2 * HOUR;
    expect(estimateWait(queue.state, civil, 'ordinary', queue.at)).toMatchObject({
      ...{ fromMinutes: 60, toMinutes: 61, prospect: 'in-time' },
    });
  });

  it('ES1 nobody is called in a break, and the wait goes on behind it', () => {
    const queue = new QueueScenario(officeHours);
    queue.open('quay-2', lan);
    queue.at = MONDAY_8 + 3 * HOUR;
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    queue.at = MONDAY_8 + 3 * HOUR + 20 * MINUTE;
    const wait = estimateWait(queue.state, civil, 'ordinary', queue.at);
    expect(wait?.prospect).toBe('perhaps-not');
    expect(wait?.toMinutes).toBeGreaterThan(100);
    expect(wait?.nextOpeningAt).not.toBeNull();
  });

  it('ES2 says that a wait may be long, and when numbers are given again', () => {
    const queue = new QueueScenario(officeHours);
    queue.open('quay-2', lan);
    for (let i = 0; i < 9; i += 1) queue.issue('ho-tich');
    const nextDay = MONDAY_8 + 22 * HOUR;
    expect(estimateWait(queue.state, civil, 'ordinary', queue.at)).toMatchObject({
      ...{ prospect: 'long', nextOpeningAt: nextDay },
    });
  });

  it('ES2 says that the session may end first', () => {
    const queue = new QueueScenario(officeHours);
    queue.open('quay-2', lan);
    for (let i = 0; i < 40; i += 1) queue.issue('ho-tich');
    expect(estimateWait(queue.state, civil, 'ordinary', queue.at)?.prospect).toBe('perhaps-not');
  });

  it('ES1 the range grows with the spread', () => {
    const even = rangeOf({ expectedMs: HOUR, varianceMs2: 0, isRough: false });
    const spread = rangeOf({ expectedMs: HOUR, varianceMs2: (10 * MINUTE) ** 2, isRough: false });
    expect(spread.fromMs).toBeLessThan(even.fromMs);
    expect(spread.toMs).toBeGreaterThan(even.toMs);
  });

  it.each([
    { counters: 1, load: 0.8, priorityShare: 0.1 },
    { counters: 1, load: 1.1, priorityShare: 0.3 },
    { counters: 2, load: 0.95, priorityShare: 0.2 },
    { counters: 3, load: 1.2, priorityShare: 0.2 },
  ])('ES1 holds four real waits out of five: $counters counters, load $load', (shape) => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => simulateWaits({ ...shape, seed }));
    const inside = waits.filter(({ waitedMs, wait }) => {
      const minutes = waitedMs / MINUTE;
      return minutes >= wait.fromMinutes && minutes <= wait.toMinutes;
    });
    expect(waits.length).toBeGreaterThan(140);
    expect(inside.length / waits.length).toBeGreaterThan(0.8);
  });
});

/** 7:00–11:30 and 13:30–17:00 from Monday to Friday; numbers an hour before. */
const weekly = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '07:00', to: '11:30' },
  { weekday, from: '13:30', to: '17:00' },
]);
const officeHours = { hours: { weekly, exceptions: [], dayClosesAt: '23:30' } };
