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
import type { Language, LocalText, ServiceId } from '@motcua/protocol/vocabulary';
import type { TicketIssued } from '../domain/events.ts';
import { lateNoticeAt } from '../domain/late-notice.ts';
import { peopleAhead } from '../domain/people-ahead.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { countersFor, serviceName } from '../domain/service-lookup.ts';
import { followOnSlip } from './follow-on-slip.ts';
import type { SlipContent } from './slip-content.ts';

export type NumberFacts = Pick<
  TicketIssued,
  'ticketId' | 'number' | 'serviceIds' | 'language' | 'largePrint' | 'priority' | 'slipCode'
>;

/**
 * What is printed of a number. `issued`: as it was given, or as it stands; `at`: when it was given; `countedAhead`: the
 * people ahead where they have been counted already.
 */
export function numberSlip(
  state: QueueState,
  index: SettingsIndex,
  issued: NumberFacts,
  at: number,
  countedAhead: number | null,
): SlipContent {
  // Whoever has been called has nobody ahead, and needs no such word.
  const isWaiting = state.tickets.get(issued.ticketId)?.status === 'waiting';
  return slipOfNumber(
    state,
    index,
    issued,
    at,
    isWaiting ? (countedAhead ?? peopleAhead(state, issued.ticketId)) : null,
  );
}

/** The same of any number, in line or not. `ahead` null: nothing is said of it. */
export function slipOfNumber(
  state: QueueState,
  index: SettingsIndex,
  issued: NumberFacts,
  at: number,
  ahead: number | null,
): SlipContent {
  const { settings } = index;
  const { timeZone, kind, place } = settings.centre;
  const vi = messagesIn(slipMessages, 'vi');
  const [serviceId, ...others] = issued.serviceIds;
  if (serviceId === undefined) throw new RangeError(`ticket ${issued.ticketId} has no service`);
  const aheadText = (language: Language): string => (ahead === null ? '' : peopleAheadText(ahead, language));
  const countersOf = (each: ServiceId): string[] => countersFor(state, each).map((counter) => counter.label);
  const counters = countersOf(serviceId);
  return {
    ticketId: issued.ticketId,
    number: issued.number,
    ...{ language: issued.language, priority: issued.priority, largePrint: issued.largePrint },
    templateId: index.services.get(serviceId)?.slipTemplateId ?? settings.slipTemplateId,
    centreKind: kind.vi,
    centrePlace: place.vi,
    numberHeading: vi.numberHeading,
    serviceName: serviceName(state, serviceId).vi,
    counters: countersText(counters, 'vi'),
    alsoFor: alsoFor('vi'),
    peopleAhead: aheadText('vi'),
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
    follow: followOnSlip(settings, issued.slipCode, issued.language),
    shortCode: inGroups(shortCodeOf(issued.slipCode)),
  };

  function secondLanguage(language: Language): { language: Language; lines: string[] } {
    const words = messagesIn(slipMessages, language);
    const own = serviceName(state, serviceId as NonNullable<typeof serviceId>)[language];
    const lines = [
      // A name without a translation stands above in Vietnamese already.
      ...(own ? [own] : []),
      [countersText(counters, language), aheadText(language)].filter(Boolean).join(' · '),
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
