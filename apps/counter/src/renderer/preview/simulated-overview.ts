import type { AccountId, CounterId, QueueOverviewView, ServiceId, TicketNumber } from '@motcua/protocol';

type Holder = { readonly accountId: AccountId; readonly name: string };

const MINUTE = 60_000;

/** The floor of a centre with five counters: `you` at counter 3, `colleague` at the first two. `now`: hub time. */
export function simulatedOverview(now: number, you: Holder, colleague: Holder): QueueOverviewView {
  const names = [
    'Chứng thực',
    'Hộ tịch, chứng thực',
    'Hộ tịch, cư trú',
    'Đất đai, hộ kinh doanh',
    'Bảo trợ xã hội, trả kết quả',
  ];
  const services = ['Hộ tịch', 'Chứng thực', 'Cư trú, căn cước', 'Đất đai, xây dựng', 'Bảo trợ xã hội', 'Nhận kết quả'];
  return {
    centre: {
      kind: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Administration Service Centre', km: null },
      place: { vi: 'Phường Mẫu', en: 'Mẫu Ward', km: null },
      timeZone: 'Asia/Ho_Chi_Minh',
    },
    demo: true,
    day: { ordinal: 1, date: '2026-11-21', isProvisional: false },
    issuedToday: 142,
    waiting: 26,
    called: 2,
    parked: 1,
    stopped: null,
    callingEndedAt: null,
    hoursEndAt: now + 8 * 60 * MINUTE,
    breakUntil: null,
    clockDoubt: null,
    help: [],
    kiosksLocked: [],
    manyAtOnce: [],
    kiosksInPractice: [],
    accountsRecovered: [],
    outOfTurn: 1,
    nearWaitPercent: 80,
    oldConfirmations: 2,
    counters: names.map((vi, n) => ({
      counterId: `quay-${n + 1}` as CounterId,
      label: String(n + 1),
      name: { vi, en: null, km: null },
      status: (['open', 'paused', 'open', 'closed', 'closed'] as const)[n] ?? 'closed',
      holder: n === 0 || n === 1 ? colleague : n === 2 ? you : null,
      currentNumber: n === 0 ? ('C018' as TicketNumber) : n === 2 ? ('A042' as TicketNumber) : null,
      currentStatus: n === 0 ? 'serving' : n === 2 ? 'called' : null,
      statusSince: now - (n + 2) * 17 * MINUTE,
      currentSince: n === 0 ? now - 2 * MINUTE : n === 2 ? now - MINUTE : null,
      waiting: [9, 12, 7, 0, 5][n] ?? 0,
    })),
    services: services.map((vi, n) => ({
      // The simulated counter's people stand in the first line.
      serviceId: (n === 0 ? 'ho-tich' : `s-${n}`) as ServiceId,
      name: { vi, en: null, km: null },
      waiting: [7, 9, 2, 0, 5, 3][n] ?? 0,
      longestWaitSince: n === 3 ? null : now - (n + 3) * 4 * MINUTE,
      longWaitMinutes: 30,
      wait: { fromMinutes: n * 8, toMinutes: n * 8 + 12, prospect: 'in-time' },
      servedByOpenCounter: n < 3,
      issuing: { state: 'open', left: null },
    })),
  };
}
