import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findSocat, PtyWire } from '@motcua/wires';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { systemPrinterTimers } from '../printer-timers.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import type { LinkState } from './byte-transport.ts';
import { DeviceFileTransport } from './device-file-transport.ts';

const socat = findSocat();
const cleanUps: (() => Promise<unknown>)[] = [];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-lp-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function open(mode: 'device' | 'queue') {
  const path = join(folder, 'lp0');
  const transport = new DeviceFileTransport({ path, mode, timers: systemPrinterTimers(), random: () => 0 });
  cleanUps.push(() => transport.close());
  const links: LinkState[] = [];
  const received: number[] = [];
  transport.open({ onBytes: (bytes) => received.push(...bytes), onLink: (link) => links.push(link) });
  const untilOpen = (): Promise<number> => waitUntil('the file', () => transport.link.kind === 'open', 20_000);
  return { path, transport, links, received, untilOpen };
}

/** A terminal stands for the printer's file: bytes both ways, `EAGAIN` when it is full, gone when it is pulled. */
async function plugIn(program: string) {
  const wire = new PtyWire({ path: join(folder, 'lp0'), socat: program });
  const heard: number[] = [];
  wire.onBytes((bytes) => heard.push(...bytes));
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  return { wire, heard };
}

/** A file stands for the queue: it holds the last job. */
function shareQueue(): Promise<void> {
  return writeFile(join(folder, 'lp0'), '');
}

