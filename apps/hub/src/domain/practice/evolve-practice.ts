import { announce } from '../announce.ts';
import type { QueueState } from '../queue-state.ts';
import type { UndoLog } from '../undo-log.ts';
import type { PracticeEvent, PracticeStep } from './practice-events.ts';
import { stationKey, type PracticeTicket } from './practice-state.ts';

/** TR1: applies what has happened in practice. Touches the practice state and, marked, the announcements. */
export function evolvePractice(state: QueueState, event: PracticeEvent, at: number, undo: UndoLog): void {
  const { practice } = state;
  switch (event.type) {
    case 'PracticeStarted': {
      const { station, until } = event;
      return undo.put(practice.stations, stationKey(station), { station, until });
    }
    case 'PracticeEnded':
      return undo.delete(practice.stations, stationKey(event.station));
    case 'PracticeNumberIssued': {
      const { ticketId, number, serviceIds, language } = event;
      undo.set(practice, 'issued', practice.issued + 1);
      const ticket = { ticketId, number, serviceIds, language, issuedAt: at, counterId: null } as const;
      return undo.put(practice.tickets, ticketId, { ...ticket, status: 'waiting' });
    }
    case 'PracticeStepped': {
      const { ticketId, counterId, step, announcementSeq } = event;
      const ticket = practice.tickets.get(ticketId);
      if (!ticket) throw new RangeError(`no practice number ${ticketId}`);
      undo.put(practice.tickets, ticketId, { ...ticket, counterId, status: statusAfter(step) });
      if (announcementSeq === null) return;
      const kind = step === 'recalled' ? 'recall' : 'call';
      return announce(state, { kind, ticket, counterId, announcementSeq, at, callKind: null }, undo, true);
    }
  }
}

function statusAfter(step: PracticeStep): PracticeTicket['status'] {
  switch (step) {
    case 'called':
    case 'recalled':
      return 'called';
    case 'serving':
      return 'serving';
    case 'completed':
    case 'absent':
      return 'over';
  }
}
