import {
  appointmentSlipMessages,
  calendarDate,
  clockTime,
  headlineDate,
  localText,
  messagesIn,
  slipMessages,
  timeOfDay,
  weekdayAndDate,
} from '@motcua/messages/hub';
import { inGroups } from '@motcua/protocol/readable-codes';
import type { SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import type { Appointment, EventOf } from '../domain/events.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { presentPrinter } from '../domain/present-printer.ts';
import { serviceName } from '../domain/service-lookup.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { SlipContent } from '@motcua/slips';
import { appointmentSlipJobId, type SlipJob } from './slip-job.ts';

/**
 * DA1: a slip for everyone who was given a place on a later day. It comes out where the number came out that it takes
 * the place of; at the centre's first printer for a number without paper, and where that printer is no more. Officers hand them out.
 */
export function appointmentSlipJobs(
  state: QueueState,
  index: SettingsIndex,
  { appointments }: EventOf<'CallingEnded'>,
  at: number,
): readonly SlipJob[] {
  const papers = new Map<TicketId, number>();
  return appointments.flatMap(({ ticketId, appointment }) => {
    const ticket = state.tickets.get(ticketId);
    const printerId = presentPrinter(state, ticket?.printerId ?? null);
    if (!ticket || printerId === null) return [];
    const nth = papers.get(ticketId) ?? 0;
    papers.set(ticketId, nth + 1);
    return [
      {
        jobId: appointmentSlipJobId(ticketId, nth),
        ...{ ticketId, number: ticket.number, printerId, deviceId: null },
        dayOrdinal: state.day?.ordinal ?? 0,
        ...{ createdAt: at, copy: false },
        content: appointmentSlip(state, index, ticket, appointment, at),
      },
    ];
  });
}

/** The hour stands where a number would, the day where the counters would: nobody may take it for a number. */
function appointmentSlip(
  state: QueueState,
  { settings }: SettingsIndex,
  ticket: Ticket,
  { code, serviceId, at, language }: Appointment,
  printedAt: number,
): SlipContent {
  const { timeZone, kind, place } = settings.centre;
  const vi = messagesIn(appointmentSlipMessages, 'vi');
  const fixed = messagesIn(slipMessages, 'vi');
  const own = messagesIn(appointmentSlipMessages, language);
  const name = serviceName(state, serviceId);
  const minutes = String(settings.appointments.graceMinutes);
  const readable = inGroups(code);
  return {
    ticketId: ticket.ticketId,
    number: clockTime(at, timeZone),
    ...{ language, priority: 'ordinary', priorityMark: null, templateId: null, largePrint: false },
    ...{ centreKind: kind.vi, centrePlace: place.vi },
    numberHeading: vi.heading,
    serviceName: name.vi,
    counters: headlineDate(at, timeZone, 'vi'),
    alsoFor: vi.insteadOf(ticket.number),
    peopleAhead: vi.code(readable),
    issuedAt: vi.printedAt(`${timeOfDay(printedAt, timeZone, 'vi')} · ${calendarDate(printedAt, timeZone)}`),
    notes: [],
    missedTurn: vi.onArrival,
    todayOnly: vi.late(minutes),
    secondLanguage:
      language === 'vi'
        ? null
        : {
            language,
            lines: [
              localText(name, language),
              `${timeOfDay(at, timeZone, language)} · ${weekdayAndDate(at, timeZone, language)}`,
              own.code(readable),
              own.onArrival,
            ],
          },
    copyMark: fixed.copyMark,
    demoMark: settings.demo ? fixed.demoMark : null,
    practiceMark: null,
    // The same QR code as on any slip; the kiosk knows an appointment by its form.
    slipCode: String(code) as SlipCode,
    shortCode: null,
  };
}
