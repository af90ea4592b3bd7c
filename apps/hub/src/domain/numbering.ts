import type { TicketNumber } from '@motcua/protocol/vocabulary';
import type { SeriesSettings } from '@motcua/protocol/settings-document';
import type { SeriesState } from './queue-state.ts';

/** IS1: prefix + padded number. */
export function formatTicketNumber(series: SeriesSettings, ordinal: number): TicketNumber {
  return `${series.prefix}${String(ordinal).padStart(series.digits, '0')}` as TicketNumber;
}

/**
 * IS1: the next bare number of a series, or null at its end. Consecutive until the range is used up;
 * then, where the series wraps, again from the first. Numbers that someone still holds are passed over: those from before
 * the wrap, and those of the day before that are still being served.
 */
export function nextOrdinal(
  series: SeriesSettings,
  current: SeriesState | undefined,
  isTaken: (number: TicketNumber) => boolean,
): { readonly ordinal: number; readonly hasWrapped: boolean } | null {
  let ordinal = Math.max(current?.next ?? series.first, series.first);
  let hasWrapped = current?.hasWrapped ?? false;
  const size = series.last - series.first + 1;
  for (let tried = 0; tried <= size; tried += 1) {
    if (ordinal > series.last) {
      if (series.atEnd === 'stop') return null;
      ordinal = series.first;
      hasWrapped = true;
    }
    if (!isTaken(formatTicketNumber(series, ordinal))) return { ordinal, hasWrapped };
    ordinal += 1;
  }
  return null;
}
