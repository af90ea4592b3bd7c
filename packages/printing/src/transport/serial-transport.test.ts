import { MemoryBinding } from '@motcua/wires';
import { afterEach, describe, expect, it } from 'vitest';

import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import type { LinkState } from './byte-transport.ts';
import { PRINTER_SERIAL_SETTINGS, SerialTransport } from './serial-transport.ts';

const transports: SerialTransport[] = [];
afterEach(async () => {
  for (const transport of transports.splice(0)) await transport.close();
});

async function lay(isKnownMute = false) {
  const timers = new ManualTimers();
  const binding = new MemoryBinding();
  const wire = binding.wire('/dev/printer');
  const transport = new SerialTransport({
    settings: { ...PRINTER_SERIAL_SETTINGS, path: wire.path },
    ...{ binding, timers, random: () => 0, isKnownMute },
  });
  transports.push(transport);
  const links: LinkState[] = [];
  const received: number[] = [];
  transport.open({ onBytes: (bytes) => received.push(...bytes), onLink: (link) => links.push(link) });
  await timers.advance(0);
  return { timers, wire, transport, links, received };
}

describe('SerialTransport', () => {
  it('carries bytes both ways', async () => {
    const { timers, wire, transport, received } = await lay();
    const heard: number[] = [];
    wire.onBytes((bytes) => heard.push(...bytes));
    expect(transport.link).toEqual({ kind: 'open' });
    expect(await transport.write(Uint8Array.of(1, 2), 1_000)).toBe('written');
    wire.send(Uint8Array.of(3));
    await timers.advance(0);
    expect([heard, received]).toEqual([[1, 2], [3]]);
  });

  it('tells a port that another program holds from one that is not there, and from a pulled cable', async () => {
    const { timers, wire, links } = await lay();
    wire.unplug(true);
    await timers.advance(200);
    wire.plug();
    wire.refuseOpening('in-use', 1);
    await timers.advance(2_000);
    const causes = links.map((link) => (link.kind === 'connecting' ? (link.lastFailure?.cause ?? null) : link.kind));
    expect(causes).toEqual([null, 'open', 'lost', 'unreachable', 'refused', 'open']);
  });

  it.each([
    ['ready', false, true],
    ['not-ready', false, false],
    ['unknown', false, false],
    ['unknown', true, true],
  ] as const)('finish: signals %s, known to be mute %s: taken %s', async (signals, isKnownMute, taken) => {
    const { timers, wire, transport, links } = await lay(isKnownMute);
    wire.signals = signals;
    await transport.write(Uint8Array.of(1), 1_000);
    expect(await transport.finish(5_000)).toBe(taken);
    await timers.advance(0);
    expect(links.slice(-2)).toEqual([{ kind: 'connecting', lastFailure: null }, { kind: 'open' }]);
  });

  it('finish: false when the printer holds the line up, and what waited is dropped', async () => {
    const { timers, wire, transport } = await lay(true);
    const heard: number[] = [];
    wire.onBytes((bytes) => heard.push(...bytes));
    wire.stall(true);
    const writing = transport.write(Uint8Array.of(1), 60_000);
    await timers.advance(0);
    const finishing = transport.finish(5_000);
    await timers.advance(5_000);
    expect([await writing, await finishing]).toEqual(['lost', false]);
    wire.stall(false);
    await timers.advance(1_000);
    expect(heard).toEqual([]);
    expect(transport.link.kind).toBe('open');
  });

  it('is silent after close', async () => {
    const { timers, transport, links } = await lay();
    await transport.close();
    const count = links.length;
    expect(await transport.write(Uint8Array.of(1), 100)).toBe('lost');
    expect(await transport.finish(100)).toBe(false);
    transport.reset();
    await timers.advance(10_000);
    expect(links).toHaveLength(count);
    expect(transport.link.kind).toBe('closed');
  });
});
