import { describe, expect, it } from 'vitest';
import type { SeriesId, ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../demo/demo-centre.ts';
import { checkSettings } from './check-settings.ts';

const long = { vi: 'ơ'.repeat(401), en: null, km: null };
const nearlyTooLong = { vi: 'ơ'.repeat(400), en: null, km: null };
const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });

describe('settings', () => {
  it('the demo centre has nothing wrong with it', () => {
    expect(checkSettings(demo)).toEqual([]);
  });

  it('IS1 two series may not give the same number', () => {
    const [first, second, ...rest] = demo.series;
    if (!first || !second) throw new Error('the demo has too few series');
    const series = [first, { ...second, prefix: first.prefix }, ...rest];
    const [problem, ...others] = checkSettings({ ...demo, series });
    expect(problem?.field).toBe('series[1]');
    expect(problem?.problem).toContain('same numbers as series "ho-tich"');
    expect(others).toEqual([]);
  });

  it.each([
    [
      'services[0].seriesId',
      { services: demo.services.map((s, i) => (i === 0 ? { ...s, seriesId: 'x' as SeriesId } : s)) },
    ],
    [
      'services[1]',
      { services: demo.services.map((s, i) => (i === 1 ? { ...s, serviceId: 'ho-tich' as ServiceId } : s)) },
    ],
    ['counters[0].serviceIds', { counters: demo.counters.map((c) => ({ ...c, serviceIds: ['x' as ServiceId] })) }],
    ['series[0]', { series: demo.series.map((s) => ({ ...s, first: 10, last: 9 })) }],
    ['series[0]', { series: demo.series.map((s) => ({ ...s, digits: 40 })) }],
    ['centre.timeZone', { centre: { ...demo.centre, timeZone: 'Asia/Nowhere' } }],
    ['dayClosesAt', { dayClosesAt: '25:00' }],
    ['issuingHours[0]', { issuingHours: [{ weekday: 1, from: '10:00', to: '09:00' }] }],
    ['services[0].name', { services: demo.services.map((s) => ({ ...s, name: long })) }],
    ['centre.place', { centre: { ...demo.centre, place: { vi: '', en: null, km: null } } }],
    ['counters[1].label', { counters: demo.counters.map((c) => ({ ...c, label: 'Quầy số một ở tầng trệt' })) }],
    ['printers', { printers: Array.from({ length: 51 }, () => demo.printers).flat() }],
    ['services', { services: Array.from({ length: 50 }, () => ({ ...demo.services[0]!, hint: nearlyTooLong })) }],
    ['issuingHours[0]', { issuingHours: [{ weekday: 8, from: '08:00', to: '09:00' }] }],
  ])('names the field: %s', (field, change) => {
    expect(checkSettings({ ...demo, ...change }).map((problem) => problem.field)).toContain(field);
  });
});
