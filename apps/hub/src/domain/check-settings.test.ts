import { describe, expect, it } from 'vitest';
import type { AccountId, ProfileId, SeriesId, ServiceId } from '@motcua/protocol/vocabulary';
import type {
  CallingRule,
  CentreSettings,
  CounterSettings,
  SeriesSettings,
  ServiceSettings,
  StaffSettings,
} from '@motcua/protocol/settings-document';
import { demoCentre } from '../demo/demo-centre.ts';
import { checkSettings } from './check-settings.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const text = (vi: string) => ({ vi, en: null, km: null });
const long = text('ơ'.repeat(401));
const nearlyTooLong = text('ơ'.repeat(400));

type Change = Partial<CentreSettings>;

/** The settings with one service, counter, series … changed; `nth` counts from 0. */
const service = (nth: number, change: Partial<ServiceSettings>): Change => ({
  services: demo.services.map((each, i) => (i === nth ? { ...each, ...change } : each)),
});
const counter = (nth: number, change: Partial<CounterSettings>): Change => ({
  counters: demo.counters.map((each, i) => (i === nth ? { ...each, ...change } : each)),
});
const series = (nth: number, change: Partial<SeriesSettings>): Change => ({
  series: demo.series.map((each, i) => (i === nth ? { ...each, ...change } : each)),
});
const rules = (...list: readonly CallingRule[]): Change => ({
  profiles: demo.profiles.map((each, i) => (i === 0 ? { ...each, rules: list } : each)),
});
const weekly = (...spans: readonly (readonly [number, string, string])[]): Change => ({
  hours: { ...demo.hours, weekly: spans.map(([weekday, from, to]) => ({ weekday, from, to })) },
});
const exception = (date: string, ...spans: readonly (readonly [string, string])[]) => ({
  date,
  spans: spans.map(([from, to]) => ({ from, to })),
  reason: null,
});
const exceptions = (...list: readonly ReturnType<typeof exception>[]): Change => ({
  hours: { ...demo.hours, exceptions: list },
});
const member = (change: Partial<StaffSettings>): StaffSettings => ({
  ...{ accountId: 'lan' as AccountId, profileId: null, languages: [], mayChooseTickets: true, outOfTurnPerDay: null },
  ...change,
});
const printer = (change: object): Change => ({ printers: demo.printers.map((each) => ({ ...each, ...change })) });
const issuing = (change: object): Change => ({ issuing: { ...demo.issuing, ...change } });
const calling = (change: object): Change => ({ calling: { ...demo.calling, ...change } });
const appointments = (change: object): Change => ({ appointments: { ...demo.appointments, ...change } });

