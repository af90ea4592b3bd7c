import type { CounterId, PriorityClass, ServiceId } from '@motcua/protocol/vocabulary';
import type { CallingProfile, CallingRule, CounterSettings } from '@motcua/protocol/settings-document';
import { profileOf } from '../call-order.ts';
import { counterLine, placesBefore, type Line, type LineId, type Place } from '../line.ts';
import { counterOf, lineOf, type QueueState } from '../queue-state.ts';
import type { ServingTime } from './serving-times.ts';

/** Somebody in a line, or (`place` null) somebody who would come now. */
export type Waiter = {
  readonly serviceId: ServiceId;
  readonly priority: PriorityClass;
  readonly place: Pick<Place, 'rankedAt' | 'issueOrder'> | null;
};

/** How long until their turn, as calling time in ms. `varianceMs2`: of what was estimated, in ms². */
export type Turn = { readonly expectedMs: number; readonly varianceMs2: number; readonly isRough: boolean };

/** What the estimate asks about: figures once per publication, not once per tile. */
export type Floor = {
  readonly state: QueueState;
  readonly at: number;
  /** Whether calling goes on now. */
  readonly isCalling: boolean;
  /** Who calls a service's line: the open counters; before the hours, and where none is open, all that serve it. */
  countersOf(serviceId: ServiceId): readonly CounterSettings[];
  /** Whether an open counter calls it. */
  isServed(serviceId: ServiceId): boolean;
  servingTimeOf(serviceId: ServiceId): ServingTime;
};

/**
 * ES1: the work that the counters of this service will do before this turn, shared among them. People in another line
 * are shared evenly among the counters of that one. Null where no counter serves it.
 */
export function turnOf(floor: Floor, waiter: Waiter): Turn | null {
  const counters = floor.countersOf(waiter.serviceId);
  if (counters.length === 0) return null;
  const own = floor.servingTimeOf(waiter.serviceId);
  const ownWork = emptyWork();
  const others = new Map(counters.map(({ counterId }) => [counterId, emptyWork()]));
  let people = 0;
  let isRough = own.isRough;
  const add = (work: Work | undefined, count: number, time: ServingTime): void => {
    if (!work || count === 0) return;
    people += count;
    work.ms += count * time.typicalMs;
    work.varianceMs2 += count * time.spreadMs ** 2;
    work.errorMs += count * time.errorMs;
    isRough ||= time.isRough;
  };
  for (const [serviceId, count] of peopleBefore(floor, waiter, counters)) {
    if (count === 0) continue;
    const time = floor.servingTimeOf(serviceId);
    if (serviceId === waiter.serviceId) add(ownWork, count, time);
    else {
      const all = floor.countersOf(serviceId);
      for (const { counterId } of all) add(others.get(counterId), count / all.length, time);
    }
  }
  for (const { counterId } of counters) add(others.get(counterId), lengthAt(floor, counterLine(counterId)), own);

  const busy = floor.isCalling ? remainingTimes(floor, counters) : [];
  if (busy.length < counters.length && people < counters.length - busy.length) {
    return { expectedMs: 0, varianceMs2: 0, isRough };
  }
  for (const { counterId, leftMs, time } of busy) {
    const work = others.get(counterId);
    if (!work) continue;
    work.ms += leftMs;
    work.varianceMs2 += (time.spreadMs / 2) ** 2;
  }
  const busyMs = busy.reduce((sum, each) => sum + each.leftMs, 0);
  const soonest = ((busyMs / counters.length) * 2) / (counters.length + 1);
  const shared = sharedAmong([...others.values()], ownWork, own.typicalMs);
  return { ...shared, expectedMs: Math.max(0, shared.expectedMs, soonest), isRough };
}

type Work = { ms: number; varianceMs2: number; errorMs: number };

function emptyWork(): Work {
  return { ms: 0, varianceMs2: 0, errorMs: 0 };
}

/**
 * The people of this line go to the counters that are through with their other lines first: one that has much else to
 * do takes none of them, and the others do not wait for it.
 */
function sharedAmong(others: readonly Work[], own: Work, typicalMs: number): Omit<Turn, 'isRough'> {
  const byWork = others.toSorted((a, b) => a.ms - b.ms);
  const sum = { ...own };
  let many = 0;
  for (const work of byWork) {
    if (many > 0 && work.ms >= sum.ms / many) break;
    sum.ms += work.ms;
    sum.varianceMs2 += work.varianceMs2;
    sum.errorMs += work.errorMs;
    many += 1;
  }
  // When this turn comes, the other counters are on average half-way through a visit.
  return {
    expectedMs: (sum.ms - ((many - 1) * typicalMs) / 2) / many,
    varianceMs2: sum.varianceMs2 / many ** 2 + (sum.errorMs / many) ** 2,
  };
}

