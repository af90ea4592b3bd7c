import type { CounterId } from '@motcua/protocol/vocabulary';
import { isAnnouncing } from '../domain/announcement-end.ts';
import type { QueueState } from '../domain/queue-state.ts';

/** The counters that see how far the voice is (SE2): those whose call waits for it, and once more those whose call did. */
export class VoiceCounters {
  #waited: ReadonlySet<CounterId> = new Set();

  moved(state: QueueState): ReadonlySet<CounterId> {
    const waiting = new Set<CounterId>();
    for (const { counterId, currentTicketId } of state.counters.values()) {
      const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
      if (ticket && isAnnouncing(ticket, state.lastHubTime)) waiting.add(counterId);
    }
    const moved = new Set([...waiting, ...this.#waited]);
    this.#waited = waiting;
    return moved;
  }
}
