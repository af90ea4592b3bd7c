/**
 * To look at the staff page without a hub: `npx vite -c apps/counter/vite.config.ts`, then /preview.html#serving. Not in the build.
 */
import type { HttpResult, HubLink, LinkState, ReceivedView } from '@motcua/client';
import type {
  AccountId,
  CommandId,
  CounterId,
  DeviceHealthView,
  DeviceId,
  HubEpoch,
  PrinterId,
  QueueOverviewView,
  Rejection,
  ServiceId,
  StaffRole,
  TicketId,
  TicketNumber,
  ViewName,
  WaitingEntry,
} from '@motcua/protocol';
import { createPageMemory } from '../page-memory.ts';
import { showStaffPage } from '../show-staff-page.ts';
import { cannedHttp } from './canned-http.ts';
import { SimulatedCounter } from './simulated-counter.ts';
import { simulatedOverview } from './simulated-overview.ts';

const NOW = Date.UTC(2026, 10, 21, 1, 25, 0);
const LAN = { accountId: 'lan' as AccountId, name: 'Nguyễn Thị Mẫu' };
const HOA = { accountId: 'hoa' as AccountId, name: 'Trần Văn Hòa' };
const COMMAND_ID: CommandId = 'c-1' as CommandId;
const MINUTE = 60_000;
let overview = simulatedOverview(NOW, LAN, HOA);
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

function many(): QueueOverviewView['manyAtOnce'][number] {
  const tickets = ['A051', 'A052', 'A053', 'A054'].map((number) => ({
    ticketId: `1-${number}` as TicketId,
    number: number as TicketNumber,
  }));
  return { deviceId: 'd-0' as DeviceId, at: NOW - 2 * MINUTE, tickets };
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

function atCounter(role: StaffRole = 'officer'): void {
  signInAs(role);
  push('queue-overview', { key: null, stamp, body: overview });
  push('counter', counter.view());
}

function entry(nth: number): WaitingEntry {
  const found = counter.line[nth];
  if (found === undefined) throw new Error('nobody waits there');
  return found;
}

/** A counter in the middle of a full day: one parked, two absent, the last act can be taken back. */
function busy(): void {
  called();
  const { hubTime } = counter;
  counter.also = {
    parked: [{ ...entry(1), number: 'A038' as TicketNumber, parkedAt: hubTime - 11 * MINUTE }],
    absent: [
      { ...entry(2), number: 'A031' as TicketNumber, absentAt: hubTime - 6 * MINUTE },
      { ...entry(3), number: 'L009' as TicketNumber, absentAt: hubTime - 18 * MINUTE },
    ],
    undo: { act: 31, number: 'A042' as TicketNumber, until: hubNow() + 9_000 },
    mayChoose: true,
    outOfTurnLeft: 4,
  };
}

function serving(): void {
  counter.change({ status: 'serving', servingSince: NOW - 185_000, startConfirmed: true });
}

/** Presses keys one after the other, as a hand does. */
function press(...names: readonly string[]): void {
  names.forEach((name, nth) => setTimeout(() => key(name), 100 + nth * 450));
}

/** The page about the day, as this role sees it. */
function day(role: StaffRole): void {
  localStorage.clear();
  signInAs(role);
  push('queue-overview', { key: null, stamp, body: overview });
  push('device-health', { key: null, stamp, body: troubledHealth() });
  if (role !== 'guide') goTo('day', role);
}

function called(): void {
  fillLine();
  counter.callFirst('priority-turn');
  counter.change({ calledAt: NOW - 20_000 });
}

const key = (name: string): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key: name }));

/** Presses a way in the header of the administrator's first screen. */
function goTo(way: string, role: StaffRole = 'administrator'): void {
  localStorage.clear();
  signInAs(role);
  push('queue-overview', { key: null, stamp, body: overview });
  setTimeout(() => {
    const page = document.querySelector('mc-staff-page')?.shadowRoot;
    const header = page?.querySelector('mc-counters-screen')?.shadowRoot?.querySelector('mc-page-header')?.shadowRoot;
    header?.querySelector<HTMLButtonElement>(`[data-test=${way}]`)?.click();
  }, 100);
}

