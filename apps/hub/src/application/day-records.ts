import { setImmediate as soon } from 'node:timers';
import { DAYS_PER_PAGE, EVENTS_PER_PAGE, type PastDayView } from '@motcua/protocol';
import { Draft } from '../domain/draft.ts';
import { emptyQueueState, type QueueState } from '../domain/queue-state.ts';
import type { DayRecords } from '../ports/day-records.ts';
import type { PastDay, PastDays } from '../ports/past-days.ts';
import { dayEvent } from '../projections/day-record.ts';
import { ratingsToday, summaryView } from '../projections/day-ratings.ts';
import { outOfTurnOfDay, outOfTurnRecord } from '../projections/out-of-turn-record.ts';

export function createDayRecords(pastDays: PastDays, state: () => QueueState): DayRecords {
  return {
    list: (before) => {
      // One more than is shown tells whether there is another page.
      const found = pastDays.days(before, DAYS_PER_PAGE + 1);
      const days = found.slice(0, DAYS_PER_PAGE);
      return {
        days: days.map((day) => dayView(day, state())),
        before: found.length > days.length ? (days.at(-1)?.ordinal ?? null) : null,
      };
    },
    read: (ordinal, fromSeq) => {
      const day = pastDays.day(ordinal);
      if (day === null) return null;
      const { events, nextSeq } = pastDays.eventsOf(ordinal, fromSeq, EVENTS_PER_PAGE);
      // SA5: at which minute somebody spoke would tell who it was; what was said stands in the figures.
      const told = events.filter(({ event }) => event.type !== 'TicketRated');
      return { day: dayView(day, state()), events: told.map(dayEvent), nextSeq };
    },
    outOfTurn: () => outOfTurnRecord(state()),
    ratings: () => ratingsToday(state()),
    outOfTurnOf: async (ordinal) => {
      const day = pastDays.day(ordinal);
      return day === null ? null : outOfTurnOfDay(day, await replayed(pastDays, ordinal));
    },
  };
}

function dayView({ summary, ...day }: PastDay, now: QueueState): PastDayView {
  return { ...day, summary: summary && summaryView(summary, now) };
}

/** The day as its events leave it. Its opening carries all that it needs of the days before. */
async function replayed(pastDays: PastDays, ordinal: number): Promise<QueueState> {
  const draft = new Draft(emptyQueueState());
  let from: number | null = 0;
  while (from !== null) {
    const page: ReturnType<PastDays['eventsOf']> = pastDays.eventsOf(ordinal, from, EVENTS_PER_PAGE);
    for (const { event, at } of page.events) draft.applyForGood(event, at);
    from = page.nextSeq;
    // Between two pages the queue goes on.
    await new Promise<void>((resolve) => void soon(resolve));
  }
  return draft.state;
}
