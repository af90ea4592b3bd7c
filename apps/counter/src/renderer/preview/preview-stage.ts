import type { HttpResult, HubLink, LinkState, ReceivedView } from '@motcua/client';
import type {
  AccountId,
  CommandId,
  CounterPc,
  DeviceHealthView,
  DeviceId,
  HubEpoch,
  BoardLineId,
  QueueOverviewView,
  Rejection,
  StaffRole,
  TicketId,
  TicketNumber,
  ViewName,
  WaitingEntry,
} from '@motcua/protocol';
import { PageEvent, type PageWish } from '../page-event.ts';
import { SimulatedCounter } from './simulated-counter.ts';
import { simulatedOverview } from './simulated-overview.ts';
import { samplePrinter } from './sample-printer.ts';

/** Hub time when the page is opened. */
export const NOW = Date.UTC(2026, 10, 21, 1, 25, 0);
export const LAN = { accountId: 'lan' as AccountId, name: 'Nguyễn Thị Mẫu' };
export const HOA = { accountId: 'hoa' as AccountId, name: 'Trần Văn Hòa' };
export const MINUTE = 60_000;
const COMMAND_ID: CommandId = 'c-1' as CommandId;
export const stamp = { hubEpoch: 'epoch-1' as HubEpoch, viewSeq: 1, revision: 1, hubTime: NOW };

/** A hub that is not there: what the page is shown, and the one answer that it gets. */
export class PreviewStage {
  readonly counter = new SimulatedCounter(NOW, LAN);
  overview = simulatedOverview(NOW, LAN, HOA);
  refuseWith: Rejection | null = null;
  signInResult: HttpResult<never> = { kind: 'no-answer' };
  /** AC15: until the page locks. */
  lockLeftMs = 15 * MINUTE;
  /** AC17 */
  atPairedPc = true;
  counterPc: CounterPc = { state: 'paired', name: 'Máy quầy 3' };
  /** AC16 */
  hasPin = true;
  linkState: LinkState = { kind: 'connecting' };
  readonly listeners = new Map<string, Set<(received: never) => void>>();
  readonly stateListeners = new Set<(state: LinkState) => void>();
  readonly #startedAt = performance.now();

  /** What the hub says about the lock and the PIN; null: it is asked something else. */
  answerTo(path: string): object | null {
    if (path === '/api/session/lock') return { leftMs: this.lockLeftMs };
    if (path === '/api/counter-pc') return this.counterPc;
    return path === '/api/account/pin' ? { isSet: this.hasPin } : null;
  }

  hubNow(): number {
    return NOW + performance.now() - this.#startedAt;
  }

  setLink(state: LinkState): void {
    this.linkState = state;
    for (const listener of this.stateListeners) listener(state);
  }

  signInAs(role: StaffRole): void {
    const you = { kind: 'staff', role, ...LAN, atPairedPc: this.atPairedPc } as const;
    const hubEpoch = 'epoch-1' as HubEpoch;
    const welcome = { protocol: 1, hubVersion: '0.1.0', hubEpoch, hubTime: this.hubNow(), you };
    this.setLink({ kind: 'connected', welcome });
  }

  push<N extends ViewName>(view: N, received: ReceivedView<N>): void {
    for (const listener of this.listeners.get(view) ?? []) (listener as (received: ReceivedView<N>) => void)(received);
  }

