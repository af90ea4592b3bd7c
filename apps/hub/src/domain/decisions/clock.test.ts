import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { QueueCommandBody } from '../commands.ts';
import { serviceDayClosesAt } from '../deadlines.ts';
import type { QueueEvent } from '../events.ts';
import { issuingStateOf } from '../issuing-hours.ts';
import { DAY_CENTRE } from '../testing/day-centre.ts';
import { HOUR, issueBody, KIOSK, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const admin = staff('an', 'administrator');
const system = { kind: 'system' } as const;
const DAY = 24 * HOUR;
const confirm: QueueCommandBody = { type: 'confirm-clock' };
const types = (events: readonly QueueEvent[]): string[] => events.map(({ type }) => type);

/** The hub has started with a clock that cannot be right: hub time goes on from the journal's last. */
function startDoubting(queue: QueueScenario, wallAt = 0): void {
  queue.clock = { kind: 'doubted', wallAt, isTimeKnown: false };
}

/** What the adapter's clock does after the commit. */
function confirmAt(queue: QueueScenario, wallAt: number): readonly QueueEvent[] {
  if (queue.clock.kind === 'doubted') queue.clock = { ...queue.clock, wallAt };
  const events = queue.given(admin, confirm);
  queue.clock = { kind: 'trusted' };
  queue.at = wallAt;
  return events;
}

describe('DA2 a start with a clock that cannot be right', () => {
  it('DA2 work goes on in the last day if it is open, whatever the hour says, and that is recorded once', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    startDoubting(queue);
    queue.wait(4 * HOUR);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['ClockDoubted', 'TicketIssued']);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['TicketIssued']);
    expect(queue.state.day).toMatchObject({ ordinal: 1, date: '2026-11-23', runsUntil: null });
  });

  it('DA2 no doubtful hour closes a day, ends its issuing or opens another', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.at = Date.parse('2026-11-23T16:50:00+07:00');
    queue.open('quay-2', lan);
    startDoubting(queue);
    queue.wait(SECOND).issue('ho-tich');
    for (let hour = 0; hour < 9; hour += 1) queue.wait(HOUR).issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 1, isClosed: false });
    expect(serviceDayClosesAt(queue.state)).toBeNull();
    expect(queue.given(system, { type: 'close-service-day' })).toEqual([]);
  });

  it('DA2 otherwise it goes on in a provisional day with the next ordinal, the day after as its guess', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    queue.given(system, { type: 'close-service-day' });
    startDoubting(queue);
    const [opened] = queue.given(KIOSK, issueBody('ho-tich'));
    expect(opened).toMatchObject({ type: 'ServiceDayOpened', ordinal: 2, date: '2026-11-24', provisional: true });
    expect(queue.ticket('2-1' as TicketId).number).toBe('A001');
    expect(queue.state.day).toMatchObject({ isProvisional: true, runsUntil: null });
  });

  it('DA2 a night without a press ends a day that nobody has confirmed', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.given(system, { type: 'apply-settings', settings: queue.state.index?.settings as never });
    startDoubting(queue);
    queue.issue('ho-tich');
    queue.wait(4 * HOUR).issue('ho-tich');
    expect(queue.state.day?.ordinal).toBe(1);
    queue.wait(10 * HOUR).issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-24', isProvisional: true });
    queue.wait(10 * HOUR).issue('ho-tich');
    expect(queue.state.earlierDays.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it('DA2 in a provisional day numbers are given at any hour: nobody knows it', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.at = Date.parse('2026-11-23T23:00:00+07:00');
    startDoubting(queue);
    queue.open('quay-2', lan);
    const { index } = queue.state;
    expect(index && issuingStateOf(queue.state, index, 'ho-tich' as never, queue.at)).toMatchObject({ state: 'open' });
  });
});

