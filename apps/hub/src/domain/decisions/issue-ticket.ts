import type { Actor, TicketId, TicketSource } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { issuingStateAt } from '../issuing-hours.ts';
import { formatTicketNumber, nextOrdinal } from '../numbering.ts';
import type { QueueState } from '../queue-state.ts';

/** Services taken in one visit; the journal and the state already hold lists. */
const MOST_SERVICES = 3;

/** IS1, IS3, IS4. */
export function decideIssueTicket(state: QueueState, command: QueueCommand, body: BodyOf<'issue-ticket'>): Decision {
  const [serviceId] = body.serviceIds;
  if (serviceId === undefined || body.serviceIds.length > MOST_SERVICES) {
    return reject({ code: 'too-many-services', most: MOST_SERVICES });
  }
  const service = state.index?.services.get(serviceId);
  const series = service && state.index?.series.get(service.seriesId);
  if (!state.index || !service || !series || !state.day) return reject({ code: 'unknown-service', serviceId });

  const issuing = issuingStateAt(state.index.settings, state.index.calendar, command.at);
  if (issuing.state === 'closed') {
    return reject({ code: 'issuing-closed', reason: issuing.reason, opensAt: issuing.opensAt });
  }

  const isTaken = (number: Parameters<typeof state.openNumbers.get>[0]): boolean =>
    (state.openNumbers.get(number) ?? 0) > 0;
  const next = nextOrdinal(series, state.series.get(series.seriesId), isTaken);
  if (!next) return reject({ code: 'series-exhausted', serviceId });

  return accept({
    type: 'TicketIssued',
    ticketId: `${state.day.ordinal}-${state.issued + 1}` as TicketId,
    number: formatTicketNumber(series, next.ordinal),
    slipCode: command.slipCode,
    seriesId: series.seriesId,
    ordinal: next.ordinal,
    serviceIds: body.serviceIds,
    priority: body.priority,
    needs: body.needs,
    language: body.language,
    source: sourceOf(command.by),
    deviceId: command.by.kind === 'device' ? command.by.deviceId : null,
    printerId: command.printerId,
    issuedAt: null,
    personTag: command.personTag,
    appointment: null,
  });
}

function sourceOf(by: Actor): TicketSource {
  if (by.kind === 'device') return 'kiosk';
  return by.kind === 'staff' && by.role === 'guide' ? 'guide' : 'staff';
}
