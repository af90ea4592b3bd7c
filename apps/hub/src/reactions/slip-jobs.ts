import {
  countersText,
  calendarDate,
  localText,
  messagesIn,
  peopleAheadText,
  slipMessages,
  timeOfDay,
} from '@motcua/messages';
import { inGroups, shortCodeOf } from '@motcua/protocol/readable-codes';
import type { Language, LocalText, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, TicketIssued } from '../domain/events.ts';
import { lateNoticeAt } from '../domain/late-notice.ts';
import { peopleAhead } from '../domain/people-ahead.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { countersFor, serviceName } from '../domain/service-lookup.ts';
import { appointmentSlipJobs } from './appointment-slip.ts';
import { comeBackSlipJobs } from './come-back-slip.ts';
import { practiceSlip } from './practice-slip.ts';
import { slipJobId, type SlipJob } from './slip-job.ts';
import type { SlipContent } from './slip-content.ts';

/** What the caller was told of a ticket: its paper says the same, and nothing is counted twice. */
export type Told = { readonly ticketId: TicketId; readonly peopleAhead: number };

/** The slips that follow from the events of one command. `state`: after them; `at`: hub time. */
export function slipJobsFor(
  state: QueueState,
  events: readonly QueueEvent[],
  at: number,
  told: Told | null = null,
): readonly SlipJob[] {
  const { index } = state;
  if (!index) return [];
  const dayOrdinal = state.day?.ordinal ?? 0;
  return events.flatMap((event) => {
    if (event.type === 'CallingEnded') return appointmentSlipJobs(state, index, event, at);
    if (event.type === 'TicketParked') return comeBackSlipJobs(state, index, event, at);
    if (event.type !== 'TicketIssued' && event.type !== 'PracticeNumberIssued') return [];
    if (event.printerId === null) return [];
    const { ticketId, number, printerId, deviceId } = event;
    const isReal = event.type === 'TicketIssued';
    const content = isReal ? slipContent(state, index, event, at, told) : practiceSlip(state, index, event, at);
    return [
      {
        jobId: slipJobId(ticketId, 0),
        ticketId,
        number,
        printerId,
        deviceId,
        dayOrdinal,
        createdAt: at,
        copy: false,
        content,
      },
    ];
  });
}

function slipContent(
  state: QueueState,
  index: SettingsIndex,
  issued: TicketIssued,
  at: number,
  told: Told | null,
): SlipContent {
  const { settings } = index;
  const { timeZone, kind, place } = settings.centre;
  const vi = messagesIn(slipMessages, 'vi');
  const [serviceId, ...others] = issued.serviceIds;
  if (serviceId === undefined) throw new RangeError(`ticket ${issued.ticketId} has no service`);
  const ahead = told?.ticketId === issued.ticketId ? told.peopleAhead : peopleAhead(state, issued.ticketId);
  const countersOf = (each: ServiceId): string[] => countersFor(state, each).map((counter) => counter.label);
  const counters = countersOf(serviceId);
  return {
    ticketId: issued.ticketId,
    number: issued.number,
    language: issued.language,
    priority: issued.priority,
    centreKind: kind.vi,
    centrePlace: place.vi,
    numberHeading: vi.numberHeading,
    serviceName: serviceName(state, serviceId).vi,
    counters: countersText(counters, 'vi'),
    alsoFor: alsoFor('vi'),
    peopleAhead: peopleAheadText(ahead, 'vi'),
    issuedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
    priorityMark: issued.priority === 'priority' ? vi.priorityMark : null,
    notes: slipNotes(index, issued.serviceIds, at).map((note) => localText(note, 'vi')),
    missedTurn: vi.missedTurn,
    todayOnly: vi.todayOnly,
    secondLanguage: issued.language === 'vi' ? null : secondLanguage(issued.language),
    copyMark: vi.copyMark,
    demoMark: settings.demo ? vi.demoMark : null,
    practiceMark: null,
    slipCode: issued.slipCode,
    shortCode: inGroups(shortCodeOf(issued.slipCode)),
  };

  function secondLanguage(language: Language): { language: Language; lines: string[] } {
    const words = messagesIn(slipMessages, language);
    const lines = [
      localText(serviceName(state, serviceId as NonNullable<typeof serviceId>), language),
      [countersText(counters, language), peopleAheadText(ahead, language)].filter(Boolean).join(' · '),
      ...(others.length > 0 ? [alsoFor(language) ?? ''] : []),
      words.missedTurn,
    ];
    return { language, lines };
  }

  function alsoFor(language: Language): string | null {
    if (others.length === 0) return null;
    const parts = others.map((each) => {
      const where = countersText(countersOf(each), language);
      const name = localText(serviceName(state, each), language);
      return where === '' ? name : `${name} (${where})`;
    });
    return messagesIn(slipMessages, language).alsoFor(parts.join(', '));
  }
}

/** The paper stays short: what is said at this hour goes before the services' own lines, and three are printed. */
const MOST_NOTES = 3;

function slipNotes(index: SettingsIndex, serviceIds: readonly ServiceId[], at: number): readonly LocalText[] {
  const services = serviceIds.flatMap((serviceId) => index.services.get(serviceId) ?? []);
  const late = services.flatMap((service) => lateNoticeAt(service, index.calendar, at) ?? []);
  return [...late, ...services.flatMap((service) => service.slipNotes)].slice(0, MOST_NOTES);
}
