import { calendarDate, countersText, messagesIn, slipMessages, timeOfDay } from '@motcua/messages/hub';
import type { EventOf } from '../domain/events.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { countersFor, serviceName } from '../domain/service-lookup.ts';
import type { SlipContent } from '@motcua/slips';

/** TR1: a slip that nobody can take for a real one. */
export function practiceSlip(
  state: QueueState,
  { settings }: SettingsIndex,
  { ticketId, number, language, serviceIds, slipCode }: EventOf<'PracticeNumberIssued'>,
  at: number,
): SlipContent {
  const { timeZone, kind, place } = settings.centre;
  const vi = messagesIn(slipMessages, 'vi');
  const [serviceId] = serviceIds;
  if (serviceId === undefined) throw new RangeError(`practice number ${ticketId} has no service`);
  return {
    ...{ ticketId, number, language, slipCode, priority: 'ordinary', templateId: null, largePrint: false },
    centreKind: kind.vi,
    centrePlace: place.vi,
    numberHeading: vi.numberHeading,
    serviceName: serviceName(state, serviceId).vi,
    counters: countersText(
      countersFor(state, serviceId).map(({ label }) => label),
      'vi',
    ),
    alsoFor: null,
    peopleAhead: vi.practiceNoCall,
    issuedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
    ...{ priorityMark: null, notes: [], secondLanguage: null },
    missedTurn: vi.practiceThrowAway,
    todayOnly: vi.practiceNoCall,
    copyMark: vi.copyMark,
    demoMark: null,
    practiceMark: vi.practiceMark,
    shortCode: null,
  };
}
