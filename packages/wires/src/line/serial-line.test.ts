import { afterEach, describe, expect, it } from 'vitest';

import { MemoryBinding } from '../simulated/memory-binding.ts';
import { ManualTimers } from '../testing/manual-timers.ts';
import type { PortBinding } from './port-binding.ts';
import { COMMON_SERIAL_SETTINGS } from './serial-settings.ts';
import { SerialLine } from './serial-line.ts';

const PATH = '/dev/test';
const lines: SerialLine[] = [];
afterEach(async () => {
  for (const line of lines.splice(0)) await line.close();
});

function lay(laid = true) {
  const timers = new ManualTimers();
  const binding = new MemoryBinding();
  if (laid) binding.wire(PATH);
  const settings = { ...COMMON_SERIAL_SETTINGS, path: PATH };
  const line = new SerialLine({ settings, binding, timers, random: () => 0 });
  lines.push(line);
  const states: string[] = [];
  const received: number[] = [];
  line.open({ onBytes: (bytes) => received.push(...bytes), onStatus: (status) => states.push(status.state) });
  return { timers, binding, line, states, received, wire: () => binding.wire(PATH) };
}

describe('SerialLine', () => {
  it('carries bytes both ways', async () => {
    const { timers, line, received, wire } = lay();
    const heard: number[] = [];
    wire().onBytes((bytes) => heard.push(...bytes));
    await timers.settle();
    expect(line.status.state).toBe('open');
    expect(await line.write(Uint8Array.of(1, 2), 100)).toBe('written');
    wire().send(Uint8Array.of(3));
    await timers.settle();
    expect([heard, received]).toEqual([[1, 2], [3]]);
    expect(line.status.counts).toMatchObject({ opened: 1, bytesIn: 1, bytesOut: 2 });
  });

  it('a cable that is pulled without a sign is noticed within half a second, by looking', async () => {
    const { timers, line, wire } = lay();
    await timers.settle();
    wire().unplug(false);
    await timers.advance(500);
    expect(line.status).toMatchObject({ state: 'lost', sinceMs: 500 });
    expect(line.status.lastError).toContain('not there');
  });

  it('tries for ever, at most a second and a half apart, and says what stands in the way', async () => {
    const { timers, line, states, binding } = lay(false);
    await timers.advance(60_000);
    expect(states).toEqual(['opening', 'absent']);
    expect(line.status.counts.failedOpenings).toBeGreaterThan(39);
    binding.wire(PATH).refuseOpening('no-permission', 1);
    await timers.advance(1_500);
    expect(line.status.state).toBe('no-permission');
    await timers.advance(1_500);
    expect(line.status).toMatchObject({ state: 'open', lastError: 'simulated: no-permission' });
  });

  it('the second opening after a replug may fail too', async () => {
    const { timers, line, states, wire } = lay();
    await timers.settle();
    wire().unplug(true);
    await timers.settle();
    wire().plug();
    wire().refuseOpening('in-use', 2);
    await timers.advance(200 + 400 + 800);
    expect(states).toEqual(['opening', 'open', 'lost', 'in-use', 'open']);
    expect(line.status.counts).toMatchObject({ opened: 2, lost: 1, failedOpenings: 2 });
  });

  it('a write has a deadline; what had not begun by then is never sent', async () => {
    const { timers, line, wire } = lay();
    const heard: number[] = [];
    wire().onBytes((bytes) => heard.push(...bytes));
    await timers.settle();
    wire().stall(true);
    const outcomes = Promise.all([line.write(Uint8Array.of(1), 300), line.write(Uint8Array.of(2), 300)]);
    await timers.advance(300);
    expect(await outcomes).toEqual(['stalled', 'stalled']);
    wire().stall(false);
    await timers.settle();
    expect(heard).toEqual([1]);
    expect(line.status.counts.stalledWrites).toBe(2);
  });

  it('a write that fails is the sign that the cable is pulled', async () => {
    const { timers, line, wire } = lay();
    await timers.settle();
    wire().unplug(false);
    expect(await line.write(Uint8Array.of(1), 300)).toBe('lost');
    expect(line.status.state).toBe('lost');
    expect(await line.write(Uint8Array.of(1), 300)).toBe('lost');
  });

  it('reset gives up what waits, and has one owner of the port at any time', async () => {
    const { timers, line, states, wire } = lay();
    await timers.settle();
    wire().stall(true);
    const writing = line.write(Uint8Array.of(1), 10_000);
    await timers.settle();
    line.reset();
    line.reset();
    expect(await writing).toBe('lost');
    await timers.settle();
    expect(states).toEqual(['opening', 'open', 'opening', 'open']);
    expect(line.status.counts).toMatchObject({ opened: 2, lost: 0, failedOpenings: 0 });
  });

  it('drain: false at its deadline when the device takes nothing', async () => {
    const { timers, line, wire } = lay();
    await timers.settle();
    await line.write(Uint8Array.of(1), 100);
    expect(await line.drain(100)).toBe(true);
    wire().stall(true);
    void line.write(Uint8Array.of(2), 10_000);
    await timers.settle();
    const draining = line.drain(1_000);
    await timers.advance(1_000);
    expect(await draining).toBe(false);
  });

  it('is silent after close, and gives the port back', async () => {
    const { timers, line, states, wire } = lay();
    await timers.settle();
    await line.close();
    expect(wire().isOpen).toBe(false);
    const count = states.length;
    line.reset();
    await timers.advance(10_000);
    expect(states).toHaveLength(count);
    expect(await line.write(Uint8Array.of(1), 100)).toBe('lost');
  });

  it('closed while it opens the port, it has given the port back when it says so', async () => {
    const binding = new MemoryBinding();
    binding.wire(PATH);
    let open = (): void => undefined;
    const slow: PortBinding = {
      open: async (settings) => {
        const port = binding.open(settings);
        await new Promise<void>((resolve) => {
          open = resolve;
        });
        return port;
      },
      list: () => binding.list(),
    };
    const timers = new ManualTimers();
    const settings = { ...COMMON_SERIAL_SETTINGS, path: PATH };
    const line = new SerialLine({ settings, binding: slow, timers, random: () => 0 });
    line.open({ onBytes: () => undefined, onStatus: () => undefined });
    await timers.settle();
    let isClosed = false;
    const closing = line.close().then(() => {
      isClosed = true;
    });
    await timers.settle();
    expect(isClosed).toBe(false);
    open();
    await closing;
    expect(binding.wire(PATH).isOpen).toBe(false);
  });
});