describe('DA2 an administrator confirms the clock', () => {
  it('DA2 there must be a doubt', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    expect(queue.when(admin, confirm)).toEqual({ kind: 'rejected', rejection: { code: 'no-clock-doubt' } });
  });

  it('DA2 a provisional day gets the date of the confirmed clock, and closes on it', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    queue.given(system, { type: 'close-service-day' });
    startDoubting(queue);
    queue.issue('ho-tich');
    const wallAt = Date.parse('2026-12-01T09:00:00+07:00');
    expect(types(confirmAt(queue, wallAt))).toEqual(['DateCorrected', 'ClockConfirmed']);
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-12-01', isProvisional: false });
    expect(serviceDayClosesAt(queue.state)).toBe(Date.parse('2026-12-01T23:30:00+07:00'));
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['TicketIssued']);
    queue.wait(DAY);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual([
      'ServiceDayClosed',
      'ServiceDayOpened',
      'TicketIssued',
    ]);
  });

  it('DA2 the last day, gone on with, keeps its date and everybody in it until that evening', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    startDoubting(queue);
    const waiting = queue.issue('ho-tich');
    confirmAt(queue, Date.parse('2026-11-24T08:00:00+07:00'));
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['TicketIssued']);
    expect(queue.ticket(waiting.ticketId).status).toBe('waiting');
    expect(queue.state.day).toMatchObject({ ordinal: 1, date: '2026-11-23', isProvisional: false });
    expect(serviceDayClosesAt(queue.state)).toBe(Date.parse('2026-11-24T23:30:00+07:00'));
  });

  it('DA1, DA2 confirmed before anybody did anything in the morning, the clock opens a new day as on any other morning', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    const yesterday = queue.issue('ho-tich');
    startDoubting(queue);
    confirmAt(queue, Date.parse('2026-11-24T07:30:00+07:00'));
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual([
      'ServiceDayClosed',
      'ServiceDayOpened',
      'TicketIssued',
    ]);
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-24', isProvisional: false });
    expect(queue.state.tickets.has(yesterday.ticketId)).toBe(false);
  });

  it('DA2 a provisional day whose date was put right goes on when the clock is confirmed, as any other', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    queue.given(system, { type: 'close-service-day' });
    startDoubting(queue);
    queue.issue('ho-tich');
    queue.given(admin, { type: 'correct-date', dayOrdinal: 2, date: '2026-12-01' });
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-12-01', isProvisional: false });
    const wallAt = Date.parse('2026-12-01T09:00:00+07:00');
    expect(types(confirmAt(queue, wallAt))).toEqual(['ClockConfirmed']);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['TicketIssued']);
    expect(serviceDayClosesAt(queue.state)).toBe(Date.parse('2026-12-01T23:30:00+07:00'));
  });

  it('DA2 a date that another day has leaves the day provisional beside it, and work goes on', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    queue.given(system, { type: 'close-service-day' });
    startDoubting(queue);
    queue.issue('ho-tich');
    confirmAt(queue, Date.parse('2026-11-23T15:00:00+07:00'));
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-23', isProvisional: true, isClosed: false });
    queue.issue('ho-tich');
    queue.at = Date.parse('2026-11-24T08:00:00+07:00');
    queue.issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 3, date: '2026-11-24', isProvisional: false });
  });

  it('DA2 a day opened under a clock that ran ahead comes back to its date, and the next ones open as they should', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.wait(10 * DAY).issue('ho-tich');
    expect(queue.state.day?.date).toBe('2026-12-03');
    queue.clock = { kind: 'doubted', wallAt: 0, isTimeKnown: true };
    confirmAt(queue, queue.at - 10 * DAY);
    expect(queue.state.day).toMatchObject({ ordinal: 1, date: '2026-11-23', runsUntil: '2026-11-23' });
    queue.issue('ho-tich');
    queue.wait(DAY).issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-24' });
  });

  it('DA2 a day that closed under such a clock does not keep the next ones shut', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.wait(10 * DAY).issue('ho-tich');
    queue.given(system, { type: 'close-service-day' });
    queue.clock = { kind: 'doubted', wallAt: 0, isTimeKnown: true };
    confirmAt(queue, Date.parse('2026-11-24T07:30:00+07:00'));
    expect(queue.state.day).toMatchObject({ ordinal: 1, date: '2026-11-24', isClosed: true });
    queue.wait(DAY).issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-25' });
  });

  it('DA2 while the hub runs, days open and close by hub time, however long nobody confirms', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    queue.clock = { kind: 'doubted', wallAt: 0, isTimeKnown: true };
    queue.wait(DAY).issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-24', isProvisional: false });
    expect(types(queue.given(system, { type: 'close-service-day' }))).toEqual(['ServiceDayClosed']);
  });

  it('DA2 a date is put right, unless another day has it', () => {
    const queue = new QueueScenario(DAY_CENTRE);
    queue.issue('ho-tich');
    queue.wait(DAY).issue('ho-tich');
    const correct = (dayOrdinal: number, date: string): QueueCommandBody => ({
      type: 'correct-date',
      dayOrdinal,
      date,
    });
    expect(queue.when(admin, correct(1, '2026-11-24'))).toMatchObject({ rejection: { code: 'date-taken' } });
    expect(queue.when(admin, correct(7, '2026-11-20'))).toMatchObject({ rejection: { code: 'day-not-open' } });
    queue.given(admin, correct(1, '2026-11-20'));
    expect(queue.state.earlierDays).toEqual([{ ordinal: 1, date: '2026-11-20', isProvisional: false }]);
    queue.given(admin, correct(2, '2026-11-27'));
    expect(queue.state.day).toMatchObject({ date: '2026-11-27', runsUntil: '2026-11-24' });
    queue.wait(DAY).issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 3, date: '2026-11-25' });
  });
});

