import type { AppointmentCode, TicketId } from '@motcua/protocol/vocabulary';
import { SlotBook } from '../appointment-slots.ts';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { Appointment } from '../events.ts';
import { formatTicketNumber, nextOrdinal } from '../numbering.ts';
import type { QueueState, SettingsIndex } from '../queue-state.ts';

const MINUTE_MS = 60_000;

export function decideAppointment(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'make-appointment' | 'cancel-appointment' | 'check-in'>,
): Decision {
  const { index } = state;
  if (!index) return reject({ code: 'day-not-open' });
  if (body.type === 'make-appointment') return decideMake(state, index, command, body);
  const appointment = find(state, body.code);
  if (!appointment) return reject({ code: 'unknown-appointment', appointmentCode: body.code });
  if (body.type === 'cancel-appointment') return accept({ type: 'AppointmentCancelled', code: appointment.code });
  return decideCheckIn(state, index, command, appointment, body.largePrint === true);
}

/** Codes are read off paper and typed: small letters will do. */
function find(state: QueueState, code: AppointmentCode): Appointment | undefined {
  return state.appointments.get(code) ?? state.appointments.get(code.toUpperCase() as AppointmentCode);
}

function decideMake(
  state: QueueState,
  index: SettingsIndex,
  command: QueueCommand,
  { serviceId, at, language, needs }: BodyOf<'make-appointment'>,
): Decision {
  if (!index.services.has(serviceId)) return reject({ code: 'unknown-service', serviceId });
  const book = new SlotBook(state, index);
  const today = index.calendar.localMoment(command.at).date;
  const { date } = index.calendar.localMoment(at);
  const isTooLateToday = date === today && state.callingEndedAt !== null;
  if (isTooLateToday || !book.isSlot(serviceId, at, command.at)) return reject({ code: 'not-a-slot', at });
  if (!book.isFree(serviceId, at)) {
    return reject({ code: 'slot-full', at, nextFreeAt: book.firstFree(serviceId, date, at) });
  }
  const code = command.appointmentCode;
  if (code === null) throw new RangeError('an appointment needs a code');
  return accept({ type: 'AppointmentMade', appointment: { code, serviceId, at, language, needs } });
}

/**
 * CA3: early, or late within the grace: the ticket stands as an appointment. Later it stands where its holder came.
 * The promise was made before: no limit, stop or pause of issuing concerns it.
 */
function decideCheckIn(
  state: QueueState,
  { settings, calendar, services, series }: SettingsIndex,
  command: QueueCommand,
  appointment: Appointment,
  largePrint: boolean,
): Decision {
  const { serviceId, code, at, needs, language } = appointment;
  if (calendar.localMoment(at).date !== calendar.localMoment(command.at).date) {
    return reject({ code: 'appointment-not-today', at });
  }
  if (state.callingEndedAt !== null) return reject({ code: 'calling-ended' });
  const service = services.get(serviceId);
  const numbers = service && series.get(service.seriesId);
  if (!numbers || !state.day) return reject({ code: 'unknown-service', serviceId });
  const ordinal = nextOrdinal(state, numbers, command.at);
  if (ordinal === null) return reject({ code: 'series-exhausted', serviceId });
  const isInTime = command.at <= at + settings.appointments.graceMinutes * MINUTE_MS;
  return accept({
    type: 'TicketIssued',
    ticketId: `${state.day.ordinal}-${state.issued + 1}` as TicketId,
    number: formatTicketNumber(numbers, ordinal),
    slipCode: command.slipCode,
    seriesId: numbers.seriesId,
    ordinal,
    serviceIds: [serviceId],
    ...{ priority: 'ordinary', needs, language, largePrint, source: 'appointment' },
    deviceId: command.by.kind === 'device' ? command.by.deviceId : null,
    printerId: command.printerId,
    ...{ issuedAt: null, personTag: null, leaseDayOrdinal: null },
    appointment: { code, at: isInTime ? at : null },
  });
}
