import { describe, expect, it } from 'vitest';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import type { CentreSettings, DayException } from '@motcua/protocol/settings-document';
import { demoCentre } from '../demo/demo-centre.ts';
import { createLocalCalendar } from './local-calendar.ts';
import { breakAt, callingStartsAt, issuingSpans, nextOpening, openingOf, sessionEndAt } from './opening-hours.ts';

const calendar = createLocalCalendar('Asia/Ho_Chi_Minh');
const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
/** Local time in November 2026; the 23rd is a Monday. */
const at = (time: string): number => Date.parse(`2026-11-${time}:00+07:00`);
const residence = 'cu-tru' as ServiceId;

/** Monday to Friday 7:00–11:30 and 13:30–17:00; residence matters on Tuesday and Friday mornings from 8:00. */
function office(change: { exceptions?: readonly DayException[]; issuing?: Partial<CentreSettings['issuing']> } = {}) {
  const settings: CentreSettings = {
    ...demo,
    services: demo.services.map((service) =>
      service.serviceId === residence
        ? { ...service, weeklyHours: [2, 5].map((weekday) => ({ weekday, from: '08:00', to: '11:00' })) }
        : service,
    ),
    hours: {
      weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, from: '13:30', to: '17:00' },
        { weekday, from: '07:00', to: '11:30' },
      ]),
      exceptions: change.exceptions ?? [],
      dayClosesAt: '23:30',
    },
    issuing: { ...demo.issuing, duringBreaks: false, stopsMinutesBefore: 15, ...change.issuing },
  };
  return settings;
}

function exception(date: string, ...spans: readonly (readonly [string, string])[]): DayException {
  return { date, spans: spans.map(([from, to]) => ({ from, to })), reason: null };
}

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const spansOf = (settings: CentreSettings, date: string, serviceId: ServiceId | null = null): string[] =>
  openingOf(settings, date, serviceId).spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`);
const issuingOn = (settings: CentreSettings, date: string): string[] =>
  issuingSpans(settings, openingOf(settings, date, null)).map(({ from, to }) => `${clock(from)}–${clock(to)}`);

describe('opening hours', () => {
  it('IS3 are those of the weekday, the earliest first, and a service may have its own', () => {
    expect(spansOf(office(), '2026-11-23')).toEqual(['7:00–11:30', '13:30–17:00']);
    expect(spansOf(office(), '2026-11-28')).toEqual([]);
    expect(spansOf(office(), '2026-11-24', residence)).toEqual(['8:00–11:00']);
    expect(spansOf(office(), '2026-11-23', residence)).toEqual([]);
    expect(spansOf(office(), '2026-11-23', 'ho-tich' as ServiceId)).toEqual(['7:00–11:30', '13:30–17:00']);
  });

  it('DA4 a date may be closed, shortened or open besides, for the centre and for a service with its own hours', () => {
    const settings = office({
      exceptions: [
        exception('2026-11-23'),
        exception('2026-11-24', ['07:00', '09:00']),
        exception('2026-11-28', ['08:00', '10:00']),
      ],
    });
    expect(spansOf(settings, '2026-11-23')).toEqual([]);
    expect(spansOf(settings, '2026-11-24')).toEqual(['7:00–9:00']);
    expect(spansOf(settings, '2026-11-24', residence)).toEqual(['8:00–9:00']);
    expect(spansOf(settings, '2026-11-28')).toEqual(['8:00–10:00']);
    expect(spansOf(settings, '2026-11-28', residence)).toEqual(['8:00–10:00']);
    expect(openingOf(settings, '2026-11-28', null).exception?.date).toBe('2026-11-28');
  });

  it('IS3 numbers are given before calling begins, not in breaks, and stop before the end', () => {
    expect(issuingOn(office(), '2026-11-23')).toEqual(['6:00–11:30', '13:30–16:45']);
    expect(issuingOn(office({ issuing: { duringBreaks: true } }), '2026-11-23')).toEqual(['6:00–16:45']);
    expect(issuingOn(office({ issuing: { stopsMinutesBefore: 240 } }), '2026-11-23')).toEqual(['6:00–11:30']);
    expect(issuingOn(demo, '2026-11-23')).toEqual(['0:00–24:00']);
    expect(issuingOn(office(), '2026-11-28')).toEqual([]);
  });

  it('DA4 a break lasts from one span to the next, not before the first and not after the last', () => {
    const until = (time: string) => breakAt(office(), calendar, at(time));
    expect(until('23T11:29')).toBeNull();
    expect(until('23T11:30')).toBe(at('23T13:30'));
    expect(until('23T13:29')).toBe(at('23T13:30'));
    expect(until('23T13:30')).toBeNull();
    expect(until('23T06:00')).toBeNull();
    expect(until('23T17:00')).toBeNull();
  });

  it('ES1 calling starts at once in calling hours, and otherwise with the next span of the day', () => {
    const starts = (time: string) => callingStartsAt(office(), calendar, at(time), null);
    expect(starts('23T05:30')).toBe(at('23T07:00'));
    expect(starts('23T09:10')).toBe(at('23T09:10'));
    expect(starts('23T12:00')).toBe(at('23T13:30'));
    expect(starts('23T17:00')).toBeNull();
    expect(callingStartsAt(office(), calendar, at('24T06:00'), residence)).toBe(at('24T08:00'));
  });

  it('ES2 a session ends with its span', () => {
    const ends = (time: string) => sessionEndAt(office(), calendar, at(time), null);
    expect(ends('23T06:00')).toBe(at('23T11:30'));
    expect(ends('23T11:29')).toBe(at('23T11:30'));
    expect(ends('23T11:30')).toBe(at('23T17:00'));
    expect(ends('23T17:00')).toBeNull();
  });

  it('IS3 the next opening is the next time at which numbers begin, over weekends and holidays', () => {
    const tet = Array.from({ length: 9 }, (_, n) => exception(`2026-11-${24 + n}`.slice(0, 10))).slice(0, 7);
    const next = (settings: CentreSettings, time: string, serviceId: ServiceId | null = null) =>
      nextOpening(settings, calendar, at(time), serviceId);
    expect(next(office(), '23T05:00')).toBe(at('23T06:00'));
    expect(next(office(), '23T06:00')).toBe(at('23T13:30'));
    expect(next(office(), '23T17:30')).toBe(at('24T06:00'));
    expect(next(office(), '27T17:30')).toBe(at('30T06:00'));
    expect(next(office(), '24T12:00', residence)).toBe(at('27T07:00'));
    expect(next(office({ exceptions: tet }), '23T17:30')).toBe(Date.parse('2026-12-01T06:00:00+07:00'));
    expect(next({ ...office(), hours: { ...office().hours, weekly: [] } }, '23T17:30')).toBeNull();
  });

  it('IS3 the next opening is found anew once the one before has come, in whatever order it is asked', () => {
    const settings = office();
    const asked = ['23T06:00', '23T06:59', '23T07:00', '23T12:00', '23T06:30', '24T18:00', '23T13:30'];
    for (const time of asked) {
      const afresh = nextOpening({ ...settings }, calendar, at(time), null);
      expect(nextOpening(settings, calendar, at(time), null)).toBe(afresh);
    }
  });
});
