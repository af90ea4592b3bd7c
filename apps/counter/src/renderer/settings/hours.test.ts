import { describe, expect, it } from 'vitest';
import { readDates, withDates } from './holidays.ts';
import { entryNameOf, sectionOf } from './settings-sections.ts';
import { smallCentre } from './small-centre.ts';
import { readSpans, readTime, spansText, withSpansOn } from './week.ts';

describe('hours as people write them', () => {
  it.each([
    ['7:00–11:30, 13:30–17:00', '07:00–11:30, 13:30–17:00'],
    ['7h-11h30; 13h30-17h', '07:00–11:30, 13:30–17:00'],
    ['0:00 - 24:00', '00:00–24:00'],
    ['', ''],
  ])('%s is read', (typed, shown) => {
    expect(spansText(readSpans(typed) ?? [])).toBe(shown);
    expect(readSpans(typed)).not.toBeNull();
  });

  it.each(['sáng', '7:00', '7:00–', '7:60–8:00', '25:00–26:00'])('%s is not', (typed) => {
    expect(readSpans(typed)).toBeNull();
  });

  it('a time of day is read with h or a colon', () => {
    expect(['7h', '07:30', '15 giờ 05', '24:00'].map(readTime)).toEqual(['07:00', '07:30', '15:05', '24:00']);
  });

  it('one weekday changes, in the order of the week', () => {
    const week = withSpansOn(smallCentre.hours.weekly, 2, [{ from: '08:00', to: '10:00' }]);
    expect(week.map(({ weekday, from }) => [weekday, from])).toEqual([
      [1, '07:00'],
      [2, '08:00'],
    ]);
    expect(withSpansOn(week, 1, [])).toHaveLength(1);
  });
});

describe('DA4 a list of dates that is pasted', () => {
  it('holds closed days and open ones, with reasons; a date that stands there already is replaced', () => {
    const { exceptions, misread } = readDates(
      '2027-02-06 Tết Nguyên đán\n13/02/2027 7:00–11:00 Làm bù\n\n2027-02-30 x',
    );
    expect(exceptions).toEqual([
      { date: '2027-02-06', spans: [], reason: { vi: 'Tết Nguyên đán', en: null, km: null } },
      { date: '2027-02-13', spans: [{ from: '07:00', to: '11:00' }], reason: { vi: 'Làm bù', en: null, km: null } },
    ]);
    expect(misread).toEqual(['2027-02-30 x']);
    const before = [
      { date: '2027-05-01', spans: [], reason: null },
      { date: '2027-02-06', spans: [], reason: null },
    ];
    expect(withDates(before, exceptions).map(({ date, reason }) => [date, reason?.vi])).toEqual([
      ['2027-02-06', 'Tết Nguyên đán'],
      ['2027-02-13', 'Làm bù'],
      ['2027-05-01', undefined],
    ]);
  });
});

describe('where a field stands on the page', () => {
  it.each([
    ['services[1].name.vi', 'services', 'Chứng thực'],
    ['issuing.duringBreaks', 'hours', ''],
    ['calling.outOfTurnPerDay', 'staff', ''],
    ['calling.noShowPauseMs', 'calling', ''],
    ['languages', 'centre', ''],
  ])('%s: %s', (field, section, name) => {
    expect([sectionOf(field), entryNameOf(smallCentre, field)]).toEqual([section, name]);
  });
});
