import type { CallingProfile } from '@motcua/protocol/settings-document';
import { comparePlaces, lineLength, placesBefore, type Place } from '../line.ts';
import type { Ticket } from '../ticket.ts';
import type { CallSituation, CountsAtCounter } from './call-situation.ts';
import { mergePlaces } from './merge-places.ts';

type Runs = Pick<CountsAtCounter, 'priorityInARow' | 'ordinaryInARow'>;
/** So many priority calls, then so many ordinary ones, while both wait. `null`: oldest first. */
type Ratio = { readonly priority: number; readonly ordinary: number } | null;
/** What matters of a profile whose rules are only appointments, ageing and priority. */
type SimpleOrder = { readonly ratio: Ratio; readonly agedAfterMs: number | null };

/** The lines of counters as two, of each kind one, by `peopledLines`: counters that share their lines share these. */
export type MergedLines = Map<string, { readonly priority: readonly Place[]; readonly ordinary: readonly Place[] }>;

/** Which lines of the counter somebody stands in. */
export function peopledLines({ lines }: Pick<CallSituation, 'lines'>): string {
  return lines
    .filter(({ line }) => lineLength(line) > 0)
    .map(({ lineId }) => lineId)
    .join(' ');
}

/**
 * IS5 without playing the calls through: how many the counter would call before this ticket. Null where only playing
 * can tell: other rules, tickets put at a position or with an appointment that has come, visits that stand in several
 * lines.
 */
export function countBefore(
  situation: CallSituation,
  ticket: Ticket,
  at: number,
  merged: MergedLines = new Map(),
): number | null {
  const { state, profile, lines, counts } = situation;
  const order = simpleOrder(profile);
  if (order === null || ticket.afterCalls !== null || ticket.appointmentAt !== null) return null;
  if (
    state.inSeveralLines > 0 &&
    lines.filter(({ line }) => line.priority.length + line.ordinary.length > 0).length > 1
  ) {
    return null;
  }
  const isPlain = lines.every(({ line }) => line.placed.length === 0 && !isDue(line.appointments[0], at));
  if (!isPlain) return null;

  const { ratio, agedAfterMs } = order;
  const priority = lines.map(({ line }) => line.priority);
  const ordinary = lines.map(({ line }) => line.ordinary);
  const earlier = sumBefore(priority, ticket) + sumBefore(ordinary, ticket);
  // An ordinary ticket goes after whoever came earlier, whatever the turns; most often it is the last to have come.
  const isPassedByTurns = ticket.priority === 'priority' || hasLater(priority, ticket);
  if (ratio === null || !isPassedByTurns) return earlier;
  const agedBefore = { rankedAt: agedAfterMs === null ? -Infinity : at - agedAfterMs, issueOrder: -Infinity };
  const key = peopledLines(situation);
  const inOrder = merged.get(key) ?? { priority: mergePlaces(priority), ordinary: mergePlaces(ordinary) };
  merged.set(key, inOrder);
  return mergeBefore({ ...inOrder, aged: sumBefore(ordinary, agedBefore) }, ratio, counts, ticket.ticketId);
}

function isDue(appointment: Place | undefined, at: number): boolean {
  return appointment !== undefined && appointment.rankedAt <= at;
}

function simpleOrder(profile: CallingProfile | null): SimpleOrder | null {
  let ratio: Ratio = null;
  let agedAfterMs: number | null = null;
  for (const rule of profile?.rules ?? []) {
    if (rule.kind === 'appointments') continue;
    // Once the turn is decided, ageing changes nothing; two limits, or two ratios, are left to be played through.
    if (rule.kind === 'ageing' && ratio !== null) continue;
    if (rule.kind === 'ageing' && agedAfterMs === null) agedAfterMs = rule.afterMinutes * 60_000;
    else if (rule.kind === 'priority' && ratio === null && rule.priority >= 1 && rule.ordinary >= 1) ratio = rule;
    else return null;
  }
  return { ratio, agedAfterMs };
}

function sumBefore(lists: readonly (readonly Place[])[], place: Pick<Place, 'rankedAt' | 'issueOrder'>): number {
  return lists.reduce((sum, places) => sum + placesBefore(places, place), 0);
}

function hasLater(lists: readonly (readonly Place[])[], place: Pick<Place, 'rankedAt' | 'issueOrder'>): boolean {
  return lists.some((places) => places.length > placesBefore(places, place));
}

/** Both kinds in order. `aged`: so many of the ordinary ones. */
type Waiting = { readonly priority: readonly Place[]; readonly ordinary: readonly Place[]; readonly aged: number };

/** Call by call: the ordinary turn goes by time, the priority turn too where the oldest ordinary ticket has aged. */
function mergeBefore(
  { priority, ordinary, aged }: Waiting,
  ratio: NonNullable<Ratio>,
  runs: Runs,
  ticketId: Ticket['ticketId'],
): number {
  let { priorityInARow, ordinaryInARow } = runs;
  let nextPriority = 0;
  let nextOrdinary = 0;
  for (let before = 0; ; before += 1) {
    const first = priority[nextPriority];
    const oldest = ordinary[nextOrdinary];
    if (!first && !oldest) return before;
    const isOrdinarysTurn = ordinaryInARow > 0 ? ordinaryInARow < ratio.ordinary : priorityInARow >= ratio.priority;
    const goesByTime = isOrdinarysTurn || nextOrdinary < aged;
    const isOrdinary = !first || (oldest !== undefined && goesByTime && comparePlaces(oldest, first) < 0);
    if ((isOrdinary ? oldest : first)?.ticketId === ticketId) return before;
    if (isOrdinary) nextOrdinary += 1;
    else nextPriority += 1;
    priorityInARow = isOrdinary ? 0 : priorityInARow + 1;
    ordinaryInARow = isOrdinary ? ordinaryInARow + 1 : 0;
  }
}
