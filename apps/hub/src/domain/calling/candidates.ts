import type { CallRule, PriorityClass, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { placesBefore, type Place } from '../line.ts';
import type { QueueState } from '../queue-state.ts';
import type { CallSituation, CounterLine } from './call-situation.ts';

/** CA2: a rule, and its own limit on waiting where it has one. */
export type Reason = { readonly rule: CallRule; readonly limitMs: number | null };

/**
 * A stretch of one line's places, all alike to the rules so far: rules keep or drop whole stretches, and cut them by
 * binary search where waiting decides. So a choice costs about the same with five people waiting as with five hundred.
 */
export type Stretch = {
  readonly line: CounterLine;
  /** Null where it does not matter: in the counter's own line without weights. */
  readonly serviceId: ServiceId | null;
  readonly priority: PriorityClass;
  readonly isAppointment: boolean;
  /** CA4: the limit of the ageing rule, where it has waited longer; null otherwise. */
  readonly agedAfterMs: number | null;
  /** CA2: the last rule that left out others but not these. */
  readonly reason: Reason | null;
  readonly places: readonly Place[];
  /** From here … */
  readonly from: number;
  /** … to here, exclusive; never empty. */
  readonly to: number;
};

/** Everybody whom the counter could call by rank: ordinary, priority, and appointments whose time has come. */
export function candidatesIn(situation: CallSituation, at: number): readonly Stretch[] {
  const { state, lines, profile } = situation;
  const splitsOwnLine = profile?.rules.some((rule) => rule.kind === 'weights') ?? false;
  const found: Stretch[] = [];
  for (const line of lines) {
    const kinds: Pick<Stretch, 'places' | 'priority' | 'isAppointment'>[] = [
      { places: line.line.priority, priority: 'priority', isAppointment: false },
      { places: line.line.ordinary, priority: 'ordinary', isAppointment: false },
      ...dueAppointments(state, line, at),
    ];
    for (const { places, priority, isAppointment } of kinds) {
      if (places.length === 0) continue;
      const whole = { line, serviceId: line.serviceId, priority, isAppointment, agedAfterMs: null, places };
      const stretch = { ...whole, reason: null, from: 0, to: places.length };
      if (line.serviceId === null && splitsOwnLine) found.push(...splitByService(state, stretch));
      else found.push(stretch);
    }
  }
  return found;
}

function dueAppointments(
  state: QueueState,
  { line }: CounterLine,
  at: number,
): Pick<Stretch, 'places' | 'priority' | 'isAppointment'>[] {
  const end = placesBefore(line.appointments, { rankedAt: at, issueOrder: Infinity });
  if (end === 0) return [];
  const due = line.appointments.slice(0, end);
  const isPriority = ({ ticketId }: Place) => state.tickets.get(ticketId)?.priority === 'priority';
  return [
    { places: due.filter(isPriority), priority: 'priority', isAppointment: true },
    { places: due.filter((place) => !isPriority(place)), priority: 'ordinary', isAppointment: true },
  ];
}

function splitByService(state: QueueState, stretch: Stretch): Stretch[] {
  const byService = Map.groupBy(stretch.places, ({ ticketId }) => firstWaitingService(state, ticketId));
  return [...byService].map(([serviceId, places]) => ({ ...stretch, serviceId, places, to: places.length }));
}

export function firstWaitingService(state: QueueState, ticketId: TicketId): ServiceId | null {
  return state.tickets.get(ticketId)?.legs.find((leg) => leg.state === 'waiting')?.serviceId ?? null;
}

/** From when a place counts as waiting: an appointment not before its own time, and not before it came. */
export function waitsSince(place: Place): number {
  return Math.max(place.rankedAt, place.issuedAt);
}

/** Cuts a stretch in two: those who have waited longer than `ms`, and the others. Either may be missing. */
export function cutByWait(
  stretch: Stretch,
  ms: number,
  at: number,
): { longer: Stretch | null; others: Stretch | null } {
  const { places, from, to, isAppointment } = stretch;
  if (isAppointment) {
    // Few, and not in the order in which they came.
    const longer = places.slice(from, to).filter((place) => at - waitsSince(place) > ms);
    const others = places.slice(from, to).filter((place) => at - waitsSince(place) <= ms);
    return { longer: stretchOf(stretch, longer), others: stretchOf(stretch, others) };
  }
  const { before, others } = cutAtPlace(stretch, { rankedAt: at - ms, issueOrder: -Infinity });
  return { longer: before, others };
}

/** Cuts a stretch in two: those who stand before a place, and the others. Either may be missing. */
export function cutAtPlace(
  stretch: Stretch,
  place: Pick<Place, 'rankedAt' | 'issueOrder'>,
): { before: Stretch | null; others: Stretch | null } {
  const { places, from, to } = stretch;
  const cut = Math.min(to, Math.max(from, placesBefore(places, place)));
  return {
    before: cut > from ? { ...stretch, to: cut } : null,
    others: cut < to ? { ...stretch, from: cut } : null,
  };
}

/** The same stretch with these places alone; null when there are none. */
export function stretchOf(stretch: Stretch, places: readonly Place[]): Stretch | null {
  return places.length === 0 ? null : { ...stretch, places, from: 0, to: places.length };
}
