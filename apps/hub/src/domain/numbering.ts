import type { TicketNumber } from '@motcua/protocol/vocabulary';
import type { SeriesSettings } from '@motcua/protocol/settings-document';
import { isNumberHeld } from './number-held.ts';
import type { QueueState } from './queue-state.ts';

/** IS1: prefix + padded number. */
export function formatTicketNumber(series: SeriesSettings, ordinal: number): TicketNumber {
  return `${series.prefix}${String(ordinal).padStart(series.digits, '0')}` as TicketNumber;
}

/**
 * IS1: the next bare number of a series, or null at its end. Consecutive until the range is used up;
 * then, where the series wraps, again from the first. Numbers that someone still holds are passed over: those from before
 * the wrap, and those of the day before that are still being served.
 */
export function nextOrdinal(state: QueueState, series: SeriesSettings, at: number): number | null {
  let ordinal = Math.max(state.series.get(series.seriesId)?.next ?? series.first, series.first);
  const size = series.last - series.first + 1;
  for (let tried = 0; tried <= size; tried += 1) {
    if (ordinal > series.last) {
      if (series.atEnd === 'stop') return null;
      ordinal = series.first;
    }
    if (!isNumberHeld(state, formatTicketNumber(series, ordinal), at)) return ordinal;
    ordinal += 1;
  }
  return null;
}
