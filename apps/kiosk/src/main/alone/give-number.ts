import type { SendResult } from '@motcua/client';
import type { CommandId, IssuingView, Rejection, ReserveKit, SlipCode, TicketNumber } from '@motcua/protocol';
import { issuingAlone, lateNoticeAt, type AloneMenuFacts } from './alone-menu.ts';
import { reserveTicketId } from './own-slip.ts';
import type { ReserveBook } from './reserve-book.ts';
import type { GivenNumber, IssueCommand } from './reserve-records.ts';
import type { KeptReserve } from './kept-reserve.ts';

/** IS8: so many numbers for a service in this time; the next one is asked back. */
const ONE_MORE_AFTER = 3;
const ONE_MORE_WITHIN_MS = 30_000;

export type GiveFacts = AloneMenuFacts & { readonly book: ReserveBook; readonly ageMs: (given: GivenNumber) => number };

/** What is known of the moment, by every clock there is. */
export type GiveMoment = Pick<
  GivenNumber,
  'session' | 'monotonicMs' | 'wallMs' | 'at' | 'lostAt' | 'aloneMs' | 'deviceId'
> & { readonly slipCode: SlipCode; readonly abandonedCommandId: CommandId | null };

/** The next number of a slice; null: it is used up. */
export function nextOrdinal(
  { lease, deviceId }: Pick<KeptReserve, 'lease' | 'deviceId'>,
  book: ReserveBook,
  seriesId: string,
): number | null {
  const slice = lease.slices.find((each) => each.seriesId === seriesId);
  if (slice === undefined) return null;
  const next = Math.max(slice.next, (book.lastUsed(deviceId, lease.dayOrdinal, slice.seriesId) ?? 0) + 1);
  return next <= slice.last ? next : null;
}

/** The number for this press, not yet given; or why there is none. */
export function decideNumber(facts: GiveFacts, command: IssueCommand, moment: GiveMoment): GivenNumber | Rejection {
  const { kept, book, printerState } = facts;
  const { lease, kit, menu } = kept;
  const [serviceId, ...others] = command.serviceIds;
  const service = kit.services.find((each) => each.serviceId === serviceId);
  if (serviceId === undefined || service === undefined) {
    return { code: 'unknown-service', serviceId: serviceId ?? ('' as ReserveKit['services'][number]['serviceId']) };
  }
  if (others.length > 0) return { code: 'too-many-services', most: 1 };
  if (menu.locked.some(({ deviceId }) => deviceId === kept.deviceId)) return { code: 'kiosk-locked' };
  // HL1: the paper is all that the citizen has.
  if (printerState !== 'ready') return { code: 'no-printer' };
  const { seriesId } = service;
  const slice = lease.slices.find((each) => each.seriesId === seriesId);
  const ordinal = nextOrdinal(kept, book, seriesId);
  const refusal = refusalOf(issuingAlone(facts, service), service, ordinal === null);
  if (refusal !== null || slice === undefined || ordinal === null) {
    return refusal ?? { code: 'series-exhausted', serviceId };
  }
  const soFar = book.all().filter((given) => given.serviceId === serviceId && facts.ageMs(given) < ONE_MORE_WITHIN_MS);
  if (soFar.length >= ONE_MORE_AFTER && !command.oneMore) return { code: 'one-more', given: soFar.length };
  return {
    ...{ kind: 'given', nth: book.nextNth, ...moment, leaseDayOrdinal: lease.dayOrdinal, seriesId, ordinal, serviceId },
    number: `${slice.prefix}${String(ordinal).padStart(slice.digits, '0')}` as TicketNumber,
    ...{ priority: command.priority, needs: command.needs, language: command.language },
    largePrint: command.largePrint === true,
  };
}

function refusalOf(
  issuing: IssuingView,
  { serviceId, dailyLimit }: ReserveKit['services'][number],
  isUsedUp: boolean,
): Rejection | null {
  switch (issuing.state) {
    case 'open':
      return null;
    case 'closed':
      return { code: 'issuing-closed', reason: issuing.reason, opensAt: issuing.opensAt };
    case 'paused':
      return { code: 'service-paused', serviceId };
    case 'used-up':
      return isUsedUp || dailyLimit === null
        ? { code: 'series-exhausted', serviceId }
        : { code: 'daily-limit', serviceId, limit: dailyLimit };
  }
}

/** The same answer as the hub's. How many are before it nobody knows; the page says so of such a number. */
export function answerFor({ kept, at }: GiveFacts, given: GivenNumber, commandId: CommandId): SendResult {
  const { kit } = kept;
  const service = kit.services.find(({ serviceId }) => serviceId === given.serviceId);
  return {
    ...{ kind: 'accepted', commandId, revision: 0 },
    outcome: {
      type: 'ticket-issued',
      ticketId: reserveTicketId(given),
      ...{ number: given.number, slipCode: given.slipCode, serviceIds: [given.serviceId], priority: given.priority },
      ...{ issuedAt: given.at, peopleAhead: 0, wait: null, practice: false },
      counters: (service?.counters ?? []).map((label) => ({ counterId: label as never, label })),
      lateNotice: service === undefined ? null : lateNoticeAt(kept, service, at),
      slip: { printerId: kit.printer.printerId },
    },
  };
}
