import { calendarDate } from '@motcua/messages';

/** The local date of a moment as a date field has it: `2026-11-21`. */
export function localDate(at: number, timeZone: string): string {
  return calendarDate(at, timeZone).split('/').reverse().join('-');
}