describe('DA2 every time moves with the clock', () => {
  /** A day with a ticket in each status, an act to undo, practice, a stop, and somebody placed. */
  function busyDay(): QueueScenario {
    const queue = new QueueScenario();
    const q2 = { counterId: 'quay-2' as CounterId };
    queue.open('quay-2', lan);
    queue.open('quay-3', staff('hoa'));
    for (let nth = 0; nth < 8; nth += 1) queue.issue('ho-tich', nth % 3 === 0 ? 'priority' : 'ordinary');
    const done = queue.next('quay-2', lan);
    if (done) queue.given(lan, { type: 'complete-ticket', ...q2, ticketId: done.ticketId, outcomes: [], dossiers: 1 });
    const parked = queue.next('quay-2', lan);
    if (parked) {
      queue.given(lan, { type: 'start-serving', ...q2, ticketId: parked.ticketId });
      queue.given(lan, { type: 'park-ticket', ...q2, ticketId: parked.ticketId, printSlip: false });
    }
    const absent = queue.next('quay-2', lan);
    if (absent) {
      queue.given(lan, { type: 'recall-ticket', ...q2, ticketId: absent.ticketId });
      queue.wait(MINUTE).given(lan, { type: 'mark-no-show', ...q2, ticketId: absent.ticketId, override: null });
    }
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-practice', station: { kind: 'kiosk', deviceId: 'kiosk-9' as never } });
    queue.given(staff('chi', 'supervisor'), { type: 'stop-issuing', reason: 'meeting', reopensAt: null });
    queue.given(system, { type: 'note-return', offFrom: queue.at - 5 * SECOND });
    return queue;
  }

  /** Every number in the state that is a time of this day, by its path. */
  function timesIn(value: unknown, path: string, around: number, found: Map<string, number>): Map<string, number> {
    if (value instanceof Map) for (const [key, each] of value) timesIn(each, `${path}.${String(key)}`, around, found);
    else if (Array.isArray(value)) value.forEach((each, nth) => timesIn(each, `${path}.${nth}`, around, found));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) timesIn(each, `${path}.${key}`, around, found);
    } else if (typeof value === 'number' && Math.abs(value - around) < DAY) found.set(path, value);
    return found;
  }

  it.each([
    ['15 hours on', 15 * HOUR + 123],
    ['10 days back', -10 * DAY],
  ])('DA2 confirmed %s, all of them move by the same length: nothing stays behind', (_, by) => {
    const queue = busyDay();
    const { at } = queue;
    const { index: _index, ...before } = queue.state;
    const times = timesIn(before, '', at, new Map());
    expect(times.size).toBeGreaterThan(60);
    queue.clock = { kind: 'doubted', wallAt: at + by, isTimeKnown: true };
    confirmAt(queue, at + by);
    const { index: _after, ...after } = queue.state;
    const moved = timesIn(after, '', at + by, new Map());
    expect([...moved.keys()].sort()).toEqual([...times.keys()].sort());
    for (const [path, time] of times) expect([path, moved.get(path)]).toEqual([path, time + by]);
  });

  it('DA2 the order stays, and what was under way goes on: the same are called next, with the same waits', () => {
    const called = (change: (queue: QueueScenario) => void): unknown[] => {
      const queue = busyDay();
      change(queue);
      const numbers: unknown[] = [];
      for (let nth = 0; nth < 5; nth += 1) {
        queue.wait(10 * SECOND);
        const ticket = queue.next('quay-3', staff('hoa'));
        numbers.push([ticket?.number, ticket?.status === 'called' ? ticket.call.explanation : null]);
      }
      return numbers;
    };
    const moved = called((queue) => {
      queue.clock = { kind: 'doubted', wallAt: 0, isTimeKnown: true };
      confirmAt(queue, queue.at - 10 * DAY);
    });
    expect(moved).toEqual(called(() => undefined));
  });

  it('DA2 an appointment keeps its hour', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    const at = queue.at - (queue.at % (30 * MINUTE)) + 2 * HOUR;
    const made = queue.given(lan, {
      ...{ type: 'make-appointment', serviceId: 'ho-tich' as never, at, language: 'vi', needs: [] },
    });
    const code = made.flatMap((event) => (event.type === 'AppointmentMade' ? [event.appointment.code] : []))[0];
    queue.clock = { kind: 'doubted', wallAt: 0, isTimeKnown: true };
    confirmAt(queue, queue.at + HOUR);
    expect(code && queue.state.appointments.get(code)?.at).toBe(at);
  });
});