describe('settings', () => {
  it('the demo centre has nothing wrong with it', () => {
    expect(checkSettings(demo)).toEqual([]);
  });

  it.each<readonly [string, Change]>([
    // names
    ['services[0].seriesId', service(0, { seriesId: 'x' as SeriesId })],
    ['services[1]', service(1, { serviceId: 'ho-tich' as ServiceId })],
    ['counters[0].serviceIds', counter(0, { serviceIds: ['x' as ServiceId] })],
    ['counters[1].label', counter(1, { label: '1' })],
    ['counters[0].mainServiceIds', counter(0, { mainServiceIds: ['ho-tich' as ServiceId] })],
    ['counters[0].profileId', counter(0, { profileId: 'x' as ProfileId })],
    ['calling.profileId', calling({ profileId: 'x' })],
    ['staff[0].profileId', { staff: [member({ profileId: 'x' as ProfileId })] }],
    ['staff[1]', { staff: [member({}), member({})] }],
    ['profiles[0].rules[0].weights', rules({ kind: 'weights', weights: [{ serviceId: 'x' as ServiceId, weight: 1 }] })],
    // numbers
    ['series[0]', series(0, { first: 10, last: 9 })],
    ['series[0]', series(0, { digits: 40 })],
    ['series[0].reserve', series(0, { reserve: { first: 799, last: 899, perKiosk: 25 } })],
    ['series[0].reserve.perKiosk', series(0, { reserve: { first: 800, last: 899, perKiosk: 101 } })],
    ['series[0].pad', series(0, { pad: { first: 850, last: 950 } })],
    ['series[0].pad', series(0, { pad: { first: 950, last: 940 } })],
    ['series[1].prefix', series(1, { prefix: 'A1' })],
    // hours
    ['centre.timeZone', { centre: { ...demo.centre, timeZone: 'Asia/Nowhere' } }],
    ['hours.dayClosesAt', { hours: { ...demo.hours, dayClosesAt: '25:00' } }],
    ['hours.dayClosesAt', { hours: { ...demo.hours, dayClosesAt: '23:30' } }],
    ['hours.weekly[0]', weekly([1, '10:00', '09:00'])],
    ['hours.weekly[0]', weekly([8, '08:00', '09:00'])],
    ['hours.weekly[1]', weekly([1, '07:00', '11:30'], [1, '11:00', '17:00'])],
    ['services[0].weeklyHours', service(0, { weeklyHours: [] })],
    ['services[0].weeklyHours[0]', service(0, { weeklyHours: [{ weekday: 1, from: '8:00', to: '09:00' }] })],
    ['services[0].lateNotice.from', service(0, { lateNotice: { from: '15h', text: text('Mai trả') } })],
    ['hours.exceptions[0].date', exceptions(exception('2027-02-30'))],
    ['hours.exceptions[1].date', exceptions(exception('2027-02-06'), exception('2027-02-06'))],
    ['hours.exceptions[0].spans[1]', exceptions(exception('2027-02-06', ['07:00', '11:00'], ['10:00', '12:00']))],
    ['issuing.opensMinutesBefore', issuing({ opensMinutesBefore: -1 })],
    ['issuing.stopsMinutesBefore', issuing({ stopsMinutesBefore: 2.5 })],
    // calling
    ['profiles[0].rules[0].afterMinutes', rules({ kind: 'ageing', afterMinutes: 0 })],
    ['profiles[0].rules[0].othersAfterMinutes', rules({ kind: 'main-services', othersAfterMinutes: 0 })],
    [
      'profiles[0].rules[1].othersAfterMinutes',
      rules({ kind: 'ageing', afterMinutes: 30 }, { kind: 'main-services', othersAfterMinutes: 31 }),
    ],
    ['profiles[0].rules[0].ordinary', rules({ kind: 'priority', priority: 2, ordinary: 0 })],
    ['profiles[0].rules[1]', rules({ kind: 'appointments' }, { kind: 'appointments' })],
    [
      'profiles[0].rules[0].weights[0]',
      rules({ kind: 'weights', weights: [{ serviceId: 'ho-tich' as ServiceId, weight: 0 }] }),
    ],
    ['calling.noShowAfterAnnouncements', calling({ noShowAfterAnnouncements: 0 })],
    ['calling.transferPosition', calling({ transferPosition: 'first' })],
    ['calling.servingStartsAfterMs', calling({ servingStartsAfterMs: -1 })],
    ['appointments.slotMinutes', appointments({ slotMinutes: 0 })],
    ['appointments.perSlot', appointments({ perSlot: -1 })],
    // limits
    ['version', { version: 0 }],
    ['languages', { languages: ['en'] }],
    ['languages', { languages: ['vi', 'vi'] }],
    ['services[0].dailyLimit', service(0, { dailyLimit: -1 })],
    ['services[0].usualMinutes', service(0, { usualMinutes: 0 })],
    ['issuing.perPersonPerDay', issuing({ perPersonPerDay: 0 })],
    ['issuing.needFlags', issuing({ needFlags: ['hearing', 'hearing'] })],
    ['staff[0].outOfTurnPerDay', { staff: [member({ outOfTurnPerDay: -1 })] }],
    ['calling.outOfTurnPerDay', calling({ outOfTurnPerDay: 0.5 })],
    ['printers[0].name', printer({ name: ' ' })],
    ['printers[0].connection.port', printer({ connection: { kind: 'tcp', host: '10.0.0.9', port: 0 } })],
    // texts
    ['services[0].name', service(0, { name: long })],
    ['services[0].slipNotes', service(0, { slipNotes: [1, 2, 3, 4].map((n) => text(`Dòng ${n}`)) })],
    ['services[0].lateNotice.text', service(0, { lateNotice: { from: '15:00', text: text('') } })],
    ['centre.place', { centre: { ...demo.centre, place: text('') } }],
    ['counters[1].label', counter(1, { label: 'Quầy số một ở tầng trệt' })],
    ['printers', { printers: Array.from({ length: 51 }, () => demo.printers).flat() }],
    ['services', { services: Array.from({ length: 50 }, () => ({ ...demo.services[0]!, hint: nearlyTooLong })) }],
    ['issuing.priorityGroups[0]', issuing({ priorityGroups: [text('')] })],
  ])('names the field: %s', (field, change) => {
    expect(checkSettings({ ...demo, ...change }).map((problem) => problem.field)).toContain(field);
  });

  it('IS1 two series may not give the same number', () => {
    const problems = checkSettings({ ...demo, ...series(1, { prefix: 'A' }) });
    expect(problems.map(({ field }) => field)).toEqual(['series[1]', 'series[1].reserve', 'series[1].pad']);
    expect(problems[0]).toMatchObject({ code: 'same-numbers', figures: ['ho-tich'] });
  });

  it('HL1 the reserve stands apart from the normal range, and says from where it could begin', () => {
    const [problem] = checkSettings({ ...demo, ...series(0, { reserve: { first: 700, last: 899, perKiosk: 25 } }) });
    expect(problem).toEqual({ field: 'series[0].reserve', code: 'ranges-overlap', figures: ['series[0]', 800] });
  });

  it('IS3 a break is two spans of a weekday, and an exception is one date', () => {
    const hours = weekly([1, '07:00', '11:30'], [1, '13:30', '17:00'], [2, '07:00', '11:30']);
    expect(checkSettings({ ...demo, ...hours })).toEqual([]);
    expect(
      checkSettings({ ...demo, ...exceptions(exception('2028-02-29'), exception('2027-02-06', ['07:00', '11:00'])) }),
    ).toEqual([]);
  });
});
