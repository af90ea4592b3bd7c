import {
  calendarDate,
  comeBackSlipMessages,
  countersText,
  localText,
  messagesIn,
  slipMessages,
  timeOfDay,
} from '@motcua/messages/hub';
import { inGroups, shortCodeOf } from '@motcua/protocol/readable-codes';
import type { EventOf } from '../domain/events.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { activeService, type ParkedTicket } from '../domain/ticket.ts';
import { comeBackSlipJobId, type SlipJob } from './slip-job.ts';
import { followOnSlip, type SlipContent } from '@motcua/slips';

/** SE3: the "come straight back" slip of a ticket that has just been parked, where the officer asked for one. */
export function comeBackSlipJobs(
  state: QueueState,
  index: SettingsIndex,
  { ticketId, printerId }: EventOf<'TicketParked'>,
  at: number,
): readonly SlipJob[] {
  const ticket = state.tickets.get(ticketId);
  if (printerId === null || ticket?.status !== 'parked') return [];
  return [
    {
      jobId: comeBackSlipJobId(ticketId, ticket.call.announcementSeq, ticket.timesParked),
      ...{ ticketId, number: ticket.number, printerId, deviceId: null },
      dayOrdinal: state.day?.ordinal ?? 0,
      ...{ createdAt: at, copy: false },
      content: comeBackSlip(state, index, ticket, at),
    },
  ];
}

/** The same number under another heading; the counter is what the citizen looks for, and nobody is ahead. */
function comeBackSlip(state: QueueState, index: SettingsIndex, ticket: ParkedTicket, at: number): SlipContent {
  const { settings } = index;
  const { timeZone, kind, place } = settings.centre;
  const { ticketId, number, language, slipCode } = ticket;
  const vi = messagesIn(comeBackSlipMessages, 'vi');
  const own = messagesIn(comeBackSlipMessages, language);
  const fixed = messagesIn(slipMessages, 'vi');
  const name = serviceName(state, activeService(ticket));
  const label = index.counters.get(ticket.counterId)?.label ?? ticket.counterId;
  return {
    ...{ ticketId, number, language, slipCode },
    ...{ priority: ticket.priority, priorityMark: null, templateId: null, largePrint: false },
    ...{ centreKind: kind.vi, centrePlace: place.vi },
    numberHeading: vi.heading,
    serviceName: name.vi,
    counters: countersText([label], 'vi'),
    alsoFor: null,
    peopleAhead: vi.noNewWait,
    issuedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
    notes: [vi.straightBack],
    missedTurn: vi.showIt,
    todayOnly: fixed.todayOnly,
    secondLanguage:
      language === 'vi'
        ? null
        : { language, lines: [localText(name, language), countersText([label], language), own.straightBack] },
    copyMark: fixed.copyMark,
    demoMark: settings.demo ? fixed.demoMark : null,
    practiceMark: null,
    follow: followOnSlip(settings, slipCode, language),
    shortCode: inGroups(shortCodeOf(slipCode)),
  };
}
