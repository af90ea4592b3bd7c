import { expect, test } from 'vitest';
import type { NormSettings } from '@motcua/protocol/care-settings';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkNorms } from './check-norms.ts';

const hoTich = 'ho-tich' as ServiceId;
const weekly = [
  { weekday: 1, from: '07:00', to: '10:30' },
  { weekday: 1, from: '13:00', to: '16:00' },
];

function problemsOf(norms: Partial<NormSettings>, change: Partial<CentreSettings> = {}): readonly string[] {
  const centre = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const hours = { ...centre.hours, weekly };
  return checkNorms({ ...centre, hours, ...change, norms: { ...centre.norms, ...norms } }).map(
    ({ field, code, figures }) => [field, code, ...figures].join(' '),
  );
}

test('ST5 norms are of services that there are, one for each', () => {
  const own = (serviceId: string) => ({ serviceId: serviceId as ServiceId, longWaitMinutes: 15 });
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ longWaitMinutes: null, nearPercent: null, services: [own('ho-tich')] })).toEqual([]);
  expect(problemsOf({ services: [own('ho-tich'), own('nhà-đất'), own('ho-tich')] })).toEqual([
    'norms.services[2].serviceId named-twice ho-tich',
    'norms.services[1].serviceId unknown-service nhà-đất',
  ]);
});

test('ST5 a norm is shorter than the longest session, of the centre or of a service with hours of its own', () => {
  expect(problemsOf({ longWaitMinutes: 209 })).toEqual([]);
  expect(problemsOf({ longWaitMinutes: 210 })).toEqual(['norms.longWaitMinutes norm-beyond-hours 210 210']);
  const { services } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const short = services.map((one) =>
    one.serviceId === hoTich ? { ...one, weeklyHours: [{ weekday: 2, from: '08:00', to: '09:00' }] } : one,
  );
  const norm = { serviceId: hoTich, longWaitMinutes: 90 };
  expect(problemsOf({ services: [norm] }, { services: short })).toEqual([
    'norms.services[0].longWaitMinutes norm-beyond-hours 90 60',
  ]);
  // A time that is none is told where it stands.
  const hours = { weekly: [{ weekday: 1, from: 'sáng', to: '11:00' }], exceptions: [], dayClosesAt: '23:30' };
  expect(problemsOf({ longWaitMinutes: 300 }, { hours })).toEqual([]);
});

test('ST5 figures out of all measure are refused in words', () => {
  expect(problemsOf({ longWaitMinutes: 0, nearPercent: 40, helpForAllAfterMs: 5 })).toEqual([
    'norms.longWaitMinutes whole-number 0 1 480',
    'norms.nearPercent whole-number 40 50 95',
    'norms.helpForAllAfterMs whole-number 5 10000 3600000',
  ]);
});
