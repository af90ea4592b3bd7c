import type { CallingRule, CentreSettings } from '@motcua/protocol/settings-document';
import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { BoardId, BoardLineId, CounterId, ProfileId, ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../../demo/demo-centre.ts';

const DEMO = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });

/** A board of two services beside those of counters, on a line of another kind. */
const HALL_BOARDS: BoardLineSettings = {
  ...{ lineId: 'sanh' as BoardLineId, name: 'Sảnh', connection: { kind: 'simulated' }, blinkSeconds: 3 },
  ...{ codec: { kind: 'ready', id: 'modbus-binary' }, restingAs: 'dark', brightness: [] },
  boards: [
    {
      ...{ boardId: 'sanh-1' as BoardId, name: 'Sảnh 1', address: 1 },
      shows: { kind: 'services', serviceIds: ['ho-tich', 'chung-thuc'] as ServiceId[] },
    },
    {
      ...{ boardId: 'sanh-2' as BoardId, name: 'Sảnh 2', address: 2 },
      shows: { kind: 'counter', counterId: 'quay-3' as CounterId },
    },
  ],
};
const BASE: CentreSettings = { ...DEMO, boardLines: [...DEMO.boardLines, HALL_BOARDS] };

function office(rules: readonly CallingRule[], change: (settings: CentreSettings) => CentreSettings): CentreSettings {
  const profileId = 'thu' as ProfileId;
  const profile = { profileId, name: { vi: 'Thử', en: null, km: null }, rules };
  const settings = { ...BASE, profiles: [...BASE.profiles, profile], calling: { ...BASE.calling, profileId } };
  return change(settings);
}

const same = (settings: CentreSettings): CentreSettings => settings;

/** Few numbers, so that series wrap and stop. */
const short = (settings: CentreSettings): CentreSettings => ({
  ...settings,
  series: settings.series.map((series, n) => ({
    ...series,
    first: 1,
    last: 7,
    digits: 1,
    atEnd: n % 2 === 0 ? 'wrap' : 'stop',
    reserve: { first: 8, last: 15, perKiosk: 3 },
    pad: { first: 16, last: 30 },
  })),
});

/** A morning, a break, an afternoon; limits; a profile per counter. */
const strict = (settings: CentreSettings): CentreSettings => ({
  ...settings,
  hours: {
    weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '07:00', to: '10:30' },
      { weekday, from: '13:00', to: '16:30' },
    ]),
    exceptions: [{ date: '2026-11-25', spans: [], reason: null }],
    dayClosesAt: '23:30',
  },
  issuing: { ...settings.issuing, opensMinutesBefore: 60, duringBreaks: false, perPersonPerDay: 2 },
  services: settings.services.map((service, n) => ({ ...service, dailyLimit: n === 0 ? 9 : null })),
  calling: { ...settings.calling, outOfTurnPerDay: 3 },
  counters: settings.counters.map((counter, n) => ({
    ...counter,
    profileId: n % 2 === 0 ? counter.profileId : ('viec-chinh-truoc' as ProfileId),
    mainServiceIds: counter.serviceIds.slice(0, 1),
  })),
});

const weights = [
  { serviceId: 'ho-tich' as ServiceId, weight: 3 },
  { serviceId: 'chung-thuc' as ServiceId, weight: 1 },
];

/** Offices that differ in what decides the order and in what limits it. */
export const OFFICES: readonly CentreSettings[] = [
  BASE,
  office([], short),
  office([{ kind: 'priority', priority: 2, ordinary: 1 }], short),
  office(
    [
      { kind: 'ageing', afterMinutes: 10 },
      { kind: 'priority', priority: 1, ordinary: 2 },
    ],
    strict,
  ),
  office([{ kind: 'appointments' }, { kind: 'ageing', afterMinutes: 15 }, { kind: 'weights', weights }], same),
  office(
    [
      { kind: 'language', leaveForMinutes: 10 },
      { kind: 'priority', priority: 1, ordinary: 1 },
    ],
    strict,
  ),
  office(
    [
      { kind: 'ageing', afterMinutes: 20 },
      { kind: 'main-services', othersAfterMinutes: 10 },
    ],
    strict,
  ),
];
