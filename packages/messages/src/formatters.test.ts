import { describe, expect, it } from 'vitest';
import { bothDigits, khmerDigits } from './khmer-digits.ts';
import { localText, localTextLanguage } from './local-text.ts';
import { minutesAndSeconds, minutesText } from './durations.ts';
import { countersText, peopleAheadText, peopleWaitingText } from './people.ts';
import {
  calendarDate,
  clockTime,
  clockTimeWithSeconds,
  headlineDate,
  momentFrom,
  timeOfDay,
  weekdayAndDate,
} from './times.ts';

const zone = 'Asia/Ho_Chi_Minh';
const mondayMorning = Date.UTC(2026, 10, 23, 0, 30, 5);
const saturdayNoon = Date.UTC(2026, 10, 21, 5, 0);
const lastMinuteOfTheDay = Date.UTC(2026, 10, 21, 16, 59);
const firstMinuteOfTheNext = Date.UTC(2026, 10, 21, 17, 0);

describe('hub time in words', () => {
  it("is said in the centre's zone, 24 hours a day", () => {
    expect(clockTime(mondayMorning, zone)).toBe('07:30');
    expect(clockTimeWithSeconds(mondayMorning, zone)).toBe('07:30:05');
    expect(timeOfDay(mondayMorning, zone, 'vi')).toBe('7 giờ 30');
    expect(timeOfDay(mondayMorning, zone, 'en')).toBe('7:30');
    expect(timeOfDay(mondayMorning, zone, 'km')).toBe('ម៉ោង 7:30 (៧:៣០)');
    expect(clockTime(lastMinuteOfTheDay, zone)).toBe('23:59');
    expect(clockTime(firstMinuteOfTheNext, zone)).toBe('00:00');
    expect(calendarDate(firstMinuteOfTheNext, zone)).toBe('22/11/2026');
  });

  it('names weekday and date', () => {
    expect(weekdayAndDate(mondayMorning, zone, 'vi')).toBe('thứ Hai 23/11/2026');
    expect(headlineDate(mondayMorning, zone, 'vi')).toBe('Thứ Hai 23/11/2026');
    expect(weekdayAndDate(mondayMorning, zone, 'en')).toBe('Monday 23/11/2026');
    expect(weekdayAndDate(mondayMorning, zone, 'km')).toBe('ថ្ងៃចន្ទ 23/11/2026');
    expect(weekdayAndDate(firstMinuteOfTheNext, zone, 'vi')).toBe('Chủ nhật 22/11/2026');
  });

  it('leaves the date out on the same day', () => {
    expect(momentFrom(saturdayNoon, lastMinuteOfTheDay, zone, 'vi')).toBe('23 giờ 59');
    expect(momentFrom(saturdayNoon, mondayMorning, zone, 'vi')).toBe('7 giờ 30, thứ Hai 23/11/2026');
  });
});

describe('figures in words', () => {
  it('shows Khmer digits beside Latin ones', () => {
    expect(khmerDigits('A0123456789')).toBe('A០១២៣៤៥៦៧៨៩');
    expect(bothDigits('A042')).toBe('A042 (A០៤២)');
  });

  it('counts minutes, rounded down', () => {
    expect(minutesText(59_999, 'vi')).toBe('chưa đến 1 phút');
    expect(minutesText(12 * 60_000 + 59_999, 'vi')).toBe('12 phút');
    expect(minutesText(65 * 60_000, 'vi')).toBe('1 giờ 05 phút');
    expect(minutesText(65 * 60_000, 'en')).toBe('1 h 05 min');
    expect(minutesText(-5, 'en')).toBe('less than a minute');
    expect(minutesAndSeconds(25_900)).toBe('0:25');
    expect(minutesAndSeconds(12 * 60_000 + 4_000)).toBe('12:04');
  });

  it('IS5 says people ahead and the counters', () => {
    expect(peopleAheadText(6, 'vi')).toBe('Phía trước còn 6 người');
    expect(peopleAheadText(0, 'vi')).toBe('Phía trước không còn ai');
    expect(peopleAheadText(1, 'en')).toBe('1 person ahead of you');
    expect(peopleAheadText(2, 'en')).toBe('2 people ahead of you');
    expect(peopleAheadText(6, 'km')).toContain('6 (៦)');
    expect(peopleWaitingText(0, 'vi')).toBe('Không phải chờ');
    expect(peopleWaitingText(11, 'vi')).toBe('11 người chờ');
    expect(countersText(['3', '4'], 'vi')).toBe('Quầy 3 hoặc 4');
    expect(countersText(['1', '2', '5'], 'en')).toBe('Counters 1, 2 or 5');
    expect(countersText(['7'], 'en')).toBe('Counter 7');
    expect(countersText([], 'vi')).toBe('');
    expect(countersText(['1', '2', '3', '4', '4A', '6', '7'], 'vi')).toBe('Quầy 1–4, 4A, 6 hoặc 7');
    expect(countersText(['1', '2', '3'], 'en')).toBe('Counters 1–3');
  });

  it("falls back to Vietnamese where the centre's text is missing or blank", () => {
    const text = { vi: 'Hộ tịch', en: 'Civil status', km: ' ' };
    expect(localText(text, 'en')).toBe('Civil status');
    expect(localText(text, 'km')).toBe('Hộ tịch');
    expect(localTextLanguage(text, 'km')).toBe('vi');
    expect(localText({ vi: 'Hộ tịch', en: null, km: null }, 'en')).toBe('Hộ tịch');
  });
});