  fillLine(): void {
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
      this.counter.join({ number, service, waitedMs: minutes * MINUTE, priority, language, needs });
    }
  }

  atCounter(role: StaffRole = 'officer'): void {
    this.signInAs(role);
    this.push('queue-overview', { key: null, stamp, body: this.overview });
    this.push('counter', this.counter.view());
  }

  entry(nth: number): WaitingEntry {
    const found = this.counter.line[nth];
    if (found === undefined) throw new Error('nobody waits there');
    return found;
  }

  /** A this.counter in the middle of a full this.day: one parked, two absent, the last act can be taken back. */
  busy(): void {
    this.called();
    const { hubTime } = this.counter;
    this.counter.also = {
      parked: [{ ...this.entry(1), number: 'A038' as TicketNumber, parkedAt: hubTime - 11 * MINUTE }],
      absent: [
        { ...this.entry(2), number: 'A031' as TicketNumber, absentAt: hubTime - 6 * MINUTE },
        { ...this.entry(3), number: 'L009' as TicketNumber, absentAt: hubTime - 18 * MINUTE },
      ],
      undo: { act: 31, number: 'A042' as TicketNumber, until: this.hubNow() + 9_000 },
      mayChoose: true,
      outOfTurnLeft: 4,
    };
  }

  serving(): void {
    this.counter.change({ status: 'serving', servingSince: NOW - 185_000, startConfirmed: true });
  }

  /** Presses keys one after the other, as a hand does. */
  press(...names: readonly string[]): void {
    names.forEach((name, nth) => setTimeout(() => this.key(name), 100 + nth * 450));
  }

  /** What a part of the page asks of it. */
  wish(wish: PageWish): void {
    setTimeout(() => document.querySelector('mc-staff-page')?.dispatchEvent(new PageEvent(wish)), 100);
  }

  /** The page about the day, as this role sees it. */
  day(role: StaffRole): void {
    localStorage.clear();
    this.signInAs(role);
    this.push('queue-overview', { key: null, stamp, body: this.overview });
    this.push('device-health', { key: null, stamp, body: troubledHealth() });
    if (role !== 'guide') this.goTo('day', role);
  }

  called(): void {
    this.fillLine();
    this.counter.callFirst('priority-turn');
    this.counter.change({ calledAt: NOW - 20_000 });
  }

  key(name: string): boolean {
    return window.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
  }

  /** Presses a way in the header of the administrator's first screen, once it is there. */
  goTo(way: string, role: StaffRole = 'administrator'): void {
    localStorage.clear();
    this.signInAs(role);
    this.push('queue-overview', { key: null, stamp, body: this.overview });
    const press = (): void => {
      const page = document.querySelector('mc-staff-page')?.shadowRoot;
      const header = page?.querySelector('mc-counters-screen')?.shadowRoot?.querySelector('mc-page-header')?.shadowRoot;
      header?.querySelector<HTMLButtonElement>(`[data-test=${way}]`)?.click();
    };
    void import('../screens/counters-screen.ts').then(() => setTimeout(press, 100));
  }

  link(): HubLink {
    return {
      state: () => this.linkState,
      onState: (listener) => {
        this.stateListeners.add(listener);
        return () => this.stateListeners.delete(listener);
      },
      latest: () => null,
      onView: (view, listener) => {
        const known = this.listeners.get(view) ?? new Set();
        known.add(listener);
        this.listeners.set(view, known);
        return () => undefined;
      },
      send: () =>
        this.refuseWith === null
          ? new Promise(() => undefined)
          : Promise.resolve({ kind: 'rejected', commandId: COMMAND_ID, rejection: this.refuseWith }),
      onLateOutcome: () => () => undefined,
      onInput: () => () => undefined,
      watchCounters: () => undefined,
      reportAnnouncements: () => undefined,
      reportVoice: () => undefined,
      reportGlass: () => undefined,
      listWaiting: () => Promise.resolve({ kind: 'no-answer' }),
      lookUpCode: () => Promise.resolve({ kind: 'no-answer' }),
      askCatalogue: () => Promise.resolve({ kind: 'no-answer' }),
      hubNow: () => this.hubNow(),
      reconnect: () => undefined,
      close: () => undefined,
    };
  }
}

export function troubledHealth(): DeviceHealthView {
  const printer = samplePrinter('p-1', 'Máy in phiếu 1', {
    ...{ state: 'paper-out', since: NOW - 4 * MINUTE, waitingSlips: 2 },
  });
  return {
    printers: [printer],
    boardLines: [
      {
        ...{ lineId: 'bang' as BoardLineId, name: 'Bảng số tại quầy', simulated: false, state: 'absent' },
        ...{ since: NOW - 2 * MINUTE, lastError: 'no such file', timesLost: 1, boards: [] },
      },
    ],
    scanners: [],
    keypadLines: [],
    appliances: [],
    voices: [],
    glasses: [],
    slipsToCheck: {
      count: 2,
      entries: ['A051', 'C022'].map((number, n) => ({
        jobId: `1-${number}.0`,
        since: n === 0 ? null : 'confirmed',
        ticketId: `1-${number}` as TicketId,
        number: number as TicketNumber,
        printerId: printer.printerId,
        state: n === 0 ? 'interrupted' : 'expired',
        at: NOW - n * 3 * MINUTE,
      })),
    },
    follow: { state: 'shut', trouble: 'port-in-use', port: 7180, since: NOW - 12 * MINUTE, checked: false },
    reprintedToday: 1,
  };
}

export function many(): QueueOverviewView['manyAtOnce'][number] {
  const tickets = ['A051', 'A052', 'A053', 'A054'].map((number) => ({
    ticketId: `1-${number}` as TicketId,
    number: number as TicketNumber,
  }));
  return { deviceId: 'd-0' as DeviceId, at: NOW - 2 * MINUTE, tickets };
}
