import { describe, expect, it } from 'vitest';
import type { AppointmentCode, CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { HOUR, KIOSK, MINUTE, QueueScenario, SECOND, issueBody, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const chief = staff('hanh', 'supervisor');
const quay2 = 'quay-2' as CounterId;
const OFFICE_HOURS = {
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '07:00', to: '11:00' },
    { weekday, from: '13:00', to: '17:00' },
  ]),
  exceptions: [],
  dayClosesAt: '23:30',
};
const end = { type: 'end-calling', leftover: null, reason: null } as const;
const local = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);

/** A served, a called and `waiting` waiting citizens at the end of a Monday afternoon. */
function fullHouse(waiting: number) {
  const queue = new QueueScenario({ hours: OFFICE_HOURS });
  queue.at = local('2026-11-23', '16:40');
  queue.open('quay-2', lan);
  queue.open('quay-3', staff('hoa'));
  const [served, called] = [queue.issue('ho-tich'), queue.issue('ho-tich')];
  queue.next('quay-2', lan);
  queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId: served.ticketId });
  queue.next('quay-3', staff('hoa'));
  const left = Array.from({ length: waiting }, () => queue.issue('ho-tich'));
  return { queue, served, called, left };
}

/** Monday at eight: appointments at 9:00, 9:30 and 14:00 (`codes`), and one on Tuesday at 7:00. */
function morningWithAppointments() {
  const queue = new QueueScenario({ hours: OFFICE_HOURS });
  const make = (at: number): AppointmentCode => {
    const serviceId = 'ho-tich' as ServiceId;
    const events = queue.given(chief, { type: 'make-appointment', serviceId, at, language: 'vi', needs: [] });
    const made = events.find((event) => event.type === 'AppointmentMade');
    if (!made) throw new Error('no appointment was made');
    return made.appointment.code;
  };
  const codes = ['09:00', '09:30', '14:00'].map((time) => make(local('2026-11-23', time)));
  make(local('2026-11-24', '07:00'));
  return { queue, make, codes };
}

function transferOf(ticketId: TicketId) {
  const to = { kind: 'service', serviceId: 'chung-thuc' as ServiceId } as const;
  return { type: 'transfer-ticket', ticketId, to, position: null, reason: null } as const;
}

