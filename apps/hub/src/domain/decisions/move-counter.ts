import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueEvent } from '../events.ts';
import { stationKey } from '../practice/practice-state.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { leftWithout } from '../waiting-at.ts';
import { boundTo } from './counter-duty.ts';
import { refuseCounter } from './at-counter.ts';

/**
 * CA9: one step to another counter, with or without the ticket at this one; parked tickets, and those who wait for
 * this counter alone, come along. A ticket that was only called is announced again, for it was told the old counter.
 * People in lines that no open counter is left for are warned about, as when a counter closes.
 */
export function decideMoveCounter(state: QueueState, command: QueueCommand, body: BodyOf<'move-counter'>): Decision {
  const { counterId, toCounterId } = body;
  const refusal = refuseCounter(state, counterId, command.by);
  if (refusal) return refusal;
  if (command.by.kind !== 'staff') return reject({ code: 'forbidden' });
  if (!state.index?.counters.has(toCounterId)) return reject({ code: 'unknown-counter', counterId: toCounterId });
  if (toCounterId === counterId) return accept();

  const { accountId, name } = command.by;
  const here = counterOf(state, counterId);
  const there = counterOf(state, toCounterId);
  const busy = there.currentTicketId === null ? undefined : state.tickets.get(there.currentTicketId);
  const isOthers = there.status !== 'closed' && there.holder?.accountId !== accountId;
  if (busy && isOthers) return reject({ code: 'not-your-counter', holder: there.holder?.name ?? null });
  const ticketId = body.current === 'goes-along' ? here.currentTicketId : null;
  if (busy && ticketId !== null) {
    return reject({ code: 'counter-busy', current: { ticketId: busy.ticketId, number: busy.number } });
  }

  const left = leftWithout(state, counterId, toCounterId);
  if (left.waiting > 0 && !body.evenIfWaiting) {
    return reject({ code: 'last-counter-of-line', waiting: left.waiting, serviceIds: [...left.serviceIds] });
  }

  const isCalled = ticketId !== null && state.tickets.get(ticketId)?.status === 'called';
  const announcement = { announcementSeq: state.lastAnnouncementSeq + 1, voiced: command.isVoiced };
  const announced: QueueEvent[] = isCalled
    ? [{ type: 'TicketRecalled', ticketId, counterId: toCounterId, ...announcement }]
    : [];
  const moved: QueueEvent = {
    type: 'CounterMoved',
    ...{ counterId, toCounterId, ticketId },
    holder: { accountId, name },
  };
  // TR1: what comes along is in earnest, and could not be seen there during practice.
  const station = { kind: 'counter', counterId: toCounterId } as const;
  const ended: QueueEvent[] = state.practice.stations.has(stationKey(station))
    ? [{ type: 'PracticeEnded', station }]
    : [];
  return accept(...ended, ...boundTo(state, counterId, toCounterId), moved, ...announced);
}
