import type { QueueState } from '../queue-state.ts';
import type { UndoLog } from '../undo-log.ts';
import type { PracticeEvent, PracticeStation, PracticeStep } from './practice-events.ts';
import { stationKey, type PracticeTicket } from './practice-state.ts';

/** TR1: applies what has happened in practice. Touches the practice state alone: no line, no figure, no display. */
export function evolvePractice(state: QueueState, event: PracticeEvent, at: number, undo: UndoLog): void {
  const { practice } = state;
  switch (event.type) {
    case 'PracticeStarted': {
      const { station, until } = event;
      return undo.put(practice.stations, stationKey(station), { station, until });
    }
    case 'PracticeEnded':
      return endPractice(state, event.station, undo);
    case 'PracticeNumberIssued': {
      const { ticketId, number, slipCode, serviceIds, language, deviceId } = event;
      undo.set(practice, 'issued', practice.issued + 1);
      return undo.put(practice.tickets, ticketId, {
        ...{ ticketId, number, slipCode, serviceIds, language, deviceId },
        ...{ issuedAt: at, status: 'waiting', counterId: null, calledAt: 0, lastAnnouncedAt: 0, announcements: 0 },
      });
    }
    case 'PracticeStepped': {
      const { ticketId, counterId, step } = event;
      const ticket = practice.tickets.get(ticketId);
      if (!ticket) throw new RangeError(`no practice number ${ticketId}`);
      return undo.put(practice.tickets, ticketId, { ...ticket, counterId, ...afterStep(ticket, step, at) });
    }
  }
}

function endPractice({ practice }: QueueState, station: PracticeStation, undo: UndoLog): void {
  undo.delete(practice.stations, stationKey(station));
  if (practice.stations.size === 0) return undo.set(practice, 'tickets', new Map());
  if (station.kind !== 'counter') return;
  for (const ticket of practice.tickets.values()) {
    const isHeld = ticket.status === 'called' || ticket.status === 'serving';
    if (isHeld && ticket.counterId === station.counterId) {
      undo.put(practice.tickets, ticket.ticketId, { ...ticket, status: 'over' });
    }
  }
}

function afterStep(ticket: PracticeTicket, step: PracticeStep, at: number): Partial<PracticeTicket> {
  switch (step) {
    case 'called':
      return { status: 'called', calledAt: at, lastAnnouncedAt: at, announcements: 1 };
    case 'recalled':
      return { lastAnnouncedAt: at, announcements: ticket.announcements + 1 };
    case 'serving':
      return { status: 'serving' };
    case 'completed':
    case 'absent':
    case 'cancelled':
      return { status: 'over' };
  }
}
