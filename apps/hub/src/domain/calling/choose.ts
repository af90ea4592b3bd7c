import type { CallKind, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { CallExplanation } from '@motcua/protocol';
import { comparePlaces, placesBefore, type Line, type Place } from '../line.ts';
import { lineOf } from '../queue-state.ts';
import type { Ticket } from '../ticket.ts';
import type { CallSituation, CounterLine } from './call-situation.ts';
import { candidatesIn, firstWaitingService, type Reason, type Stretch } from './candidates.ts';
import { narrowChoice } from './narrow-choice.ts';

/** CA2: the choice, the kind that it counts for, and the figures behind it. */
export type Choice = {
  readonly ticketId: TicketId;
  /** The leg that is called. */
  readonly serviceId: ServiceId;
  /** CA3: the kind that the call counts for, where both could have been called. */
  readonly turn: 'priority' | 'ordinary' | null;
  /** CA10: set when the call overtakes an earlier number of the same line. */
  readonly kind: CallKind | null;
  readonly explanation: CallExplanation;
};

/** CA1, CA3: whom the counter calls next; null when nobody waits there. */
export function choose(situation: CallSituation, at: number): Choice | null {
  const candidates = candidatesIn(situation, at);
  const chosen =
    choosePlaced(situation, at) ?? chooseRanked(situation, candidates, at) ?? chooseEarlyAppointment(situation);
  return chosen && explain(situation, candidates, chosen, at);
}

export type Chosen = {
  readonly ticketId: TicketId;
  readonly line: CounterLine;
  readonly serviceId: ServiceId;
  readonly turn: 'priority' | 'ordinary' | null;
  readonly reason: Reason;
};

/** SE2, SE4: put at a position that has come, or that nobody else of the line stands before. */
function choosePlaced({ state, lines }: CallSituation, at: number): Chosen | null {
  let oldest: { readonly ticket: Ticket; readonly line: CounterLine } | null = null;
  for (const line of lines) {
    const [first] = line.line.placed;
    if (!first || (first.callsLeft > 0 && !isAloneIn(line.line, at))) continue;
    const ticket = state.tickets.get(first.ticketId);
    if (ticket && (oldest === null || comparePlaces(ticket, oldest.ticket) < 0)) oldest = { ticket, line };
  }
  if (oldest === null) return null;
  const { ticket, line } = oldest;
  const serviceId = line.serviceId ?? firstWaitingService(state, ticket.ticketId);
  if (serviceId === null) return null;
  return { ticketId: ticket.ticketId, line, serviceId, turn: null, reason: { rule: 'placed', limitMs: null } };
}

/** Nobody who can be called stands in the line by rank. */
function isAloneIn({ priority, ordinary, appointments }: Line, at: number): boolean {
  const [appointment] = appointments;
  return priority.length === 0 && ordinary.length === 0 && (appointment === undefined || appointment.rankedAt > at);
}

function chooseRanked(situation: CallSituation, candidates: readonly Stretch[], at: number): Chosen | null {
  const { kept, inTurns } = narrowChoice(situation, situation.profile, candidates, at);
  let best: { readonly place: Place; readonly stretches: Stretch[] } | null = null;
  for (const stretch of kept) {
    const place = stretch.places[stretch.from];
    if (!place) continue;
    const order = best ? comparePlaces(place, best.place) : -1;
    if (order < 0) best = { place, stretches: [stretch] };
    else if (order === 0) best?.stretches.push(stretch);
  }
  if (best === null) return null;
  const { ticketId } = best.place;
  // IS6: the leg first in the order chosen, of those that are left.
  const services = situation.state.tickets.get(ticketId)?.legs.map((leg) => leg.serviceId) ?? [];
  const [stretch] = best.stretches.sort((a, b) => legOrder(services, a.line) - legOrder(services, b.line));
  const serviceId = stretch?.line.serviceId ?? firstWaitingService(situation.state, ticketId);
  if (!stretch || serviceId === null) return null;
  const reason = stretch.reason ?? { rule: 'oldest-first', limitMs: null };
  return { ticketId, line: stretch.line, serviceId, turn: inTurns ? stretch.priority : null, reason };
}

function legOrder(services: readonly ServiceId[], { serviceId }: CounterLine): number {
  return serviceId === null ? -1 : services.indexOf(serviceId);
}

/** Somebody who came before their time is called when nobody else is there. */
function chooseEarlyAppointment({ state, lines }: CallSituation): Chosen | null {
  let earliest: { readonly place: Place; readonly line: CounterLine } | null = null;
  for (const line of lines) {
    const [place] = line.line.appointments;
    if (place && (earliest === null || comparePlaces(place, earliest.place) < 0)) earliest = { place, line };
  }
  if (earliest === null) return null;
  const { place, line } = earliest;
  const serviceId = line.serviceId ?? firstWaitingService(state, place.ticketId);
  if (serviceId === null) return null;
  return { ticketId: place.ticketId, line, serviceId, turn: null, reason: { rule: 'appointment', limitMs: null } };
}

/** CA2, CA10 */
export function explain(
  situation: CallSituation,
  candidates: readonly Stretch[],
  { ticketId, line, serviceId, turn, reason }: Chosen,
  at: number,
): Choice | null {
  const ticket = situation.state.tickets.get(ticketId);
  if (!ticket) return null;
  const { priorityInARow, ordinaryInARow } = situation.counts;
  const waiting = (priority: Ticket['priority']) =>
    candidates.reduce((sum, each) => sum + (each.priority === priority ? each.to - each.from : 0), 0);
  const overtaken = linesPassed(situation, line, serviceId).reduce((sum, each) => sum + overtakenBy(each, ticket), 0);
  return {
    ...{ ticketId, serviceId, turn },
    kind: overtaken === 0 ? null : kindOf(ticket, reason),
    explanation: {
      ...reason,
      profileId: reason.rule === 'chosen' ? null : (situation.profile?.profileId ?? null),
      waitedMs: Math.max(0, at - ticket.issuedAt),
      priorityWaiting: waiting('priority'),
      ordinaryWaiting: waiting('ordinary'),
      ...{ priorityInARow, ordinaryInARow, overtaken },
    },
  };
}

/** SE4: whoever waits for one counter alone goes before those who wait for the same service at any. */
function linesPassed({ state, lines }: CallSituation, line: CounterLine, serviceId: ServiceId): readonly Line[] {
  if (line.lineId === serviceId) return [line.line];
  return [line.line, lines.find((each) => each.serviceId === serviceId)?.line ?? lineOf(state, serviceId)];
}

/** Earlier numbers that stand in the same line by rank. Whoever was put behind, or has an appointment later, is not overtaken. */
function overtakenBy({ priority, ordinary }: Line, { issuedAt, issueOrder }: Ticket): number {
  const issued = { rankedAt: issuedAt, issueOrder };
  return placesBefore(priority, issued) + placesBefore(ordinary, issued);
}

/** CA10: never a personal reason. An ordinary ticket in the ordinary turn needs no word. */
function kindOf(ticket: Ticket, { rule }: Reason): CallKind | null {
  if (rule === 'chosen' || rule === 'language') return 'out-of-turn';
  if (rule === 'placed') return ticket.standing ?? 'out-of-turn';
  if (ticket.appointmentAt !== null) return 'appointment';
  if (ticket.priority === 'priority') return 'priority';
  return ticket.standing;
}
