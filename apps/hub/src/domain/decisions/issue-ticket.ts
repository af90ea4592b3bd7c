import type { Actor, PrinterId, ServiceId, TicketId, TicketSource } from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { issuingRefusal } from '../issuing-hours.ts';
import { formatTicketNumber, nextOrdinal } from '../numbering.ts';
import { PRESSES_UNASKED, recentPressesFor } from '../presses.ts';
import type { QueueState, SettingsIndex } from '../queue-state.ts';

/** IS6 */
export const MOST_SERVICES = 3;

/** IS1, IS3, IS4, IS6, IS8. The series of the first service gives the number. */
export function decideIssueTicket(state: QueueState, command: QueueCommand, body: BodyOf<'issue-ticket'>): Decision {
  const { index, day } = state;
  const { serviceIds } = body;
  const [firstId] = serviceIds;
  if (firstId === undefined || serviceIds.length > MOST_SERVICES) {
    return reject({ code: 'too-many-services', most: MOST_SERVICES });
  }
  const service = index?.services.get(firstId);
  const series = service && index?.series.get(service.seriesId);
  if (!index || !day || !series) return reject({ code: 'unknown-service', serviceId: firstId });
  const refusal =
    visitRefusal(state, index, serviceIds, command.at) ??
    personRefusal(state, index, command) ??
    oneMoreRefusal(state, command, body) ??
    printerRefusal(index, command, body);
  if (refusal) return reject(refusal);

  const ordinal = nextOrdinal(state, series, command.at);
  if (ordinal === null) return reject({ code: 'series-exhausted', serviceId: firstId });

  return accept({
    type: 'TicketIssued',
    ticketId: `${day.ordinal}-${state.issued + 1}` as TicketId,
    number: formatTicketNumber(series, ordinal),
    slipCode: command.slipCode,
    seriesId: series.seriesId,
    ordinal,
    serviceIds,
    priority: body.priority,
    needs: body.needs,
    language: body.language,
    largePrint: body.largePrint === true,
    source: sourceOf(command.by),
    deviceId: command.by.kind === 'device' ? command.by.deviceId : null,
    printerId: printerFor(command, body),
    issuedAt: null,
    personTag: command.personTag,
    leaseDayOrdinal: null,
    appointment: null,
  });
}

/** IS3, IS6: each part of the visit must be open, and none may be there twice. */
function visitRefusal(
  state: QueueState,
  index: SettingsIndex,
  serviceIds: readonly ServiceId[],
  at: number,
): Rejection | null {
  for (const [nth, serviceId] of serviceIds.entries()) {
    if (!index.services.has(serviceId)) return { code: 'unknown-service', serviceId };
    if (serviceIds.indexOf(serviceId) !== nth) return { code: 'same-service-twice', serviceId };
    const refusal = issuingRefusal(state, index, serviceId, at);
    if (refusal) return refusal;
  }
  return null;
}

/** IS3: a kiosk must say who presses, where the centre asks. Staff help those who cannot show it. */
function personRefusal(state: QueueState, index: SettingsIndex, { by, personTag }: QueueCommand): Rejection | null {
  const limit = index.settings.issuing.perPersonPerDay;
  if (limit === null) return null;
  if (personTag === null) return by.kind === 'device' ? { code: 'person-needed' } : null;
  return (state.issuedByPerson.get(personTag) ?? 0) >= limit ? { code: 'person-limit', limit } : null;
}

/** IS8: asked back, never blocked. */
function oneMoreRefusal(
  state: QueueState,
  { by, at }: QueueCommand,
  { serviceIds, oneMore }: BodyOf<'issue-ticket'>,
): Rejection | null {
  if (oneMore || by.kind !== 'device') return null;
  const given = Math.max(...serviceIds.map((serviceId) => recentPressesFor(state, by.deviceId, serviceId, at)));
  return given >= PRESSES_UNASKED ? { code: 'one-more', given } : null;
}

/** SL2, ST1: a kiosk's slip comes out where the kiosk is bound to, one of staff where they want it. */
function printerFor({ by, printerId }: QueueCommand, { printAt }: BodyOf<'issue-ticket'>): PrinterId | null {
  return by.kind === 'staff' ? (printAt ?? null) : printerId;
}

function printerRefusal(
  { settings }: SettingsIndex,
  { by }: QueueCommand,
  { printAt }: BodyOf<'issue-ticket'>,
): Rejection | null {
  if (by.kind !== 'staff' || printAt === undefined) return null;
  return settings.printers.some(({ printerId }) => printerId === printAt) ? null : { code: 'no-printer' };
}

function sourceOf(by: Actor): TicketSource {
  if (by.kind === 'device') return 'kiosk';
  return by.kind === 'staff' && by.role === 'guide' ? 'guide' : 'staff';
}
