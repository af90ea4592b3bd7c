import { peopleAheadText } from '@motcua/messages/hub';
import type { LocalText, ServiceId } from '@motcua/protocol/vocabulary';
import { numberSlipContent, type ServiceOnSlip, type SlipContent } from '@motcua/slips';
import type { TicketIssued } from '../domain/events.ts';
import { lateNoticeAt } from '../domain/late-notice.ts';
import { peopleAhead } from '../domain/people-ahead.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { countersFor, serviceName } from '../domain/service-lookup.ts';

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
  const { centre, demo, follow, slipTemplateId } = index.settings;
  const { ticketId, number, language, priority, largePrint, slipCode } = issued;
  const onSlip = (serviceId: ServiceId): ServiceOnSlip => ({
    name: serviceName(state, serviceId),
    counters: countersFor(state, serviceId).map((counter) => counter.label),
  });
  const [serviceId, ...others] = issued.serviceIds;
  if (serviceId === undefined) throw new RangeError(`ticket ${ticketId} has no service`);
  return numberSlipContent({
    ...{ ticketId, number, language, priority, largePrint, slipCode, at, centre, demo, follow },
    services: [onSlip(serviceId), ...others.map(onSlip)],
    notes: slipNotes(index, issued.serviceIds, at),
    templateId: index.services.get(serviceId)?.slipTemplateId ?? slipTemplateId,
    ahead: (each) => (ahead === null ? '' : peopleAheadText(ahead, each)),
  });
}

/** What is said at this hour goes before the services' own lines. */
function slipNotes(index: SettingsIndex, serviceIds: readonly ServiceId[], at: number): readonly LocalText[] {
  const services = serviceIds.flatMap((serviceId) => index.services.get(serviceId) ?? []);
  const late = services.flatMap((service) => lateNoticeAt(service, index.calendar, at) ?? []);
  return [...late, ...services.flatMap((service) => service.slipNotes)];
}
