import type { TicketIssuedOutcome } from '@motcua/protocol';
import { expect } from 'vitest';
import type { Called, Issued } from './load.ts';

type Ticket = Issued & { readonly outcome: TicketIssuedOutcome; readonly day: number; readonly order: number };

/** IS1: every press was answered, so in each series the numbers are 1, 2, 3 … without gap or twin. */
export function expectConsecutiveNumbers(issued: readonly Issued[]): void {
  const tickets = issued.map(asTicket);
  expect(new Set(tickets.map((ticket) => ticket.outcome.ticketId)).size).toBe(tickets.length);
  const series = Map.groupBy(tickets, ({ day, outcome }) => `day ${day}, series ${outcome.number.charAt(0)}`);
  for (const [name, members] of series) {
    const bare = members.map(({ outcome }) => Number(outcome.number.slice(1))).toSorted((a, b) => a - b);
    expect(bare, name).toEqual(bare.map((_, i) => i + 1));
  }
}

/** Whoever had the answer before another one pressed stands before them. */
export function expectOrderOfIssueKept(issued: readonly Issued[]): void {
  const tickets = issued.map(asTicket).toSorted((a, b) => a.day - b.day || a.order - b.order);
  let lastSentAt = Number.NEGATIVE_INFINITY;
  for (const ticket of tickets) {
    lastSentAt = Math.max(lastSentAt, ticket.sentAt);
    expect(ticket.answeredAt, `${ticket.outcome.ticketId} was passed by a later press`).toBeGreaterThanOrEqual(
      lastSentAt,
    );
  }
}

/** CA1: each ticket is called at one counter, in the order of its line. */
export function expectCallsInOrder(called: readonly Called[], issued: readonly Issued[]): void {
  const orderOf = new Map(issued.map(asTicket).map((ticket) => [ticket.outcome.ticketId as string, ticket]));
  const calls = called
    .flatMap(({ reply, counterId }) =>
      reply.kind === 'accepted' && reply.outcome.type === 'ticket-called'
        ? [{ ticketId: reply.outcome.ticketId, counterId, revision: reply.revision }]
        : [],
    )
    .toSorted((a, b) => a.revision - b.revision);
  const countersOf = Map.groupBy(calls, (call) => call.ticketId);
  for (const [ticketId, several] of countersOf) {
    expect(
      several.map((call) => call.counterId),
      `${ticketId} was called more than once`,
    ).toHaveLength(1);
  }
  const lines = Map.groupBy(calls, ({ ticketId }) => orderOf.get(ticketId)?.outcome.serviceIds[0] ?? 'unknown');
  expect(lines.has('unknown'), 'a ticket was called that nobody holds').toBe(false);
  for (const [serviceId, line] of lines) {
    const orders = line
      .map(({ ticketId }) => orderOf.get(ticketId))
      .map((ticket) => (ticket ? ticket.day * 1e6 + ticket.order : 0));
    expect(orders, serviceId).toEqual(orders.toSorted((a, b) => a - b));
  }
}

function asTicket(issued: Issued): Ticket {
  const { reply } = issued;
  if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error('a ticket was expected');
  // "<ordinal of the day>-<order of issue>"
  const [day, order] = reply.outcome.ticketId.split('-').map(Number);
  if (day === undefined || order === undefined) throw new Error(`odd ticket id ${reply.outcome.ticketId}`);
  return { ...issued, outcome: reply.outcome, day, order };
}
