/**
 * To look at the staff page without a hub: `npx vite -c apps/counter/vite.config.ts`, then /preview.html#serving. Not in the build.
 */
import type { HttpResult, HubLink, LinkState, ReceivedView } from '@motcua/client';
import type {
  AccountId,
  CommandId,
  CounterId,
  DeviceHealthView,
  HubEpoch,
  PrinterId,
  QueueOverviewView,
  Rejection,
  ServiceId,
  StaffRole,
  TicketId,
  TicketNumber,
  ViewName,
} from '@motcua/protocol';
import { createPageMemory } from '../page-memory.ts';
import { showStaffPage } from '../show-staff-page.ts';
import { cannedHttp } from './canned-http.ts';
import { SimulatedCounter } from './simulated-counter.ts';

const NOW = Date.UTC(2026, 10, 21, 1, 25, 0);
const LAN = { accountId: 'lan' as AccountId, name: 'Nguyễn Thị Mẫu' };
const HOA = { accountId: 'hoa' as AccountId, name: 'Trần Văn Hòa' };
const COMMAND_ID: CommandId = 'c-1' as CommandId;
const MINUTE = 60_000;
const startedAt = performance.now();
const hubNow = (): number => NOW + performance.now() - startedAt;

const counter = new SimulatedCounter(NOW, LAN);
const listeners = new Map<string, Set<(received: never) => void>>();
const stateListeners = new Set<(state: LinkState) => void>();
let linkState: LinkState = { kind: 'connecting' };
let refuseWith: Rejection | null = null;
let signInResult: HttpResult<never> = { kind: 'no-answer' };

function setLink(state: LinkState): void {
  linkState = state;
  for (const listener of stateListeners) listener(state);
}

function signInAs(role: StaffRole): void {
  const you = { kind: 'staff', role, ...LAN } as const;
  const hubEpoch = 'epoch-1' as HubEpoch;
  setLink({ kind: 'connected', welcome: { protocol: 1, hubVersion: '0.1.0', hubEpoch, hubTime: hubNow(), you } });
}

function push<N extends ViewName>(view: N, received: ReceivedView<N>): void {
  for (const listener of listeners.get(view) ?? []) (listener as (received: ReceivedView<N>) => void)(received);
}

const stamp = { hubEpoch: 'epoch-1' as HubEpoch, viewSeq: 1, revision: 1, hubTime: NOW };

function overview(): QueueOverviewView {
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
    breakUntil: null,
    clockDoubt: null,
    manyAtOnce: [],
    outOfTurn: 1,
    counters: names.map((vi, n) => ({
      counterId: `quay-${n + 1}` as CounterId,
      label: String(n + 1),
      name: { vi, en: null, km: null },
      status: (['open', 'paused', 'open', 'closed', 'closed'] as const)[n] ?? 'closed',
      holder: n === 0 || n === 1 ? HOA : n === 2 ? LAN : null,
      currentNumber: n === 0 ? ('C018' as TicketNumber) : n === 2 ? ('A042' as TicketNumber) : null,
      waiting: [9, 12, 7, 0, 5][n] ?? 0,
    })),
    services: services.map((vi, n) => ({
      serviceId: `s-${n}` as ServiceId,
      name: { vi, en: null, km: null },
      waiting: [7, 9, 2, 0, 5, 3][n] ?? 0,
      longestWaitSince: n === 3 ? null : NOW - (n + 3) * 4 * MINUTE,
      servedByOpenCounter: n < 3,
      issuing: { state: 'open', left: null },
    })),
  };
}

function troubledHealth(): DeviceHealthView {
  const printer = { printerId: 'p-1' as PrinterId, name: 'Máy in phiếu 1', lastError: null, proofLevel: 'B' } as const;
  return {
    printers: [{ ...printer, state: 'paper-out', since: NOW - 4 * MINUTE, waitingSlips: 2 }],
    appliances: [],
    slipsToCheck: {
      count: 2,
      entries: ['A051', 'C022'].map((number, n) => ({
        ticketId: `1-${number}` as TicketId,
        number: number as TicketNumber,
        printerId: printer.printerId,
        state: n === 0 ? 'interrupted' : 'expired',
        at: NOW - n * 3 * MINUTE,
      })),
    },
  };
}

function fillLine(): void {
  const line = [
    ['A042', 'Hộ tịch', 12, 'priority', 'km', ['interpreter']],
    ['A043', 'Hộ tịch', 9, 'ordinary', 'vi', []],
    ['L013', 'Cư trú, căn cước', 8, 'ordinary', 'vi', ['wheelchair']],
    ['A044', 'Hộ tịch', 8, 'ordinary', 'vi', []],
    ['A045', 'Hộ tịch', 6, 'priority', 'vi', []],
    ['L014', 'Cư trú, căn cước', 5, 'ordinary', 'en', []],
    ['A046', 'Hộ tịch', 2, 'ordinary', 'vi', []],
    ['L015', 'Cư trú, căn cước', 0, 'ordinary', 'vi', []],
  ] as const;
  for (const [number, service, minutes, priority, language, needs] of line) {
    counter.join({ number, service, waitedMs: minutes * MINUTE, priority, language, needs });
  }
}

