import type { DayRatingsView, DaySummaryView, RatingsToday } from '@motcua/protocol';
import { RATINGS_TOLD_FROM, type RatingLevels } from '@motcua/protocol/ratings';
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
    ratings: tellableRatings(countRatings(ratings, index?.settings.satisfaction.levels), reasonsNow(index)),
  };
}

export function summaryView(summary: DaySummary, { index }: QueueState): DaySummaryView {
  return { ...summary, ratings: tellableRatings(summary.ratings, reasonsNow(index)) };
}

/** SA5: what can be told without telling what one visit was said to be. */
export function tellableRatings(day: DayRatings, known: Reasons): DayRatingsView {
  const { total, byService, byCounter } = day;
  const levels = levelsOf(day);
  const tally = (row: RatingCount, isHidden: boolean) => tallyOf(row, isHidden, levels, known);
  const services = hiddenIn(byService);
  const counters = hiddenIn(byCounter);
  return {
    levels,
    total: tally(total, isFew(total)),
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
  const hidden = new Set(fromFew.filter(isFew));
  const next = fromFew[hidden.size];
  const together = [...hidden].reduce((sum, row) => sum + givenIn(row), 0);
  if (hidden.size > 0 && together < RATINGS_TOLD_FROM && next) hidden.add(next);
  return hidden;
}

/** The day's columns. That more was said than three faces can say is itself told only where the day's total is. */
function levelsOf({ levels = 3, total }: DayRatings): RatingLevels {
  const { neutral = 0, 'very-unhappy': veryUnhappy = 0 } = total;
  return !isFew(total) && neutral + veryUnhappy > 0 ? 5 : levels;
}

function givenIn({ happy, content, neutral = 0, unhappy, 'very-unhappy': veryUnhappy = 0 }: RatingCount): number {
  return happy + content + neutral + unhappy + veryUnhappy;
}

function isFew(row: RatingCount): boolean {
  return givenIn(row) < RATINGS_TOLD_FROM;
}

function tallyOf(row: RatingCount, isHidden: boolean, levels: RatingLevels, known: Reasons): DayRatingsView['total'] {
  const { happy, content, neutral = 0, unhappy, 'very-unhappy': veryUnhappy = 0, reasons } = row;
  const given = givenIn(row);
  if (isHidden) return { given, faces: null, reasons: [] };
  const ofThree = { happy, content, unhappy };
  const faces = levels === 3 ? ofThree : { ...ofThree, neutral, 'very-unhappy': veryUnhappy };
  const named = reasons.map(({ reasonId, count }) => {
    const text = known.find((each) => each.reasonId === reasonId)?.text;
    return { reasonId, text: text ? { ...text } : null, count };
  });
  return { given, faces, reasons: named };
}

function reasonsNow(index: SettingsIndex | null): Reasons {
  return index?.settings.satisfaction.reasons ?? [];
}
