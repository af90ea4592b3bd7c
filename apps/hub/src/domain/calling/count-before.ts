import type { CallingProfile } from '@motcua/protocol/settings-document';
import { comparePlaces, placesBefore, type Place } from '../line.ts';
import type { Ticket } from '../ticket.ts';
import type { CallSituation, CountsAtCounter } from './call-situation.ts';

type Runs = Pick<CountsAtCounter, 'priorityInARow' | 'ordinaryInARow'>;
/** So many priority calls, then so many ordinary ones, while both wait. `null`: oldest first. */
type Ratio = { readonly priority: number; readonly ordinary: number } | null;
/** What matters of a profile whose rules are only appointments, ageing and priority. */
type SimpleOrder = { readonly ratio: Ratio; readonly agedAfterMs: number | null };

/**
 * IS5 without playing the calls through: how many the counter would call before this ticket. Null where only playing
 * can tell: other rules, tickets put at a position or with an appointment that has come, visits that stand in several
 * lines.
 */
export function countBefore(situation: CallSituation, ticket: Ticket, at: number): number | null {
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
  if (ratio === null) return sumBefore(priority, ticket) + sumBefore(ordinary, ticket);
  const agedBefore = agedAfterMs === null ? -Infinity : at - agedAfterMs;
  const aged = sumBefore(ordinary, { rankedAt: agedBefore, issueOrder: -Infinity });
  if (aged > 0 && priority.some((places) => places.length > 0)) {
    return mergeBefore(inOrder(priority), inOrder(ordinary), aged, ratio, counts, ticket.ticketId);
  }
  return interleaveBefore(priority, ordinary, ratio, counts, ticket);
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

function sum(lists: readonly (readonly Place[])[]): number {
  return lists.reduce((total, places) => total + places.length, 0);
}

/**
 * Nobody has aged: runs of priority and ordinary calls take turns, beginning where the counter stands in its run. In
 * closed form.
 */
function interleaveBefore(
  priority: readonly (readonly Place[])[],
  ordinary: readonly (readonly Place[])[],
  ratio: NonNullable<Ratio>,
  { priorityInARow, ordinaryInARow }: Runs,
  ticket: Ticket,
): number {
  // What is left of an ordinary run, then of a priority run; from there on whole runs, ordinary ones first.
  const ordinaryLeft = ordinaryInARow > 0 ? Math.max(0, ratio.ordinary - ordinaryInARow) : 0;
  const priorityLeft = ordinaryInARow > 0 ? ratio.priority : Math.max(0, ratio.priority - priorityInARow);
  if (ticket.priority === 'priority') {
    const same = sumBefore(priority, ticket);
    const runs = same < priorityLeft ? 0 : 1 + Math.floor((same - priorityLeft) / ratio.priority);
    return same + Math.min(sum(ordinary), ordinaryLeft + runs * ratio.ordinary);
  }
  const same = sumBefore(ordinary, ticket);
  if (same < ordinaryLeft) return same;
  const runs = Math.floor((same - ordinaryLeft) / ratio.ordinary);
  return same + Math.min(sum(priority), priorityLeft + runs * ratio.priority);
}

function inOrder(lists: readonly (readonly Place[])[]): readonly Place[] {
  return lists.flat().sort(comparePlaces);
}

/** Aged ordinary tickets go in priority turns as well, by their place: the two lists are merged call by call. */
function mergeBefore(
  priority: readonly Place[],
  ordinary: readonly Place[],
  aged: number,
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
    const goesOrdinary =
      oldest !== undefined &&
      (first === undefined || isOrdinarysTurn || (nextOrdinary < aged && comparePlaces(oldest, first) < 0));
    if (isOrdinarysTurn) {
      ordinaryInARow += 1;
      priorityInARow = 0;
    } else {
      priorityInARow += 1;
      ordinaryInARow = 0;
    }
    if ((goesOrdinary ? oldest : first)?.ticketId === ticketId) return before;
    if (goesOrdinary) nextOrdinary += 1;
    else nextPriority += 1;
  }
}
