import {
  countersText,
  calendarDate,
  localText,
  messagesIn,
  peopleAheadText,
  slipMessages,
  timeOfDay,
} from '@motcua/messages';
import type { Language } from '@motcua/protocol/vocabulary';
import type { QueueEvent, TicketIssued } from '../domain/events.ts';
import { peopleAhead } from '../domain/people-ahead.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { countersFor, serviceName } from '../domain/service-lookup.ts';
import { slipJobId, type SlipJob } from './slip-job.ts';
import type { SlipContent } from './slip-content.ts';

/** The slips that follow from the events of one command. `state`: after them; `at`: hub time. */
export function slipJobsFor(state: QueueState, events: readonly QueueEvent[], at: number): readonly SlipJob[] {
  const { index } = state;
  if (!index) return [];
  const dayOrdinal = state.day?.ordinal ?? 0;
  return events.flatMap((event) => {
    if (event.type !== 'TicketIssued' || event.printerId === null) return [];
    const { ticketId, number, printerId, deviceId } = event;
    const content = slipContent(state, index, event, at);
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

function slipContent(state: QueueState, index: SettingsIndex, issued: TicketIssued, at: number): SlipContent {
  const { settings } = index;
  const { timeZone, kind, place } = settings.centre;
  const vi = messagesIn(slipMessages, 'vi');
  const [serviceId] = issued.serviceIds;
  if (serviceId === undefined) throw new RangeError(`ticket ${issued.ticketId} has no service`);
  const ahead = peopleAhead(state, issued.ticketId);
  const counters = countersFor(state, serviceId).map((counter) => counter.label);
  const notes = index.services.get(serviceId)?.slipNotes ?? [];
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
    peopleAhead: peopleAheadText(ahead, 'vi'),
    issuedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
    priorityMark: issued.priority === 'priority' ? vi.priorityMark : null,
    notes: notes.slice(0, 3).map((note) => localText(note, 'vi')),
    missedTurn: vi.missedTurn,
    todayOnly: vi.todayOnly,
    secondLanguage: issued.language === 'vi' ? null : secondLanguage(issued.language),
    copyMark: vi.copyMark,
    demoMark: settings.demo ? vi.demoMark : null,
    slipCode: issued.slipCode,
  };

  function secondLanguage(language: Language): { language: Language; lines: string[] } {
    const words = messagesIn(slipMessages, language);
    const lines = [
      localText(serviceName(state, serviceId as NonNullable<typeof serviceId>), language),
      [countersText(counters, language), peopleAheadText(ahead, language)].filter(Boolean).join(' · '),
      words.missedTurn,
    ];
    return { language, lines };
  }
}
