import { describe, expect, it } from 'vitest';
import { MAX_LIST_ENTRIES, MAX_VIEW_BYTES, VIEW_SCHEMAS } from '@motcua/protocol';
import type { CounterId, PrinterId, ServiceId, TicketNumber } from '@motcua/protocol/vocabulary';
import { QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import type { CounterSettings, ServiceSettings } from '@motcua/protocol/settings-document';
import { callBoardView } from './call-board-view.ts';
import { counterView } from './counter-view.ts';
import { deviceHealthView } from './device-health-view.ts';
import { fitView } from './fit-view.ts';
import { kioskMenuView } from './kiosk-menu-view.ts';
import { queueOverviewView } from './queue-overview-view.ts';
import { waitingPage } from './waiting-entries.ts';

/** The longest that the wire knows: three bytes for each letter. */
const longest = { vi: 'ệ'.repeat(400), en: 'n'.repeat(400), km: 'ក'.repeat(400) };
const short = { vi: 'Hộ tịch', en: null, km: null };
const COUNTERS = 60;

/** Sixty counters that all serve one service and have all called somebody, and two hundred people behind them. */
function crowd(name: typeof longest | typeof short): { state: QueueState; index: SettingsIndex } {
  const plain = new QueueScenario().state.index?.settings;
  const [first] = plain?.services ?? [];
  if (!plain || !first) throw new Error('the demo has no service');
  const services: ServiceSettings[] = Array.from({ length: MAX_LIST_ENTRIES }, (_, i) => ({
    ...first,
    ...{ name, hint: name },
    serviceId: (i === 0 ? first.serviceId : `service-${i}`) as ServiceId,
  }));
  const counters: CounterSettings[] = Array.from({ length: COUNTERS }, (_, i) => ({
    ...{ counterId: `quay-${i}` as CounterId, label: `${i}`, name },
    serviceIds: services.map((service) => service.serviceId),
    ...{ mainServiceIds: [], profileId: null },
  }));
  const queue = new QueueScenario({ services, counters });
  for (let i = 0; i < 200 + COUNTERS; i += 1) queue.issue(first.serviceId);
  for (const { counterId } of counters) {
    queue.open(counterId, staff(counterId));
    queue.next(counterId, staff(counterId));
  }
  if (!queue.state.index) throw new Error('no settings');
  return { state: queue.state, index: queue.state.index };
}

const bytesOf = (view: unknown): number => Buffer.byteLength(JSON.stringify(view));

describe('PR5 a view', () => {
  it.each([
    ['with the longest texts', longest],
    ['with ordinary texts', short],
  ])('%s stays within 32 kB, with true counts', (_, name) => {
    const { state, index } = crowd(name);
    const counter = counterView(state, index, 'quay-7' as CounterId);
    const board = callBoardView(state, index, state.lastHubTime);
    const views = {
      'call-board': board,
      counter,
      'kiosk-menu': kioskMenuView(state, index, [], state.lastHubTime, 1),
      'queue-overview': queueOverviewView(state, index, state.lastHubTime, { kind: 'trusted' }),
    } as const;
    for (const [view, body] of Object.entries(views)) {
      expect(bytesOf(body), view).toBeLessThanOrEqual(MAX_VIEW_BYTES);
      expect(VIEW_SCHEMAS[view as keyof typeof views].safeParse(body).error, view).toBeUndefined();
    }
    expect(counter?.waiting.count).toBe(200);
    expect(board.waiting).toBe(200);
    // The newest call and the newest announcement are the last to go.
    expect(board.current[0]?.counterId).toBe('quay-59');
    expect(board.announcements.at(-1)?.announcementSeq).toBe(COUNTERS);
  });

  it('with ordinary texts leaves nothing out below fifty', () => {
    const { state, index } = crowd(short);
    expect(counterView(state, index, 'quay-7' as CounterId)?.waiting.entries).toHaveLength(MAX_LIST_ENTRIES);
    expect(kioskMenuView(state, index, [], state.lastHubTime, 1).services).toHaveLength(MAX_LIST_ENTRIES);
    expect(queueOverviewView(state, index, state.lastHubTime, { kind: 'trusted' }).counters).toHaveLength(
      MAX_LIST_ENTRIES,
    );
    expect(callBoardView(state, index, state.lastHubTime).announcements).toHaveLength(MAX_LIST_ENTRIES);
  });

  it('of one page leaves out what does not fit, and says how many there are', () => {
    const { state, index } = crowd(longest);
    const serviceIds = [...index.services.keys()];
    const page = fitView((most) => waitingPage(state, serviceIds, 10, Math.min(50, most)));
    expect(bytesOf(page)).toBeLessThanOrEqual(MAX_VIEW_BYTES);
    expect(page.count).toBe(200);
    expect(page.entries[0]?.ticketId).toBe(`1-${COUNTERS + 11}`);
  });

  it('of the devices keeps its count of doubtful slips', () => {
    const entry = {
      ...{ ticketId: '1-1' as never, number: 'A001' as TicketNumber, printerId: 'p' as PrinterId, at: 1 },
      ...{ jobId: '1-1.0', since: null },
      state: 'unknown' as const,
    };
    const appliance = {
      deviceId: 'd' as never,
      role: 'kiosk' as const,
      connected: true,
      expected: true,
      unusedSince: null,
      since: 1,
      name: 'ệ'.repeat(300),
    };
    const voice = {
      ...{ deviceId: 'd' as never, sound: 'ready' as const, speaks: true },
      missing: Array.from({ length: 10 }, () => 'vi-nam/n-4'),
      unplayable: ['Phim giới thiệu trung tâm'],
    };
    const glass = { deviceId: 'd' as never, pxPerMm: 4.0335, width: 3840, height: 2160, measuredAt: 1_800_000_000_000 };
    const entries = Array.from({ length: 60 }, () => entry);
    const view = deviceHealthView(
      [],
      { boardLines: [], scanners: [], keypadLines: [] },
      {
        appliances: Array.from({ length: 60 }, () => appliance),
        voices: Array.from({ length: 60 }, () => voice),
        glasses: Array.from({ length: 60 }, () => glass),
      },
      { count: 60, entries },
      0,
    );
    expect(bytesOf(view)).toBeLessThanOrEqual(MAX_VIEW_BYTES);
    expect(view.slipsToCheck.count).toBe(60);
    expect(view.appliances.length).toBeGreaterThan(10);
  });
});