describe('DeviceFileTransport', () => {
  it('starts nothing at what is no port, looks at each start, and not after it was closed', async () => {
    const path = join(folder, 'lp0');
    await writeFile(path, '');
    let answer: (may: boolean) => void = () => undefined;
    let asked = 0;
    const started: string[] = [];
    const later: (() => void)[] = [];
    const transport = new DeviceFileTransport({
      ...{ path, mode: 'device', random: () => 0 },
      timers: { monotonicMs: () => 0, after: (_ms, action) => (later.push(action), () => undefined) },
      mayStart: () => {
        asked += 1;
        return new Promise((resolve) => (answer = resolve));
      },
      startProcess: (_program, [at = '']) => {
        started.push(at);
        const silent = () => undefined;
        return { pid: 1, send: silent, kill: silent, onReport: silent, onFault: silent, onExit: silent };
      },
    });
    const links: LinkState[] = [];
    transport.open({ onBytes: () => undefined, onLink: (link) => links.push(link) });
    answer(false);
    await waitUntil('the next try', () => later.length === 1, 5_000);
    expect([started, links.at(-1)]).toMatchObject([[], { kind: 'connecting', lastFailure: { cause: 'refused' } }]);
    later[0]?.();
    answer(true);
    await waitUntil('the process', () => started.length === 1, 5_000);
    transport.reset();
    expect(asked).toBe(3);
    const close = transport.close();
    answer(true);
    await Promise.resolve();
    expect(started).toEqual([path]);
    void close;
  });

  it('carries bytes both ways; what was written before the end is taken', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, heard } = await plugIn(socat.program);
    const { transport, received, untilOpen } = open('device');
    await untilOpen();
    expect(await transport.write(Uint8Array.of(1, 2), 5_000)).toBe('written');
    wire.send(Uint8Array.of(3));
    await waitUntil('bytes both ways', () => heard.length === 2 && received.length === 1, 5_000);
    expect(await transport.finish(5_000)).toBe(true);
    await waitUntil('the question at the end', () => heard.length === 5, 5_000);
    expect(heard).toEqual([1, 2, 0x10, 0x04, 1]);
    await untilOpen();
  });

  it('says that the file is not there, tries for ever, and is there when the printer is', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { links, untilOpen } = open('device');
    const refusals = (): number =>
      links.filter((link) => link.kind === 'connecting' && link.lastFailure?.cause === 'unreachable').length;
    await waitUntil('three refusals', () => refusals() >= 3, 20_000);
    await plugIn(socat.program);
    await untilOpen();
  });

  it('a printer that takes nothing stalls a write at its deadline, and the next one is free after a reset', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, heard } = await plugIn(socat.program);
    const { transport, untilOpen } = open('device');
    await untilOpen();
    const before = transport.childPid;
    wire.stall(true);
    expect(await transport.write(new Uint8Array(3_000_000).fill(7), 1_500)).toBe('stalled');
    expect(await transport.finish(300)).toBe(false);
    wire.stall(false);
    await untilOpen();
    expect(transport.childPid).not.toBe(before);
    expect(await transport.write(Uint8Array.of(9), 5_000)).toBe('written');
    await waitUntil('the new byte', () => heard.at(-1) === 9, 5_000);
    expect(heard.length).toBeLessThan(2_000_000);
  });

  it('a process that is killed is replaced, and what it had in hand is lost', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire } = await plugIn(socat.program);
    const { transport, links, untilOpen } = open('device');
    await untilOpen();
    wire.stall(true);
    const writing = transport.write(new Uint8Array(3_000_000), 30_000);
    process.kill(transport.childPid ?? expect.fail('no process'), 'SIGKILL');
    expect(await writing).toBe('lost');
    wire.stall(false);
    await untilOpen();
    expect(links.some((link) => link.kind === 'connecting' && link.lastFailure?.cause === 'lost')).toBe(true);
  });

  it('a printer that is pulled out is missed without a write, and used again when it is back', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, heard } = await plugIn(socat.program);
    const { transport, untilOpen } = open('device');
    await untilOpen();
    await wire.unplug();
    await waitUntil('the loss', () => transport.link.kind === 'connecting', 5_000);
    await wire.plug();
    await untilOpen();
    expect(await transport.write(Uint8Array.of(5), 5_000)).toBe('written');
    await waitUntil('the byte', () => heard.at(-1) === 5, 5_000);
  });

  it('a queue takes one job from opening to closing, and says nothing', async () => {
    await shareQueue();
    const { path, transport, received, untilOpen } = open('queue');
    await untilOpen();
    await transport.write(Uint8Array.of(1, 2), 5_000);
    await transport.write(Uint8Array.of(3), 5_000);
    expect(await transport.finish(5_000)).toBe(true);
    expect([...(await readFile(path))]).toEqual([1, 2, 3]);
    await untilOpen();
    await transport.write(Uint8Array.of(4), 5_000);
    expect(await transport.finish(5_000)).toBe(true);
    expect([...(await readFile(path))]).toEqual([4]);
    expect(received).toEqual([]);
  });

  it('a queue that is not there is said to be so, nothing is made in its place, and it is open when it is there', async () => {
    const { path, transport, links, untilOpen } = open('queue');
    const refusals = (): number =>
      links.filter((link) => link.kind === 'connecting' && link.lastFailure?.cause === 'unreachable').length;
    await waitUntil('two refusals', () => refusals() >= 2, 20_000);
    expect(await transport.write(Uint8Array.of(1), 5_000)).toBe('lost');
    expect(existsSync(path)).toBe(false);
    await shareQueue();
    await untilOpen();
  });

  it('a queue that went away is missed at a look, before the look is over', async () => {
    await shareQueue();
    const { path, transport, untilOpen } = open('queue');
    await untilOpen();
    await transport.look(5_000);
    expect(transport.link.kind).toBe('open');
    await rm(path);
    await transport.look(5_000);
    expect(transport.link).toMatchObject({ kind: 'connecting', lastFailure: { cause: 'lost' } });
    await shareQueue();
    await untilOpen();
    expect(await readFile(path, 'utf8')).toBe('');
  });

  it('a queue of which nobody knows in time whether it is there counts as gone', async () => {
    await shareQueue();
    const { transport, links, untilOpen } = open('queue');
    await untilOpen();
    process.kill(transport.childPid ?? expect.fail('no process'), 'SIGSTOP');
    await transport.look(300);
    expect(links.at(-1)).toMatchObject({ kind: 'connecting', lastFailure: { cause: 'unreachable' } });
    await untilOpen();
  });

  it('is silent after close, and leaves no process behind', async () => {
    await shareQueue();
    const { transport, links, untilOpen } = open('queue');
    await untilOpen();
    const pid = transport.childPid ?? expect.fail('no process');
    await transport.close();
    expect(() => process.kill(pid, 0)).toThrow();
    const count = links.length;
    transport.reset();
    expect(await transport.write(Uint8Array.of(1), 100)).toBe('lost');
    expect(links).toHaveLength(count);
  });
});
