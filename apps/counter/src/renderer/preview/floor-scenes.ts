import type { CounterId, DeviceHealthView, QueueOverviewView, ServiceId, TicketNumber } from '@motcua/protocol';
import { help } from './crowded-scenes.ts';
import { manyTroubles, PHONES, wellHealth } from './machine-scenes.ts';
import { HOA, LAN, many, MINUTE, NOW, stamp, troubledHealth, type PreviewStage } from './preview-stage.ts';

type Floor = { readonly overview: QueueOverviewView; readonly health: DeviceHealthView };

/** The floor as whoever answers for the day sees it, from a calm morning to everything at once. */
export function floorScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  const show = ({ overview, health }: Floor, role: 'supervisor' | 'administrator' = 'supervisor'): void => {
    stage.overview = overview;
    stage.goTo('floor', role);
    stage.push('device-health', { key: null, stamp, body: health });
  };
  const busy = (): Floor => ({
    overview: {
      ...floorOf(stage.overview, 8),
      help: [help(1, 'guide'), help(2, 'alarm')],
      stopped: { reason: 'meeting', reopensAt: NOW + 45 * MINUTE },
      outOfTurn: 3,
    },
    health: troubledHealth(),
  });
  return {
    floor: () => show(busy()),
    'floor-calm': () => show({ overview: calm(floorOf(stage.overview, 8)), health: wellHealth() }),
    'floor-unheard': () => {
      const health = wellHealth();
      const [, display] = health.appliances;
      if (display === undefined) throw new Error('there is no display');
      const mute = { deviceId: display.deviceId, speaks: true, sound: 'blocked', missing: [], unplayable: [] } as const;
      show({
        overview: calm(floorOf(stage.overview, 8)),
        health: { ...health, voices: [{ ...mute, missing: [], unplayable: [] }], follow: PHONES },
      });
    },
    'floor-twenty': () => {
      const { overview, health } = busy();
      show({ overview: { ...floorOf(overview, 20), help: overview.help }, health }, 'administrator');
    },
    'floor-crowded': () => {
      const { overview } = busy();
      const crowd = { ...overview, manyAtOnce: [many()], help: [...overview.help, help(3, 'guide')] };
      show({ overview: crowd, health: { ...manyTroubles(), slipsToCheck: troubledHealth().slipsToCheck } });
    },
    'floor-empty': () =>
      show({ overview: { ...calm(stage.overview), counters: [], services: [], outOfTurn: 0 }, health: wellHealth() }),
    'floor-lost': () => {
      show(busy());
      setTimeout(() => stage.setLink({ kind: 'lost' }), 500);
    },
  };
}

const SERVICES = [
  ...['Hộ tịch', 'Chứng thực', 'Cư trú, căn cước', 'Đất đai, xây dựng', 'Hộ kinh doanh', 'Bảo trợ xã hội'],
  ...['Người có công với cách mạng', 'Nhận kết quả'],
];

/** A centre with so many services and counters, in every state that there is. */
function floorOf(plain: QueueOverviewView, count: number): QueueOverviewView {
  const nth = Array.from({ length: count }, (_, n) => n);
  const [counter] = plain.counters;
  const [service] = plain.services;
  if (counter === undefined || service === undefined) throw new Error('the floor is empty');
  return {
    ...plain,
    outOfTurn: 3,
    counters: nth.map((n) => {
      const status = (['open', 'open', 'open', 'paused', 'closed'] as const)[n % 5] ?? 'open';
      const hasTicket = status === 'open' && n % 5 !== 2;
      return {
        ...counter,
        ...{ counterId: `quay-${n + 1}` as CounterId, label: String(n + 1), status, waiting: (n * 5) % 13 },
        name: { vi: `${SERVICES[n % 8] ?? ''}, ${SERVICES[(n + 1) % 8] ?? ''}`, en: null, km: null },
        holder: status === 'closed' ? null : n % 2 === 0 ? HOA : LAN,
        statusSince: n === 8 ? null : n === 3 ? NOW - 17 * 60 * MINUTE : NOW - (n * 7 + 4) * MINUTE,
        currentNumber: hasTicket ? (`A0${n + 21}` as TicketNumber) : null,
        currentStatus: hasTicket ? (n % 5 === 0 ? 'called' : 'serving') : null,
        currentSince: hasTicket ? NOW - (n * 97 + 25) * 1000 : null,
      };
    }),
    services: nth.map((n) => ({
      ...service,
      serviceId: `s-${n}` as ServiceId,
      name: { vi: SERVICES[n % 8] ?? '', en: null, km: null },
      waiting: [7, 9, 2, 0, 12, 3, 1, 5][n % 8] ?? 0,
      longestWaitSince: n % 8 === 3 ? null : NOW - ([12, 14, 26, 0, 75, 8, 3, 29][n % 8] ?? 0) * MINUTE,
      longWaitMinutes: [30, 15, 30, 45, 45, 30, null, 30][n % 8] ?? null,
      wait:
        n % 8 === 3
          ? null
          : { fromMinutes: n * 5, toMinutes: n * 9 + 6, prospect: n === 4 ? 'perhaps-not' : 'in-time' },
      servedByOpenCounter: n !== 5,
      issuing:
        n % 8 === 1
          ? { state: 'open', left: 12 }
          : n % 8 === 3
            ? { state: 'paused' }
            : n % 8 === 6
              ? { state: 'used-up', opensAt: null }
              : { state: 'open', left: null },
    })),
  };
}

function calm(overview: QueueOverviewView): QueueOverviewView {
  const services = overview.services.map((one) => ({
    ...one,
    ...{ longestWaitSince: one.waiting === 0 ? null : NOW - 6 * MINUTE, servedByOpenCounter: true },
    wait: one.wait === null ? null : ({ ...one.wait, prospect: 'in-time' } as const),
  }));
  return { ...overview, services, outOfTurn: 0 };
}
