/** How long one visit takes, in ms. `isRough`: rather what the centre says than what was measured. */
export type ServingTime = {
  readonly typicalMs: number;
  readonly spreadMs: number;
  /** How far the typical time itself may be off. */
  readonly errorMs: number;
  readonly isRough: boolean;
};

/** Fewer figures than these are no figures of the day. */
const ENOUGH_FIGURES = 4;
/** A visit counts for at most so many times the median: one long one does not make every wait long. */
const LONGEST_IN_MEDIANS = 3;
/** Visits differ by at least this share of their length, whatever few figures say. */
const LEAST_SPREAD = 0.4;
/** How far usual minutes are off, as a share of them. */
const USUAL_ERROR = 0.35;

/** What was worked out for figures that stay as they are until the service's next visit ends. */
const known = new WeakMap<readonly number[], { readonly usualMinutes: number; readonly time: ServingTime }>();

/**
 * ES1: from the last serving times of a service (ms), each cut to three times the median, and the centre's usual
 * minutes, which count as four visits: they carry the morning and fade as figures come. While there are fewer than four
 * figures they have a say in the median too, so that a first visit of hours does not set the measure.
 */
export function servingTime(recentMs: readonly number[], usualMinutes: number): ServingTime {
  const before = known.get(recentMs);
  if (before?.usualMinutes === usualMinutes) return before.time;
  const time = workOut(recentMs, usualMinutes);
  known.set(recentMs, { usualMinutes, time });
  return time;
}

function workOut(recentMs: readonly number[], usualMinutes: number): ServingTime {
  const usualMs = usualMinutes * 60_000;
  const usual = Array.from({ length: Math.max(0, ENOUGH_FIGURES - recentMs.length) }, () => usualMs);
  const most = median([...recentMs, ...usual]) * LONGEST_IN_MEDIANS;
  const cut = recentMs.map((each) => Math.min(each, most));
  const count = cut.length;
  const typicalMs = (cut.reduce((sum, each) => sum + each, 0) + ENOUGH_FIGURES * usualMs) / (count + ENOUGH_FIGURES);
  const squares = cut.reduce((sum, each) => sum + (each - typicalMs) ** 2, 0);
  const measuredMs = count > 0 ? Math.sqrt(squares / count) : 0;
  const spreadMs = Math.max(measuredMs, LEAST_SPREAD * typicalMs);
  const ofUsual = ENOUGH_FIGURES / (count + ENOUGH_FIGURES);
  return {
    typicalMs,
    spreadMs,
    errorMs: ofUsual * USUAL_ERROR * usualMs + (1 - ofUsual) * (spreadMs / Math.sqrt(Math.max(1, count))),
    isRough: count < ENOUGH_FIGURES,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