describe('the end of calling', () => {
  it('DA1 with nobody left nothing is asked; afterwards no number is given, and whoever is there is served', () => {
    const { queue, served, called } = fullHouse(0);
    queue.given(chief, end);
    expect(queue.state.callingEndedAt).toBe(queue.at);
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({
      kind: 'rejected',
      rejection: { code: 'issuing-closed', reason: 'over', opensAt: local('2026-11-24', '06:00') },
    });
    queue.given(lan, {
      ...{ type: 'complete-ticket', counterId: quay2, ticketId: served.ticketId },
      ...{ outcomes: [], dossiers: null },
    });
    expect(queue.ticket(called.ticketId).status).toBe('called');
    expect(queue.given(chief, end)).toEqual([]);
  });

  it('DA1 afterwards the next press finishes what it always does, and calls nobody', () => {
    const { queue, served } = fullHouse(0);
    queue.given(chief, end);
    const next = (expectedCurrent: typeof served.ticketId | null) =>
      ({ type: 'call-next', counterId: quay2, expectedCurrent, settle: null }) as const;
    expect(queue.given(lan, next(served.ticketId)).map(({ type }) => type)).toEqual(['TicketCompleted']);
    const ended = { kind: 'rejected', rejection: { code: 'calling-ended' } };
    expect(queue.when(lan, next(null))).toEqual(ended);
  });

  it('DA1 afterwards not even whoever comes back to a line is called', () => {
    const { queue, served } = fullHouse(0);
    queue.given(chief, end);
    const { ticketId } = served;
    queue.given(lan, transferOf(ticketId));
    expect(queue.ticket(ticketId).status).toBe('waiting');
    const ended = { kind: 'rejected', rejection: { code: 'calling-ended' } };
    const press = { counterId: quay2, expectedCurrent: null, settle: null };
    expect(queue.when(lan, { type: 'call-next', ...press })).toEqual(ended);
    expect(queue.when(lan, { type: 'call-ticket', ...press, ticketId, reason: 'cannot-wait' })).toEqual(ended);
  });

  it('DA1 with people left it asks, with how many wait, are called and were asked to come straight back', () => {
    const { queue } = fullHouse(3);
    expect(queue.when(chief, end)).toEqual({
      kind: 'rejected',
      rejection: { code: 'people-left', waiting: 3, called: 1, parked: 0, appointments: 0 },
    });
    expect(queue.state.callingEndedAt).toBeNull();
  });

  it('DA1 ending without a place for them needs a reason', () => {
    const { queue, left, called, served } = fullHouse(2);
    const rejected = { kind: 'rejected', rejection: { code: 'reason-needed' } };
    expect(queue.when(chief, { ...end, leftover: 'expire' })).toEqual(rejected);
    queue.given(chief, { ...end, leftover: 'expire', reason: 'power-cut' });
    const statuses = [...left, called, served].map(({ ticketId }) => queue.ticket(ticketId).status);
    expect(statuses).toEqual(['expired', 'expired', 'called', 'serving']);
    expect(queue.state.appointments.size).toBe(0);
  });

  it('DA1 each of them gets the first free place of the next open day, in the order in which they came', () => {
    const { queue, left } = fullHouse(5);
    const tuesdayAt7 = local('2026-11-24', '07:00');
    const taken = { serviceId: 'ho-tich' as ServiceId, at: tuesdayAt7, language: 'vi', needs: [] } as const;
    queue.given(staff('linh', 'guide'), { type: 'make-appointment', ...taken, needs: [] });
    const events = queue.given(chief, { ...end, leftover: 'appointments' });
    const ended = events.find((event) => event.type === 'CallingEnded');
    expect(ended?.appointments.map(({ ticketId, appointment }) => [ticketId, appointment.at])).toEqual([
      [left[0]?.ticketId, tuesdayAt7],
      [left[1]?.ticketId, tuesdayAt7 + 30 * MINUTE],
      [left[2]?.ticketId, tuesdayAt7 + 30 * MINUTE],
      [left[3]?.ticketId, tuesdayAt7 + 60 * MINUTE],
      [left[4]?.ticketId, tuesdayAt7 + 60 * MINUTE],
    ]);
    const codes = new Set(ended?.appointments.map(({ appointment }) => appointment.code));
    expect(codes.size).toBe(5);
    for (const code of codes) expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    expect(queue.state.lines.get('ho-tich' as ServiceId)?.ordinary).toEqual([]);
    expect(left.map(({ ticketId }) => queue.ticket(ticketId).status)).toEqual(Array(5).fill('expired'));
  });

  it('DA1 closed days are passed over, and a full day goes on with the one after it', () => {
    const { queue } = fullHouse(5);
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const hours = {
      ...OFFICE_HOURS,
      exceptions: [
        { date: '2026-11-24', spans: [], reason: null },
        { date: '2026-11-25', spans: [{ from: '08:00', to: '08:50' }], reason: null },
      ],
    };
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings: { ...settings, hours } });
    queue.given(chief, { ...end, leftover: 'appointments' });
    const times = [...queue.state.appointments.values()].map(({ at }) => at);
    const [wednesday, thursday] = [local('2026-11-25', '08:00'), local('2026-11-26', '07:00')];
    expect(times).toEqual([wednesday, wednesday, thursday, thursday, thursday + 30 * MINUTE]);
  });

  it('DA1 a visit with several services gets a place for each that it still waits for', () => {
    const queue = new QueueScenario({ hours: OFFICE_HOURS });
    const serviceIds = ['ho-tich', 'chung-thuc'] as ServiceId[];
    queue.given(KIOSK, { ...issueBody('ho-tich'), serviceIds } as ReturnType<typeof issueBody>);
    queue.given(chief, { ...end, leftover: 'appointments' });
    expect([...queue.state.appointments.values()].map(({ serviceId }) => serviceId)).toEqual(serviceIds);
  });

  it('DA1 the places are still there when the next day opens, and let their holders in', () => {
    const { queue } = fullHouse(1);
    queue.given(chief, { ...end, leftover: 'appointments' });
    const [code] = [...queue.state.appointments.keys()];
    queue.at = local('2026-11-24', '06:50');
    const events = queue.given(KIOSK, { type: 'check-in', code: code as AppointmentCode });
    expect(events.map(({ type }) => type)).toEqual(['ServiceDayClosed', 'ServiceDayOpened', 'TicketIssued']);
    expect(events.at(-1)).toMatchObject({ source: 'appointment', appointment: { at: local('2026-11-24', '07:00') } });
  });

  it('DA1 whoever has an appointment later today, or can still come in time for one, is asked about', () => {
    const { queue, make } = morningWithAppointments();
    queue.at = local('2026-11-23', '09:35');
    const asked = { kind: 'rejected', rejection: { code: 'people-left', waiting: 0, called: 0, parked: 0 } };
    // Too late for 9:00; 9:30 is within the grace; Tuesday is another day.
    expect(queue.when(chief, end)).toMatchObject({ ...asked, rejection: { ...asked.rejection, appointments: 2 } });
    make(local('2026-11-23', '16:30'));
    expect(queue.when(chief, end)).toMatchObject({ rejection: { appointments: 3 } });
    expect(queue.state.callingEndedAt).toBeNull();
    expect(queue.when(chief, { ...end, leftover: 'expire' })).toMatchObject({ rejection: { code: 'reason-needed' } });
  });

  it('DA1 they get the first free places of the next open day under the code that they have, after those who wait', () => {
    const { queue, codes } = morningWithAppointments();
    const { ticketId } = queue.issue('ho-tich');
    const events = queue.given(chief, { ...end, leftover: 'appointments' });
    expect(events.map(({ type }) => type)).toEqual([
      'CallingEnded',
      'AppointmentMade',
      'AppointmentMade',
      'AppointmentMade',
    ]);
    const tuesdayAt7 = local('2026-11-24', '07:00');
    const [ended] = events;
    if (ended?.type !== 'CallingEnded') throw new Error('calling has not ended');
    // One place of 7:00 was taken before; whoever waits here gets the other.
    expect(ended.appointments.map((each) => [each.ticketId, each.appointment.at])).toEqual([[ticketId, tuesdayAt7]]);
    const moved = codes.map((code) => queue.state.appointments.get(code)?.at);
    expect(moved).toEqual([7, 7, 8].map((hour, n) => tuesdayAt7 + (hour - 7) * HOUR + (n < 2 ? 30 * MINUTE : 0)));
    expect(queue.state.appointments.size).toBe(5);
    expect(queue.when(KIOSK, { type: 'check-in', code: codes[0] as AppointmentCode })).toMatchObject({
      rejection: { code: 'appointment-not-today', at: tuesdayAt7 + 30 * MINUTE },
    });
    queue.at = local('2026-11-24', '06:50');
    const checkedIn = queue.given(KIOSK, { type: 'check-in', code: codes[0] as AppointmentCode });
    expect(checkedIn.at(-1)).toMatchObject({ type: 'TicketIssued', appointment: { at: tuesdayAt7 + 30 * MINUTE } });
  });

  it('DA1 ending with a reason cancels them, and nothing is left to ask about', () => {
    const { queue, codes } = morningWithAppointments();
    queue.given(chief, { ...end, leftover: 'expire', reason: 'power-cut' });
    expect(codes.map((code) => queue.state.appointments.has(code))).toEqual([false, false, false]);
    expect(queue.state.appointments.size).toBe(1);
    expect(queue.given(chief, end)).toEqual([]);
  });

  it('DA1 calling that has ended ends nothing twice, but takes care of whoever came back to a line', () => {
    const { queue, served } = fullHouse(0);
    queue.given(chief, end);
    const endedAt = queue.at;
    queue.wait(SECOND);
    queue.given(lan, transferOf(served.ticketId));
    queue.given(chief, { ...end, leftover: 'expire', reason: 'other' });
    expect(queue.state.callingEndedAt).toBe(endedAt);
    expect(queue.ticket(served.ticketId).status).toBe('expired');
  });

  it('DA1 without a running day there is nothing to end', () => {
    const queue = new QueueScenario();
    const rejected = { kind: 'rejected', rejection: { code: 'day-not-open' } };
    expect(queue.when(chief, end)).toEqual(rejected);
    queue.issue('ho-tich');
    queue.wait(24 * HOUR);
    expect(queue.when(chief, end)).toEqual(rejected);
  });
});