const SCENES: Readonly<Record<string, () => void>> = {
  'sign-in': () => setLink({ kind: 'refused', code: 'not-signed-in' }),
  'session-ended': () => setLink({ kind: 'refused', code: 'session-ended' }),
  'wrong-password': () => {
    setLink({ kind: 'refused', code: 'not-signed-in' });
    signInResult = { kind: 'refused', problem: { code: 'try-later', field: null, retryAfterMs: 9_000 } };
  },
  connecting: () => undefined,
  counters: () => {
    localStorage.clear();
    signInAs('administrator');
    push('queue-overview', { key: null, stamp, body: overview });
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
  empty: () => atCounter(),
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
  busy: () => {
    busy();
    atCounter();
  },
  outcomes: () => {
    busy();
    serving();
    atCounter();
    setTimeout(() => press('.', '2', '8', '8', 'Escape'), 0);
  },
  visit: () => {
    busy();
    serving();
    const residence = { serviceId: 's-2' as ServiceId, name: { vi: 'Cư trú, căn cước', en: 'Residence', km: null } };
    counter.change({ otherParts: [residence], callKind: 'returned', startConfirmed: false, absentUntil: NOW + 90_000 });
    atCounter();
  },
  more: () => {
    busy();
    serving();
    atCounter();
    press('*');
  },
  park: () => {
    busy();
    serving();
    atCounter();
    press('7');
  },
  transfer: () => {
    busy();
    serving();
    atCounter('supervisor');
    press('8');
  },
  'transfer-counter': () => {
    busy();
    serving();
    atCounter();
    press('8', '6');
  },
  line: () => {
    busy();
    atCounter();
    press('2');
  },
  'line-ticket': () => {
    busy();
    atCounter();
    press('2', '1');
  },
  reason: () => {
    busy();
    atCounter();
    press('2', '1', '1');
  },
  outcome: () => {
    busy();
    serving();
    atCounter();
    press('.', '2', '8');
  },
  'leave-parked': () => {
    busy();
    atCounter();
    press('9');
  },
  'last-counter': () => {
    called();
    atCounter();
    refuseWith = { code: 'last-counter-of-line', waiting: 7, serviceIds: [] };
    press('9', '1');
  },
  practice: () => {
    fillLine();
    counter.line = counter.line.slice(0, 2).map((one, nth) => ({ ...one, number: `T00${nth + 1}` as TicketNumber }));
    counter.callFirst('oldest-first');
    counter.also = { practice: { until: NOW + 14 * MINUTE, waiting: 1, current: 'T001' as TicketNumber } };
    atCounter();
  },
  two: () => {
    busy();
    serving();
    overview = {
      ...overview,
      counters: overview.counters.map((one) =>
        one.counterId === 'quay-5'
          ? { ...one, status: 'open', holder: LAN, currentNumber: 'S007' as TicketNumber }
          : one,
      ),
    };
    atCounter();
  },
  ended: () => {
    called();
    counter.also = { callingEnded: true };
    overview = { ...overview, callingEndedAt: NOW - 5 * MINUTE, breakUntil: NOW + 30 * MINUTE };
    atCounter();
  },
  many: () => {
    called();
    overview = { ...overview, manyAtOnce: [many()], stopped: { reason: 'meeting', reopensAt: NOW + 45 * MINUTE } };
    atCounter();
  },
  day: () => {
    overview = { ...overview, manyAtOnce: [many()] };
    day('supervisor');
  },
  'day-admin': () => {
    overview = {
      ...overview,
      clockDoubt: { wallAt: NOW + 26 * 60 * MINUTE, hubTime: NOW },
      stopped: { reason: 'lines-full', reopensAt: null },
    };
    day('administrator');
  },
  'day-guide': () => day('guide'),
  'people-left': () => {
    day('supervisor');
    refuseWith = { code: 'people-left', waiting: 12, called: 1, parked: 2 };
    setTimeout(() => {
      const page = document.querySelector('mc-staff-page')?.shadowRoot;
      const panel = page?.querySelector('mc-day-screen')?.shadowRoot?.querySelector('mc-day-panel')?.shadowRoot;
      panel?.querySelector<HTMLButtonElement>('[data-test=end-calling]')?.click();
      setTimeout(() => key('2'), 500);
    }, 700);
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
