import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { selectNextTicket } from '../call-order.ts';
import type { Ending, QueueEvent } from '../events.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { CurrentTicket } from '../ticket.ts';
import { completion, decideNoShow, nextAct, refuseOtherHolder } from './at-counter.ts';

/** The next press says nothing about how the visit ended. */
const NO_ENDING: Ending = { outcomes: [], dossiers: null };

/** CA1, CA2, CA7: finish what the clerk sees at the counter, then call the next. */
export function decideCallNext(state: QueueState, command: QueueCommand, body: BodyOf<'call-next'>): Decision {
  const { counterId } = body;
  if (!state.index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
  const counter = counterOf(state, counterId);
  const refusal = refuseOtherHolder(counter, command.by);
  if (refusal) return refusal;
  if (counter.status !== 'open') return reject({ code: 'counter-not-open', status: counter.status });

  const current = currentOf(state, counter.currentTicketId);
  if ((current?.ticketId ?? null) !== body.expectedCurrent) {
    return reject({
      code: 'already-moved-on',
      current: current && { ticketId: current.ticketId, number: current.number },
    });
  }
  const finished = current ? finishCurrent(state, command, body, current) : accept();
  if (finished.kind === 'rejected') return finished;

  const choice = selectNextTicket(state, counterId, command.at);
  if (!choice) return finished.events.length > 0 ? finished : reject({ code: 'no-one-waiting' });
  const called: QueueEvent = {
    type: 'TicketCalled',
    counterId,
    announcementSeq: state.lastAnnouncementSeq + 1,
    act: nextAct(state, counterId),
    kind: null,
    outOfTurn: null,
    ...choice,
  };
  return accept(...finished.events, called);
}

/** CA7: served → completed; only called → came, absent, or (after the asking time) taken as served. */
function finishCurrent(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'call-next'>,
  current: CurrentTicket,
): Decision {
  if (current.status === 'serving') return accept(...completion(state, current, true, NO_ENDING));
  if (body.settle === 'absent') return decideNoShow(state, command, current, null);
  if (body.settle === 'came') return accept(...completion(state, current, true, NO_ENDING));
  const until = current.lastAnnouncedAt + (state.index?.settings.calling.confirmWithinMs ?? 0);
  if (command.at < until) {
    const { ticketId, number } = current;
    return reject({ code: 'confirm-current', current: { ticketId, number }, until });
  }
  return accept(...completion(state, current, false, NO_ENDING));
}

function currentOf(state: QueueState, ticketId: CurrentTicket['ticketId'] | null): CurrentTicket | null {
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId);
  return ticket?.status === 'called' || ticket?.status === 'serving' ? ticket : null;
}
