import { DAYS_PER_PAGE, EVENTS_PER_PAGE } from '@motcua/protocol';
import type { QueueState } from '../domain/queue-state.ts';
import type { DayRecords } from '../ports/day-records.ts';
import type { PastDays } from '../ports/past-days.ts';
import { dayEvent } from '../projections/day-record.ts';
import { outOfTurnRecord } from '../projections/out-of-turn-record.ts';

export function createDayRecords(pastDays: PastDays, state: () => QueueState): DayRecords {
  return {
    list: (before) => {
      // One more than is shown tells whether there is another page.
      const found = pastDays.days(before, DAYS_PER_PAGE + 1);
      const days = found.slice(0, DAYS_PER_PAGE);
      return { days, before: found.length > days.length ? (days.at(-1)?.ordinal ?? null) : null };
    },
    read: (ordinal, fromSeq) => {
      const day = pastDays.day(ordinal);
      if (day === null) return null;
      const { events, nextSeq } = pastDays.eventsOf(ordinal, fromSeq, EVENTS_PER_PAGE);
      return { day, events: events.map(dayEvent), nextSeq };
    },
    outOfTurn: () => outOfTurnRecord(state()),
  };
}
