import type { WaitEstimate } from '@motcua/protocol';
import type { PriorityClass, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { CounterSettings } from '@motcua/protocol/settings-document';
import { profileOf } from './call-order.ts';
import { afterCalling, sessionsLeft, type Sessions } from './estimates/calling-hours.ts';
import { nobodyThereForMs } from './estimates/nobody-there.ts';
import { servingTime, type ServingTime } from './estimates/serving-times.ts';
import { turnOf, type Floor, type Turn, type Waiter } from './estimates/work-ahead.ts';
import { nextOpening } from './opening-hours.ts';
import type { QueueState, SettingsIndex } from './queue-state.ts';
import { countersFor } from './service-lookup.ts';
import { callsPeople } from './waiting-at.ts';

const MINUTE_MS = 60_000;
/** ES2: a wait that is likely to be longer than this, from the start of calling on, is said to be long. */
const LONG_MS = 60 * MINUTE_MS;
/** ES1: how far the range goes on either side, in standard deviations of what was estimated: long visits are longer than short ones are short. */
const WIDTH_BELOW = 1.5;
const WIDTH_ABOVE = 1.8;
/** People who do not come make waits shorter; priority numbers still to come and short pauses make them longer. */
const SHORTER = 0.85;
const LONGER = 1.25;
/** From the officer's press to the chair. */
const SLACK_MS = MINUTE_MS;

const NO_FIGURES: readonly number[] = [];

/** ES1, ES2: for somebody who would take a number for this service now; null where nothing can be said. */
export function estimateWait(
  state: QueueState,
  serviceId: ServiceId,
  priority: PriorityClass,
  at: number,
): WaitEstimate | null {
  return createEstimator(state, at)?.estimate({ serviceId, priority, place: null }, at) ?? null;
}

/** ES1, ES2: for a ticket that waits; null for any other. */
export function estimateWaitOf(state: QueueState, ticketId: TicketId, at: number): WaitEstimate | null {
  const ticket = state.tickets.get(ticketId);
  const leg = ticket?.status === 'waiting' ? ticket.legs.find((each) => each.state === 'waiting') : undefined;
  if (!ticket || !leg) return null;
  const { rankedAt, issueOrder, priority, appointmentAt } = ticket;
  const estimator = createEstimator(state, at);
  if (!estimator) return null;
  const { serviceId } = leg;
  if (appointmentAt === null) return estimator.estimate({ serviceId, priority, place: { rankedAt, issueOrder } }, at);
  // CA3: with the rule an appointment goes first from its time on; without it, it stands there by its time.
  const place = { rankedAt: goesFirst(state, serviceId) ? -Infinity : appointmentAt, issueOrder };
  const inTime = estimator.estimate({ serviceId, priority, place }, appointmentAt);
  if (!inTime || appointmentAt <= at) return inTime;
  // Before its time it is called as soon as nobody else waits.
  const alone = estimator.estimate({ serviceId, priority, place: null }, at);
  return { ...inTime, fromMinutes: Math.min(inTime.fromMinutes, alone?.fromMinutes ?? inTime.fromMinutes) };
}

function goesFirst(state: QueueState, serviceId: ServiceId): boolean {
  const counters = state.index?.countersOfService.get(serviceId) ?? [];
  return counters.some(({ counterId }) =>
    profileOf(state, counterId)?.rules.some((rule) => rule.kind === 'appointments'),
  );
}

/** Estimates of one instant: what several of them need is worked out once. */
export type WaitEstimator = {
  /** `notBefore`: hub time; an appointment's. */
  estimate(waiter: Waiter, notBefore: number): WaitEstimate | null;
};

/** Null before there are settings, and after the end of calling (DA1). `at`: hub time. */
export function createEstimator(state: QueueState, at: number): WaitEstimator | null {
  const { index } = state;
  const hasEnded = state.callingEndedAt !== null && state.day?.isClosed === false;
  if (!index || hasEnded) return null;
  const openings = new Map<ServiceId | null, number | null>();
  const sessionsOf = new Map<ServiceId | null, Sessions>();
  const floors = new Map<boolean, Floor>();

  /** Services without hours of their own share the centre's. */
  function hoursKey(index: SettingsIndex, serviceId: ServiceId): ServiceId | null {
    return index.services.get(serviceId)?.weeklyHours === null ? null : serviceId;
  }

  function sessionsFor(index: SettingsIndex, serviceId: ServiceId): Sessions {
    const key = hoursKey(index, serviceId);
    const sessions = sessionsOf.get(key) ?? sessionsLeft(index, key, at);
    sessionsOf.set(key, sessions);
    return sessions;
  }

  function nextOpeningOf(index: SettingsIndex, serviceId: ServiceId): number | null {
    const key = hoursKey(index, serviceId);
    let opening = openings.get(key);
    if (opening === undefined) {
      opening = nextOpening(index.settings, index.calendar, at, key);
      openings.set(key, opening);
    }
    return opening;
  }

  function floorFor(index: SettingsIndex, isCalling: boolean): Floor {
    const floor = floors.get(isCalling) ?? createFloor(state, index, at, isCalling);
    floors.set(isCalling, floor);
    return floor;
  }

  return {
    estimate(waiter, notBefore) {
      // The hours do not hold in a day whose date nobody knows (DA2).
      const sessions = state.day?.isProvisional ? [] : sessionsFor(index, waiter.serviceId);
      const [session] = sessions;
      const from = Math.max(at, notBefore);
      const startsAt = Math.max(from, session?.from ?? at);
      const floor = floorFor(index, (session?.from ?? at) <= at);
      const work = turnOf(floor, waiter);
      if (work === null) return null;
      const absentMs = session ? nobodyThereForMs(floor, waiter.serviceId, session.from) : 0;
      // Who will be at the counters by then nobody knows: about half a visit more or less.
      const laterMs = notBefore > at ? floor.servingTimeOf(waiter.serviceId).typicalMs / 2 : 0;
      const turn = withUnknown(withUnknown(work, absentMs, true), laterMs, false);
      const { fromMs, toMs } = rangeOf(turn);
      const isPerhapsNot = session !== undefined && startsAt + toMs > session.to;
      const prospect = isPerhapsNot ? 'perhaps-not' : turn.expectedMs > LONG_MS ? 'long' : 'in-time';
      return {
        fromMinutes: Math.floor((afterCalling(sessions, from, fromMs) - at) / MINUTE_MS),
        toMinutes: Math.ceil((afterCalling(sessions, from, toMs) - at) / MINUTE_MS),
        isRough: turn.isRough,
        prospect,
        nextOpeningAt: prospect === 'in-time' ? null : nextOpeningOf(index, waiter.serviceId),
      };
    },
  };
}

/**
 * ES1: the range that is told. Wide enough to hold four real waits out of five: it grows with the spread of the visits
 * and with the number of people ahead, and leans towards the longer side, because whoever comes late is worse off than
 * whoever waits less than was said.
 */
export function rangeOf({ expectedMs, varianceMs2 }: Turn): { readonly fromMs: number; readonly toMs: number } {
  const deviation = Math.sqrt(varianceMs2);
  return {
    fromMs: Math.max(0, SHORTER * expectedMs - WIDTH_BELOW * deviation),
    toMs: LONGER * expectedMs + WIDTH_ABOVE * deviation + SLACK_MS,
  };
}

/** A time of which nothing is known but how long it may be. */
function withUnknown(turn: Turn, ms: number, isRough: boolean): Turn {
  if (ms === 0) return turn;
  const { expectedMs, varianceMs2 } = turn;
  return { expectedMs: expectedMs + ms, varianceMs2: varianceMs2 + ms ** 2, isRough: isRough || turn.isRough };
}

function createFloor(state: QueueState, index: SettingsIndex, at: number, isCalling: boolean): Floor {
  const counters = new Map<ServiceId, readonly CounterSettings[]>();
  const times = new Map<ServiceId, ServingTime>();
  const all = (serviceId: ServiceId) => index.countersOfService.get(serviceId) ?? [];
  return {
    ...{ state, at, isCalling },
    isServed: (serviceId) => all(serviceId).some(({ counterId }) => callsPeople(state, counterId)),
    countersOf(serviceId) {
      let known = counters.get(serviceId);
      if (known === undefined) {
        known = isCalling ? countersFor(state, serviceId) : all(serviceId);
        counters.set(serviceId, known);
      }
      return known;
    },
    servingTimeOf(serviceId) {
      let known = times.get(serviceId);
      if (known === undefined) {
        known = servingTime(
          state.recentServing.get(serviceId) ?? NO_FIGURES,
          index.services.get(serviceId)?.usualMinutes ?? 10,
        );
        times.set(serviceId, known);
      }
      return known;
    },
  };
}
