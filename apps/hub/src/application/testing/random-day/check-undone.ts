import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../../../domain/queue-state.ts';
import { servedLastAt } from '../../../domain/ratings/may-be-rated.ts';
import { canonicalDump } from '../../canonical-dump.ts';

/**
 * CA8: everything that an undone act may not leave behind, as one text: places, positions, turns, measured times. What
 * it does leave is left out: the record, the announcements, that it was undone, and how many acts there were.
 */
export function pictureOf(state: QueueState): string {
  return canonicalDump({
    ...state,
    ...{ day: null, lastHubTime: 0, lastAnnouncementSeq: 0, announcements: [], outOfTurn: [] },
    tickets: new Map([...state.tickets].map(([id, ticket]) => [id, { ...ticket, wasUndone: false }])),
    counters: new Map([...state.counters].map(([id, counter]) => [id, { ...counter, acts: 0, lastAct: null }])),
    lines: new Map([...state.lines].filter(([, line]) => Object.values(line).some((places) => places.length > 0))),
    openNumbers: new Map([...state.openNumbers].filter(([, holders]) => holders > 0)),
    ratings: { ...state.ratings, servedLast: new Map(askedLast(state)) },
    recentServing: new Map([...state.recentServing].filter(([, times]) => times.length > 0)),
  });
}

/** By counter, where there is one. */
function askedLast(state: QueueState): readonly (readonly [CounterId, readonly TicketId[]])[] {
  return [...state.ratings.servedLast.keys()].flatMap((counterId) => {
    const ticketId = servedLastAt(state, counterId);
    return ticketId === null ? [] : [[counterId, [ticketId]] as const];
  });
}
