import { describe, expect, it } from 'vitest';
import type { DeviceHealthView, DeviceId, QueueOverviewView } from '@motcua/protocol';
import { samplePrinter } from '../preview/sample-printer.ts';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { needsNobody } from './floor-calm.ts';
import { connectedAs, HOA, LAN, Page } from './testing/page-without-screen.ts';

const NOW = 1_000_000;
const plain = simulatedOverview(NOW, LAN, HOA);
const calmFloor: QueueOverviewView = {
  ...plain,
  services: plain.services.map((one) => ({ ...one, longestWaitSince: null, servedByOpenCounter: true })),
};
const calmMachines: DeviceHealthView = {
  ...{ printers: [], boardLines: [], scanners: [], keypadLines: [], appliances: [], voices: [], glasses: [] },
  ...{ slipsToCheck: { count: 0, entries: [] }, reprintedToday: 2, follow: null },
};

function isCalm(floor: Partial<QueueOverviewView>, machines: Partial<DeviceHealthView> = {}): boolean {
  const page = new Page();
  page.link(connectedAs(LAN, 'supervisor'));
  const { stamp } = page.counter.view();
  page.take({ type: 'overview', received: { key: null, stamp, body: { ...calmFloor, ...floor } } });
  page.take({ type: 'health', received: { key: null, stamp, body: { ...calmMachines, ...machines } } });
  return needsNobody(page.state, NOW);
}

describe('ST4 a calm floor', () => {
  it('ST4 is said when nothing wants anybody', () => {
    expect(isCalm({})).toBe(true);
    expect(isCalm({ outOfTurn: 5 })).toBe(true);
  });

  it('ST4 is not said while anything does', () => {
    const [first] = plain.services;
    if (first === undefined) throw new Error('there is no service');
    const over = { ...first, longestWaitSince: NOW - 31 * 60_000 };
    const alone = { ...first, longestWaitSince: null, servedByOpenCounter: false };
    const late = { ...first, longestWaitSince: null, wait: { fromMinutes: 1, toMinutes: 9, prospect: 'perhaps-not' } };
    expect([over, alone].map((one) => isCalm({ services: [one] }))).toEqual([false, false]);
    expect(isCalm({ services: [late as typeof first] })).toBe(false);
    expect(isCalm({ breakUntil: NOW + 1 })).toBe(false);
    expect(isCalm({ stopped: { reason: 'meeting', reopensAt: null } })).toBe(false);
    expect(isCalm({}, { printers: [samplePrinter('p', 'Máy in', { state: 'paper-out' })] })).toBe(false);
  });

  it('ST4 is not said while phones cannot get in, though the centre has switched that on', () => {
    const port = { trouble: null, port: 7180, since: NOW - 1, checked: true } as const;
    expect(isCalm({}, { follow: { ...port, state: 'open' } })).toBe(true);
    expect(isCalm({}, { follow: { ...port, state: 'opening' } })).toBe(true);
    expect(isCalm({}, { follow: { ...port, state: 'shut', trouble: 'port-in-use' } })).toBe(false);
  });

  it('ST4, VO4 is not said while a display that shall speak cannot be heard', () => {
    const deviceId = 'd-1' as DeviceId;
    const display = { deviceId, role: 'display', name: 'Màn hình sảnh', connected: true } as const;
    const appliances = [{ ...display, expected: true, unusedSince: null, since: 5 }];
    const voice: DeviceHealthView['voices'][number] = {
      ...{ deviceId, speaks: true, sound: 'ready', missing: [], unplayable: [] },
    };
    expect(isCalm({}, { appliances, voices: [voice] })).toBe(true);
    const blocked = { ...voice, sound: 'blocked' } as const;
    expect(isCalm({}, { appliances, voices: [blocked] })).toBe(false);
    expect(isCalm({}, { appliances, voices: [{ ...blocked, speaks: false }] })).toBe(true);
  });

  it('ST4 is not said of what nobody knows: without the machines, or without the hub', () => {
    const page = new Page();
    page.link(connectedAs(LAN, 'supervisor'));
    const { stamp } = page.counter.view();
    page.take({ type: 'overview', received: { key: null, stamp, body: calmFloor } });
    expect(needsNobody(page.state, NOW)).toBe(false);
    page.take({ type: 'health', received: { key: null, stamp, body: calmMachines } });
    page.link({ kind: 'lost' });
    expect(needsNobody(page.state, NOW)).toBe(false);
  });
});
