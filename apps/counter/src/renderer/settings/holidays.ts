import type { DayException } from '@motcua/protocol/settings-document';
import { readSpans } from './week.ts';

export type ReadDates = {
  readonly exceptions: readonly DayException[];
  /** Lines that were not understood, as they were typed. */
  readonly misread: readonly string[];
};

/**
 * A pasted list, one date a line: "2027-02-06 Tết Nguyên đán" or "06/02/2027 Tết Nguyên đán" is a closed day;
 * "2027-02-13 07:00–11:00 Làm bù" an open one. Words behind the date are its reason.
 */
export function readDates(typed: string): ReadDates {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, exception: readLine(line) }));
  return {
    exceptions: read.flatMap(({ exception }) => (exception === null ? [] : [exception])),
    misread: read.flatMap(({ line, exception }) => (exception === null ? [line] : [])),
  };
}

/** Dates that stand there already are replaced; all in the order of the year. */
export function withDates(
  exceptions: readonly DayException[],
  added: readonly DayException[],
): readonly DayException[] {
  const byDate = new Map([...exceptions, ...added].map((each) => [each.date, each]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function readLine(line: string): DayException | null {
  const match = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})[\s,;:]*(.*)$/.exec(line);
  if (match === null) return null;
  const [, date = '', rest = ''] = match;
  const [, hours = '', reason = ''] = /^((?:\d[\dh:.]*\s*[-–—]\s*\d[\dh:.]*[\s,;]*)*)(.*)$/.exec(rest) ?? [];
  const spans = readSpans(hours);
  if (spans === null || !isDate(isoDate(date))) return null;
  const words = reason.trim();
  return { date: isoDate(date), spans, reason: words === '' ? null : { vi: words, en: null, km: null } };
}

/** Day first, as Vietnamese papers write it. */
function isoDate(date: string): string {
  const [day = '', month = '', year] = date.split('/');
  return year === undefined ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
