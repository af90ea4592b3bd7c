/** How a page for phones asks: pure, so that every case is tested without a phone. */

/** A hub that starts again is back within seconds; one that is gone is asked rarely enough to cost nothing. */
const AFTER_FAILURES_MS = [2_000, 3_000, 5_000, 8_000] as const;
const MOST_BETWEEN_MS = 12_000;
/** One answer may get lost in a full hall's Wi-Fi; a second one means something. */
const FAILURES_TO_SAY_SO = 2;

/** When to ask again after an answer. `chance`: from 0 to 1; a hall of phones shall not ask in the same moment. */
export function afterAnswer(nextMs: number, chance: number): number {
  return Math.round(nextMs * (0.85 + 0.3 * chance));
}

/** The same when `failures` questions in a row had no answer. `askedToWaitMs`: what the hub said, 0 where it said nothing. */
export function afterFailure(failures: number, askedToWaitMs: number, chance: number): number {
  const usual = AFTER_FAILURES_MS[failures - 1] ?? MOST_BETWEEN_MS;
  return Math.round(Math.max(usual, askedToWaitMs) * (1 + 0.3 * chance));
}

/** Whether the page says that the hub is lost. */
export function isLost(failures: number, phoneIsOffline: boolean): boolean {
  return failures >= FAILURES_TO_SAY_SO || (failures > 0 && phoneIsOffline);
}

/** "9:05" as it stands on clocks here. */
export function onTheClock(at: Date): string {
  const minute = at.getMinutes();
  return `${at.getHours()}:${minute < 10 ? '0' : ''}${minute}`;
}

/** Whether a call is news: it was not there before, or has been said again. */
export function ringsAnew(before: string | null, now: string | null): boolean {
  return now !== null && now !== before;
}
