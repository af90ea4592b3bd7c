import type { HourSpan, WeeklyHours } from '@motcua/protocol/settings-document';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** "07:00–11:30, 13:30–17:00"; empty: closed. */
export function spansText(spans: readonly HourSpan[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/**
 * What somebody typed as hours: "7:00–11:30, 13:30–17:00", "7h-11h30; 13h30-17h". Empty: no hours. Null: not understood.
 * Whether the spans make sense together is checked with everything else.
 */
export function readSpans(typed: string): readonly HourSpan[] | null {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const spans = parts.map(readSpan);
  return spans.every((span) => span !== null) ? spans : null;
}

/** "7:00", "7h", "7h30", "07.30", "7 giờ 30" → "07:30". Null: no time of day. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})\s*(?:(?::|h|\.|giờ)\s*(\d{2})?)?$/i.exec(typed.trim());
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  if (minutes > 1_440 || Number(match[2] ?? 0) > 59) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function readSpan(part: string): HourSpan | null {
  const ends = part.split(/[-–—]|đến/).map(readTime);
  const [from, to] = ends;
  return ends.length === 2 && from && to ? { from, to } : null;
}

export function spansOn(weekly: readonly WeeklyHours[], weekday: number): readonly HourSpan[] {
  return weekly.filter((hours) => hours.weekday === weekday);
}

/** The week with other hours on one weekday; in the order of the week. */
export function withSpansOn(
  weekly: readonly WeeklyHours[],
  weekday: number,
  spans: readonly HourSpan[],
): readonly WeeklyHours[] {
  return WEEKDAYS.flatMap((day) =>
    (day === weekday ? spans : spansOn(weekly, day)).map(({ from, to }) => ({ weekday: day, from, to })),
  );
}
