import { describe, expect, it } from 'vitest';
import type { Language } from '@motcua/protocol/vocabulary';
import { calendarDate, clockTimeOrDay, clockTimeWithSeconds, weekdayAndDate } from './times.ts';

/** The same clocks under another name, for which the browser's own tables are asked. */
const [OURS, ASKED] = ['Asia/Ho_Chi_Minh', 'Asia/Bangkok'];

describe('a moment in an office', () => {
  it('is what the tables of time zones say, at midnight, at the turn of a year and on a leap day', () => {
    for (const text of [
      '2026-11-21T16:59:59Z',
      '2026-11-21T17:00:00Z',
      '2026-12-31T16:59:59.999Z',
      '2026-12-31T17:00:00Z',
      '2028-02-28T18:30:07Z',
      '1980-01-01T00:00:00Z',
    ]) {
      const at = Date.parse(text);
      for (const tell of [calendarDate, clockTimeWithSeconds]) expect(tell(at, OURS), text).toBe(tell(at, ASKED));
      expect(weekdayAndDate(at, OURS, 'vi'), text).toBe(weekdayAndDate(at, ASKED, 'vi'));
    }
  });

  it('is right before the clocks of Vietnam stood still, too', () => {
    // Saigon was an hour ahead of Bangkok then.
    expect(clockTimeWithSeconds(Date.parse('1970-01-01T00:00:00Z'), OURS)).toBe('08:00:00');
  });
});

describe('since when something has stood', () => {
  const at = Date.parse('2026-11-27T16:20:00+07:00');
  const told = (now: string, language: Language) => clockTimeOrDay(Date.parse(now), at, OURS, language);

  it('ST4 is an hour on the same date, and names the day once midnight has passed', () => {
    expect(told('2026-11-27T23:59:59+07:00', 'vi')).toBe('16:20');
    expect(told('2026-11-28T00:00:00+07:00', 'vi')).toBe('16:20 hôm qua');
    expect(told('2026-11-28T23:59:59+07:00', 'en')).toBe('16:20 yesterday');
    expect(told('2026-11-29T00:00:00+07:00', 'vi')).toBe('16:20 ngày 27/11/2026');
    expect(told('2026-11-30T07:00:00+07:00', 'en')).toBe('16:20 on 27/11/2026');
    expect(told('2026-11-28T23:59:59+07:00', 'km')).toBe('16:20 ម្សិលមិញ');
    expect(told('2026-11-30T07:00:00+07:00', 'km')).toBe('16:20 ថ្ងៃទី 27/11/2026');
  });

  it('ST4 does not call a time to come yesterday', () => {
    expect(clockTimeOrDay(at - 86_400_000, at, OURS, 'vi')).toBe('16:20 ngày 27/11/2026');
  });
});