/** What is left of the visits at these counters; one that lasts long already may last some time more. */
function remainingTimes(
  { state, at, servingTimeOf }: Floor,
  counters: readonly CounterSettings[],
): readonly { readonly counterId: CounterId; readonly leftMs: number; readonly time: ServingTime }[] {
  return counters.flatMap(({ counterId }) => {
    const { currentTicketId } = counterOf(state, counterId);
    const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
    if (ticket?.status !== 'called' && ticket?.status !== 'serving') return [];
    const time = servingTimeOf(ticket.call.serviceId ?? ticket.legs[0]?.serviceId ?? ('' as ServiceId));
    return [{ counterId, time, leftMs: Math.max(0.35 * time.typicalMs, time.typicalMs - (at - ticket.calledAt)) }];
  });
}

function lengthAt({ state, at }: Floor, lineId: LineId): number {
  const line = state.lines.get(lineId);
  if (!line) return 0;
  return line.priority.length + line.ordinary.length + line.placed.length + dueIn(line, at);
}

function dueIn({ appointments }: Line, at: number): number {
  return placesBefore(appointments, { rankedAt: at, issueOrder: Infinity });
}

/** In each line of these counters, how many go before, by the rules that matter most. */
function peopleBefore(
  { state, at }: Floor,
  { serviceId: ownService, priority, place }: Waiter,
  counters: readonly CounterSettings[],
): ReadonlyMap<ServiceId, number> {
  const [first] = counters;
  const profile = first ? profileOf(state, first.counterId) : null;
  const main = ruleOf(profile, 'main-services');
  const isMain = (serviceId: ServiceId) => counters.some((each) => each.mainServiceIds.includes(serviceId));
  const before = { rankedAt: place?.rankedAt ?? Infinity, issueOrder: place?.issueOrder ?? Infinity };

  const lines = [...new Set(counters.flatMap((counter) => counter.serviceIds))].map((serviceId) => {
    const line = lineOf(state, serviceId);
    const isElsewhere = main !== null && isMain(ownService) && !isMain(serviceId);
    const limit = isElsewhere
      ? { rankedAt: Math.min(before.rankedAt, at - main.othersAfterMinutes * 60_000), issueOrder: before.issueOrder }
      : before;
    const asked = { priority: placesBefore(line.priority, limit), ordinary: placesBefore(line.ordinary, limit) };
    return { serviceId, line, asked };
  });
  const ratio = ruleOf(profile, 'priority');
  const otherKind = priority === 'priority' ? 'ordinary' : 'priority';
  const sum = (count: (each: (typeof lines)[number]) => number) =>
    lines.reduce((total, each) => total + count(each), 0);
  const others = sum(({ line }) => line[otherKind].length);
  const earlier = sum(({ asked }) => asked[otherKind]);
  let othersBefore = earlier;
  if (ratio !== null) {
    const runs = Math.ceil((sum(({ asked }) => asked[priority]) + 1) / Math.max(1, ratio[priority]));
    const inTurns = runs * ratio[otherKind];
    const ageing = ruleOf(profile, 'ageing');
    const agedBefore = { rankedAt: at - (ageing?.afterMinutes ?? 0) * 60_000, issueOrder: -Infinity };
    const aged = ageing === null ? 0 : sum(({ line }) => placesBefore(line.ordinary, agedBefore));
    // Ordinary tickets go before a priority ticket where they came earlier, one run in each turn; later priority
    // tickets before an ordinary one as well.
    othersBefore =
      priority === 'priority'
        ? Math.min(earlier, Math.max(aged, inTurns))
        : Math.max(earlier, Math.min(others, inTurns));
  }
  const share = othersBefore / Math.max(1, others);
  return new Map(
    lines.map(({ serviceId, line, asked }): [ServiceId, number] => {
      const ofOtherKind = ratio === null ? asked[otherKind] : share * line[otherKind].length;
      return [serviceId, asked[priority] + ofOtherKind + line.placed.length + dueIn(line, at)];
    }),
  );
}

function ruleOf<K extends CallingRule['kind']>(
  profile: CallingProfile | null,
  kind: K,
): Extract<CallingRule, { readonly kind: K }> | null {
  const found = profile?.rules.find((rule) => rule.kind === kind);
  return (found as Extract<CallingRule, { readonly kind: K }> | undefined) ?? null;
}
