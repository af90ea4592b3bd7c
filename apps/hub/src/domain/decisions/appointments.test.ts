import { describe, expect, it } from 'vitest';
import type { AppointmentCode, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { HOUR, KIOSK, MINUTE, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';

const guide = staff('linh', 'guide');
const hoTich = 'ho-tich' as ServiceId;
const SPANS = [
  { from: '07:00', to: '11:00' },
  { from: '13:00', to: '17:00' },
];
const hours = {
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => SPANS.map((span) => ({ weekday, ...span }))),
  exceptions: [],
  dayClosesAt: '23:30',
};
const local = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);
const today = (time: string): number => local('2026-11-23', time);

function making(at: number, serviceId = hoTich) {
  return { type: 'make-appointment', serviceId, at, language: 'km' as const, needs: ['hearing' as const] } as const;
}

/** Monday at eight, in a centre with office hours. */
function office() {
  const queue = new QueueScenario({ hours });
  const make = (at: number): AppointmentCode => {
    const events = queue.given(guide, { ...making(at), needs: ['hearing'] });
    const made = events.find((event) => event.type === 'AppointmentMade');
    if (!made) throw new Error('no appointment was made');
    return made.appointment.code;
  };
  const refusal = (body: Parameters<QueueScenario['when']>[1]) => {
    const decision = queue.when(guide, body);
    return decision.kind === 'rejected' ? decision.rejection : decision.events;
  };
  const checkIn = (code: AppointmentCode) => {
    const events = queue.given(KIOSK, { type: 'check-in', code });
    const issued = events.find((event) => event.type === 'TicketIssued');
    if (!issued) throw new Error('no number was given');
    return issued;
  };
  return { queue, make, refusal, checkIn };
}

describe('appointments', () => {
  it('CA3 stand at the beginning of a slot in the hours of calling, today or later', () => {
    const { make, refusal } = office();
    make(today('08:00'));
    make(today('16:30'));
    make(local('2026-12-01', '07:30'));
    const elsewhere = [today('08:10'), today('07:30'), today('11:00'), local('2026-11-28', '08:00')];
    for (const at of [...elsewhere, local('2027-03-01', '08:00')]) {
      expect(refusal({ ...making(at), needs: [] })).toEqual({ code: 'not-a-slot', at });
    }
    const unknown = 'khong-co' as ServiceId;
    expect(refusal({ ...making(today('09:00'), unknown), needs: [] })).toMatchObject({ code: 'unknown-service' });
  });

  it('SE5 who checked in at a kiosk did not choose wrongly: the number cannot be taken back there', () => {
    const { queue, make, checkIn } = office();
    const { ticketId } = checkIn(make(today('08:00')));
    expect(queue.when(KIOSK, { type: 'cancel-ticket', ticketId, reason: 'wrong-choice' })).toMatchObject({
      rejection: { code: 'not-your-ticket' },
    });
  });

  it('CA3 a slot takes as many as the centre says, per service; the refusal names the next free one', () => {
    const { queue, make, refusal } = office();
    const [at, next] = [today('10:30'), today('13:00')];
    make(at);
    make(at);
    make(next);
    expect(refusal({ ...making(at), needs: [] })).toEqual({ code: 'slot-full', at, nextFreeAt: next });
    make(next);
    expect(refusal({ ...making(at), needs: [] })).toMatchObject({ nextFreeAt: today('13:30') });
    queue.given(guide, { ...making(at, 'dat-dai' as ServiceId), needs: [] });
  });

  it('CA3 whoever came early still needs the place, a cancelled one is free again', () => {
    const { queue, make, refusal, checkIn } = office();
    const at = today('09:00');
    const [first, second] = [make(at), make(at)];
    checkIn(first);
    expect(refusal({ ...making(at), needs: [] })).toMatchObject({ code: 'slot-full' });
    queue.given(guide, { type: 'cancel-appointment', code: second });
    make(at);
    expect(refusal({ type: 'cancel-appointment', code: second })).toEqual({
      code: 'unknown-appointment',
      appointmentCode: second,
    });
  });

  it.each([
    ['early', '08:01', true],
    ['in the grace', '09:10', true],
    ['late', '09:11', false],
  ])('CA3 checked in %s, its number stands as an appointment or where its holder came', (_, time, stands) => {
    const { queue, make, checkIn } = office();
    const code = make(today('09:00'));
    queue.at = today(time);
    const issued = checkIn(code);
    expect(issued).toMatchObject({
      ...{ number: 'A001', source: 'appointment', language: 'km', needs: ['hearing'], priority: 'ordinary' },
      appointment: { code, at: stands ? today('09:00') : null },
    });
    expect(queue.ticket(issued.ticketId)).toMatchObject({ appointmentAt: stands ? today('09:00') : null });
    expect(queue.state.lines.get(hoTich)?.appointments.length).toBe(stands ? 1 : 0);
    expect(queue.state.appointments.size).toBe(0);
  });

  it('CA3 is known once, by small letters too, and only on its day', () => {
    const { queue, make, refusal, checkIn } = office();
    const code = make(local('2026-11-24', '09:00'));
    const small = code.toLowerCase() as AppointmentCode;
    expect(refusal({ type: 'check-in', code })).toEqual({
      code: 'appointment-not-today',
      at: local('2026-11-24', '09:00'),
    });
    queue.wait(24 * HOUR);
    checkIn(small);
    expect(refusal({ type: 'check-in', code })).toMatchObject({ code: 'unknown-appointment' });
  });

  it('IS3 limits, a pause and a stop do not concern those who were promised a place', () => {
    const { queue, make, checkIn } = office();
    const code = make(today('09:00'));
    queue.given(staff('hanh', 'supervisor'), { type: 'stop-issuing', reason: 'lines-full', reopensAt: null });
    queue.given(staff('hanh', 'supervisor'), { type: 'pause-service', serviceId: hoTich });
    expect(queue.when(KIOSK, issueBody('ho-tich')).kind).toBe('rejected');
    expect(checkIn(code).number).toBe('A001');
  });

  it('DA1 once calling has ended nobody checks in, and no place of today is given', () => {
    const { queue, make, refusal } = office();
    const code = make(today('08:00'));
    // Too late for the hour that was promised, and so nobody is asked about: but still on its day.
    queue.at = today('09:00');
    queue.given(staff('hanh', 'supervisor'), { type: 'end-calling', leftover: null, reason: null });
    expect(refusal({ type: 'check-in', code })).toEqual({ code: 'calling-ended' });
    expect(refusal({ ...making(today('16:30')), needs: [] })).toMatchObject({ code: 'not-a-slot' });
    make(local('2026-11-24', '07:00'));
  });

  it('DA1 those whose day is over are gone, those of later days are carried', () => {
    const { queue, make } = office();
    make(today('09:00'));
    const later = make(local('2026-11-26', '09:00'));
    const tomorrow = make(local('2026-11-24', '09:00'));
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect([...queue.state.appointments.keys()]).toEqual([later, tomorrow]);
    // Nobody came on Tuesday, not even the hub.
    queue.at = local('2026-11-25', '08:00') + MINUTE;
    queue.issue('ho-tich');
    expect([...queue.state.appointments.keys()]).toEqual([later]);
    expect(queue.state.tickets.has('2-1' as TicketId)).toBe(true);
  });
});