function atCounter(): void {
  signInAs('officer');
  push('queue-overview', { key: null, stamp, body: overview() });
  push('counter', counter.view());
}

function called(): void {
  fillLine();
  counter.callFirst('priority-turn');
  counter.change({ calledAt: NOW - 20_000 });
}

const key = (name: string): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key: name }));

/** Presses a way in the header of the administrator's first screen. */
function goTo(way: string): void {
  localStorage.clear();
  signInAs('administrator');
  push('queue-overview', { key: null, stamp, body: overview() });
  setTimeout(() => {
    const page = document.querySelector('mc-staff-page')?.shadowRoot;
    const header = page?.querySelector('mc-counters-screen')?.shadowRoot?.querySelector('mc-page-header')?.shadowRoot;
    header?.querySelector<HTMLButtonElement>(`[data-test=${way}]`)?.click();
  }, 100);
}

const SCENES: Readonly<Record<string, () => void>> = {
  'sign-in': () => setLink({ kind: 'refused', code: 'not-signed-in' }),
  ended: () => setLink({ kind: 'refused', code: 'session-ended' }),
  'wrong-password': () => {
    setLink({ kind: 'refused', code: 'not-signed-in' });
    signInResult = { kind: 'refused', problem: { code: 'try-later', field: null, retryAfterMs: 9_000 } };
  },
  connecting: () => undefined,
  counters: () => {
    localStorage.clear();
    signInAs('administrator');
    push('queue-overview', { key: null, stamp, body: overview() });
  },
  closed: () => {
    counter.status = 'closed';
    counter.holder = null;
    fillLine();
    atCounter();
  },
  paused: () => {
    called();
    counter.status = 'paused';
    atCounter();
  },
  held: () => {
    called();
    counter.holder = HOA;
    atCounter();
  },
  empty: atCounter,
  ready: () => {
    fillLine();
    atCounter();
  },
  called: () => {
    called();
    atCounter();
  },
  announced: () => {
    called();
    counter.change({ announcements: 2, noShowAllowedAt: NOW + 24_000 });
    atCounter();
  },
  serving: () => {
    called();
    counter.change({ status: 'serving', servingSince: NOW - 185_000 });
    counter.unlisted = 31;
    atCounter();
  },
  question: () => {
    called();
    atCounter();
    refuseWith = {
      code: 'confirm-current',
      current: { ticketId: '1-A042' as TicketId, number: 'A042' as TicketNumber },
      until: NOW + 30_000,
    };
    setTimeout(() => key('Enter'), 100);
  },
  'too-early': () => {
    called();
    atCounter();
    refuseWith = { code: 'no-show-too-early', announcementsMissing: 1, allowedAt: null };
    setTimeout(() => key('-'), 100);
  },
  leave: () => {
    called();
    atCounter();
    setTimeout(() => key('9'), 100);
  },
  lost: () => {
    called();
    atCounter();
    setLink({ kind: 'lost' });
    setTimeout(() => key('Enter'), 100);
  },
  machines: () => {
    called();
    atCounter();
    push('device-health', { key: null, stamp, body: troubledHealth() });
  },
  devices: () => goTo('devices'),
  accounts: () => goTo('accounts'),
  password: () => goTo('password'),
  recovery: () => {
    setLink({ kind: 'refused', code: 'not-signed-in' });
    setTimeout(() => {
      const page = document.querySelector('mc-staff-page')?.shadowRoot;
      const form = page?.querySelector('mc-sign-in-screen')?.shadowRoot;
      form?.querySelector<HTMLButtonElement>('[data-test=recovery]')?.click();
    }, 100);
  },
};

const link: HubLink = {
  state: () => linkState,
  onState: (listener) => {
    stateListeners.add(listener);
    return () => stateListeners.delete(listener);
  },
  latest: () => null,
  onView: (view, listener) => {
    const known = listeners.get(view) ?? new Set();
    known.add(listener);
    listeners.set(view, known);
    return () => undefined;
  },
  send: () =>
    refuseWith === null
      ? new Promise(() => undefined)
      : Promise.resolve({ kind: 'rejected', commandId: COMMAND_ID, rejection: refuseWith }),
  onLateOutcome: () => () => undefined,
  watchCounters: () => undefined,
  listWaiting: () => Promise.resolve({ kind: 'no-answer' }),
  hubNow,
  reconnect: () => undefined,
  close: () => undefined,
};

const http = cannedHttp(NOW, () => signInResult);

const memory = createPageMemory(() => localStorage);
memory.rememberCounter(LAN.accountId, 'quay-3' as CounterId);
memory.rememberLanguage(location.search === '?en' ? 'en' : 'vi');
showStaffPage({ link, http, memory, monotonicMs: () => performance.now() });
SCENES[location.hash.slice(1)]?.();
