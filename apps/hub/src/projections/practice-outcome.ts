import type { CommandOutcome } from '@motcua/protocol';
import type { QueueEvent } from '../domain/events.ts';
import { practiceExplanation } from '../domain/practice/practice-explanation.ts';
import { practiceWaiting } from '../domain/practice/practice-state.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { countersFor } from '../domain/service-lookup.ts';

/** TR1: what a kiosk or a counter in practice is told; null: nothing of practice has happened. `state`: after the events. */
export function practiceOutcome(state: QueueState, events: readonly QueueEvent[], at: number): CommandOutcome | null {
  for (const event of events.toReversed()) {
    if (event.type === 'PracticeStepped' && event.step === 'called' && event.counterId !== null) {
      const ticket = state.practice.tickets.get(event.ticketId);
      if (!ticket) return null;
      const { ticketId, number } = ticket;
      const { counterId } = event;
      return { type: 'ticket-called', ticketId, number, counterId, explanation: practiceExplanation(ticket) };
    }
    if (event.type === 'PracticeNumberIssued') {
      const { ticketId, number, slipCode, serviceIds, printerId } = event;
      const [serviceId] = serviceIds;
      const counters = serviceId === undefined ? [] : countersFor(state, serviceId);
      return {
        type: 'ticket-issued',
        ...{ ticketId, number, slipCode, priority: 'ordinary', issuedAt: at },
        serviceIds: [...serviceIds],
        peopleAhead: practiceWaiting(state.practice, serviceIds).findIndex((each) => each.ticketId === ticketId),
        counters: counters.map(({ counterId, label }) => ({ counterId, label })),
        ...{ wait: null, lateNotice: null, practice: true, slip: { printerId } },
      };
    }
  }
  return null;
}
