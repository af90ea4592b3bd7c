import type { DayRatingsView, DaySummaryView, RatingsToday } from '@motcua/protocol';
import { RATINGS_TOLD_FROM } from '@motcua/protocol/ratings';
import type { SatisfactionSettings } from '@motcua/protocol/care-settings';
import type { DaySummary } from '../domain/day-summary.ts';
import { countRatings, type DayRatings, type RatingCount } from '../domain/ratings/count-ratings.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';

type Reasons = SatisfactionSettings['reasons'];

/** SA5: the open day's ratings so far. */
export function ratingsToday({ day, index, ratings }: QueueState): RatingsToday {
  const isOpen = day !== null && !day.isClosed;
  return {
    enabled: index?.settings.satisfaction.enabled ?? false,
    day: isOpen ? { ordinal: day.ordinal, date: day.date } : null,
    ratings: tellableRatings(countRatings(ratings), reasonsNow(index)),
  };
}

export function summaryView(summary: DaySummary, { index }: QueueState): DaySummaryView {
  return { ...summary, ratings: tellableRatings(summary.ratings, reasonsNow(index)) };
}

/** SA5: what can be told without telling what one visit was said to be. */
export function tellableRatings({ total, byService, byCounter }: DayRatings, known: Reasons): DayRatingsView {
  const tally = (row: RatingCount, isHidden: boolean) => tallyOf(row, isHidden, known);
  const services = hiddenIn(byService);
  const counters = hiddenIn(byCounter);
  return {
    total: tally(total, givenIn(total) < RATINGS_TOLD_FROM),
    byService: byService.map((row) => ({ serviceId: row.serviceId, ...tally(row, services.has(row)) })),
    byCounter: byCounter.map((row) => ({ counterId: row.counterId, ...tally(row, counters.has(row)) })),
  };
}

/**
 * Rows with too few ratings. Where those together have too few as well, what the others and the total leave over would
 * tell them: then the smallest of the others goes with them.
 */
function hiddenIn<Row extends RatingCount>(rows: readonly Row[]): ReadonlySet<Row> {
  const fromFew = rows.toSorted((a, b) => givenIn(a) - givenIn(b));
  const hidden = new Set(fromFew.filter((row) => givenIn(row) < RATINGS_TOLD_FROM));
  const next = fromFew[hidden.size];
  const together = [...hidden].reduce((sum, row) => sum + givenIn(row), 0);
  if (hidden.size > 0 && together < RATINGS_TOLD_FROM && next) hidden.add(next);
  return hidden;
}

function givenIn({ happy, content, unhappy }: RatingCount): number {
  return happy + content + unhappy;
}

function tallyOf(row: RatingCount, isHidden: boolean, known: Reasons): DayRatingsView['total'] {
  const { happy, content, unhappy, reasons } = row;
  const given = givenIn(row);
  if (isHidden) return { given, faces: null, reasons: [] };
  const named = reasons.map(({ reasonId, count }) => {
    const text = known.find((each) => each.reasonId === reasonId)?.text;
    return { reasonId, text: text ? { ...text } : null, count };
  });
  return { given, faces: { happy, content, unhappy }, reasons: named };
}

function reasonsNow(index: SettingsIndex | null): Reasons {
  return index?.settings.satisfaction.reasons ?? [];
}
