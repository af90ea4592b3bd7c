import type { CentreSettings } from '@motcua/protocol/settings-document';
import { expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import { createLocalCalendar } from './local-calendar.ts';
import { nightAt } from './night.ts';

const calendar = createLocalCalendar('Asia/Ho_Chi_Minh');
/** Local time in November 2026; the 20th is a Friday. */
const at = (time: string): number => Date.parse(`2026-11-${time}:00+07:00`);

/** Monday to Friday 7:00–11:30 and 13:30–17:00; numbers from half an hour before. */
const office: CentreSettings = {
  ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }),
  hours: {
    weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '07:00', to: '11:30' },
      { weekday, from: '13:30', to: '17:00' },
    ]),
    exceptions: [],
    dayClosesAt: '23:30',
  },
  issuing: {
    ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }).issuing,
    ...{ opensMinutesBefore: 30, stopsMinutesBefore: 15, duringBreaks: false },
  },
};

it.each([
  ['20T05:00', at('20T06:30')],
  ['20T17:00', at('23T06:30')],
  ['21T09:00', at('23T06:30')],
])('DP9 at %s it is night until numbers are given next', (time, opensAt) => {
  expect(nightAt(office, calendar, at(time))).toEqual({ opensAt });
});

it.each(['20T06:30', '20T11:29', '20T12:00', '20T16:50'])(
  'DP9 at %s it is no night: numbers are given, or calling goes on, or it is a break',
  (time) => expect(nightAt(office, calendar, at(time))).toBeNull(),
);
