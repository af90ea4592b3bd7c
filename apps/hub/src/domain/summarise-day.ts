import {
  OUT_OF_TURN_ACTS,
  OUTCOME_CODES,
  type AccountId,
  type CounterId,
  type OutcomeCode,
  type ServiceId,
  type TicketId,
} from '@motcua/protocol/vocabulary';
import type { DaySummary, Spread, Tally } from './day-summary.ts';
import { countRatings } from './ratings/count-ratings.ts';
import type { QueueState, ServiceDay, SettingsIndex } from './queue-state.ts';
import type { Ticket } from './ticket.ts';

/**
 * What the open day was, counted from its tickets as its close leaves them. `expired`: those that the close itself
 * ends. A ticket carried over from the day before brings only what happened to it today.
 */
export function summariseDay(
  state: QueueState,
  index: SettingsIndex,
  day: ServiceDay,
  expired: ReadonlySet<TicketId>,
): DaySummary {
  const total = new Count();
  const services = new Groups<ServiceId>();
  const counters = new Groups<CounterId>();
  const hours = new Groups<number>();
  const officers = new Groups<AccountId>();
  const names = new Map<AccountId, string>();

  for (const ticket of state.tickets.values()) {
    const hour = hours.of(Math.floor(index.calendar.localMoment(ticket.issuedAt).minuteOfDay / 60));
    const isOfToday = ticket.ticketId.startsWith(`${day.ordinal}-`);
    const ofVisit = [total, hour, ...ticket.legs.map((leg) => services.of(leg.serviceId))];
    if (isOfToday) for (const count of new Set(ofVisit)) countVisit(count, ticket, expired);

    const [first] = ticket.calls;
    for (const call of ticket.calls) {
      if (call.at < day.openedAt) continue;
      const where = [total, hour, services.of(call.serviceId), counters.of(call.counterId)];
      if (call.officer) {
        names.set(call.officer.accountId, call.officer.name);
        where.push(officers.of(call.officer.accountId));
      }
      for (const count of where) {
        if (call.missed) count.absent += 1;
        if (call === first && isOfToday && ticket.source !== 'by-hand') count.waits.push(call.at - ticket.issuedAt);
      }
    }
    for (const part of ticket.parts) {
      if (part.endedAt < day.openedAt) continue;
      const where = [total, hour, services.of(part.serviceId), counters.of(part.counterId)];
      if (part.officer) {
        names.set(part.officer.accountId, part.officer.name);
        where.push(officers.of(part.officer.accountId));
      }
      for (const count of where) {
        count.served += 1;
        count.servings.push(Math.max(0, part.endedAt - part.startedAt - part.pausedMs));
        count.dossiers += part.dossiers ?? 0;
        for (const code of part.outcomes) count.outcomes.set(code, (count.outcomes.get(code) ?? 0) + 1);
      }
    }
  }

  return {
    total: total.tally(),
    byService: services.tallies().map(([serviceId, tally]) => ({ serviceId, ...tally })),
    byCounter: counters.tallies().map(([counterId, tally]) => ({ counterId, ...tally })),
    byHour: hours.tallies().map(([hour, tally]) => ({ hour, ...tally })),
    byOfficer: officers
      .tallies()
      .map(([accountId, tally]) => ({ accountId, name: names.get(accountId) ?? accountId, ...tally })),
    ratings: countRatings(state.ratings, state.index?.settings.satisfaction.levels),
    outOfTurn: OUT_OF_TURN_ACTS.map((act) => ({
      act,
      count: state.outOfTurn.filter((entry) => entry.act === act).length,
    })).filter(({ count }) => count > 0),
  };
}

/** A visit is issued, and perhaps cancelled or expired, once for each of its services. */
function countVisit(count: Count, ticket: Ticket, expired: ReadonlySet<TicketId>): void {
  count.issued += 1;
  if (ticket.status === 'cancelled') count.cancelled += 1;
  if (ticket.status === 'expired' || expired.has(ticket.ticketId)) count.expired += 1;
  // HL4: served while there was no hub: by nobody knows whom, or for how long.
  if (ticket.status === 'completed' && ticket.source === 'by-hand' && ticket.parts.length === 0) count.served += 1;
}

/** A tally while it is being counted. */
class Count {
  issued = 0;
  served = 0;
  absent = 0;
  cancelled = 0;
  expired = 0;
  dossiers = 0;
  readonly waits: number[] = [];
  readonly servings: number[] = [];
  readonly outcomes = new Map<OutcomeCode, number>();

  tally(): Tally {
    const { issued, served, absent, cancelled, expired, dossiers } = this;
    const outcomes = OUTCOME_CODES.flatMap((code) => {
      const count = this.outcomes.get(code);
      return count === undefined ? [] : [{ code, count }];
    });
    return {
      ...{ issued, served, absent, cancelled, expired },
      wait: spreadOf(this.waits),
      serving: spreadOf(this.servings),
      ...{ dossiers, outcomes },
    };
  }
}

class Groups<Key extends string | number> {
  readonly #counts = new Map<Key, Count>();

  of(key: Key): Count {
    let count = this.#counts.get(key);
    if (!count) {
      count = new Count();
      this.#counts.set(key, count);
    }
    return count;
  }

  /** In the order of their keys; groups in which nothing happened are left out. */
  tallies(): [Key, Tally][] {
    return [...this.#counts]
      .map(([key, count]): [Key, Tally] => [key, count.tally()])
      .filter(([, tally]) => tally.issued + tally.served + tally.absent > 0 || tally.wait !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** `medianMs`: the mean of the two in the middle where their number is even. Null: none. */
export function spreadOf(lengths: readonly number[]): Spread | null {
  const sorted = [...lengths].sort((a, b) => a - b);
  const longestMs = sorted.at(-1);
  if (longestMs === undefined) return null;
  const middle = sorted.length / 2;
  const below = sorted[Math.ceil(middle) - 1] ?? longestMs;
  const above = sorted[Math.floor(middle)] ?? longestMs;
  return {
    count: sorted.length,
    medianMs: Math.round((below + above) / 2),
    p90Ms: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? longestMs,
    longestMs,
  };
}
