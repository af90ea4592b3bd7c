import type { CounterId } from '@motcua/protocol/vocabulary';
import { announcementEndsAt } from '../announcement-end.ts';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { selectNextTicket } from '../call-order.ts';
import type { Ending } from '../events.ts';
import { lookAhead } from '../look-ahead.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { CurrentTicket } from '../ticket.ts';
import { completion, decideNoShow, nextAct, refuseCounter } from './at-counter.ts';

/** The next press says nothing about how the visit ended. */
const NO_ENDING: Ending = { outcomes: [], dossiers: null };

/** CA1, CA2, CA7: finish what the clerk sees at the counter, then call the next. */
export function decideCallNext(state: QueueState, command: QueueCommand, body: BodyOf<'call-next'>): Decision {
  const { counterId } = body;
  const refusal = refuseCalling(state, command, counterId);
  if (refusal) return refusal;
  const finished = finishCurrent(state, command, body);
  if (finished.kind === 'rejected') return finished;

  const { events } = finished;
  // IS6: a visit with another part at this counter is free for it as soon as this one is done.
  const ended = state.callingEndedAt !== null;
  const choice = ended
    ? null
    : lookAhead(state, events, command.at, (then) => selectNextTicket(then, counterId, command.at));
  if (!choice) {
    if (events.length > 0) return finished;
    return reject({ code: ended ? 'calling-ended' : 'no-one-waiting' });
  }
  return accept(...events, {
    type: 'TicketCalled',
    counterId,
    announcementSeq: state.lastAnnouncementSeq + 1,
    voiced: command.isVoiced,
    act: nextAct(state, counterId),
    outOfTurn: null,
    ...choice,
  });
}

/** CA9: a counter calls while it is open, for its holder. */
export function refuseCalling(state: QueueState, command: QueueCommand, counterId: CounterId): Decision | null {
  const refusal = refuseCounter(state, counterId, command.by);
  if (refusal) return refusal;
  const { status } = counterOf(state, counterId);
  return status === 'open' ? null : reject({ code: 'counter-not-open', status });
}

/**
 * CA7: the ticket that the clerk saw: served → completed; only called → came, absent, or (after the asking time)
 * taken as served. No events where nobody was there. A press that saw another ticket finishes nothing.
 */
export function finishCurrent(
  state: QueueState,
  command: QueueCommand,
  { counterId, expectedCurrent, settle }: Pick<BodyOf<'call-next'>, 'counterId' | 'expectedCurrent' | 'settle'>,
): Decision {
  const current = currentOf(state, counterOf(state, counterId).currentTicketId);
  const brief = current && { ticketId: current.ticketId, number: current.number };
  if ((current?.ticketId ?? null) !== expectedCurrent) return reject({ code: 'already-moved-on', current: brief });
  if (!current || !brief) return accept();
  if (settle === 'absent') return decideNoShow(state, command, current, null);
  if (current.status === 'called' && settle === null) {
    const until = announcementEndsAt(current) + (state.index?.settings.calling.confirmWithinMs ?? 0);
    if (command.at < until) return reject({ code: 'confirm-current', current: brief, until });
  }
  return accept(...completion(state, current, settle === 'came', NO_ENDING));
}

function currentOf(state: QueueState, ticketId: CurrentTicket['ticketId'] | null): CurrentTicket | null {
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId);
  return ticket?.status === 'called' || ticket?.status === 'serving' ? ticket : null;
}
