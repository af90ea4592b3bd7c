import { SerialTransport } from '@motcua/printing/transports';
import type { DevicePortReply, DevicePortReport, LentPort } from '@motcua/protocol';
import { MemoryBinding, type PlugPort } from '@motcua/wires';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { afterEach, describe, expect, it } from 'vitest';
import { AttachedScanners } from './attached-scanners.ts';
import { guardedBinding } from './is-port.ts';
import { LentPorts } from './lent-ports.ts';
import { ScannerReadings } from './scanner-readings.ts';

const SPEED = { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1, flowControl: 'none' } as const;
const PRINTER: LentPort = { kind: 'serial', path: '/dev/ttyUSB0', ...SPEED };

const plugged: readonly PlugPort[] = [
  {
    ...{ port: 'printer', path: '/dev/usb/lp0', stablePath: null, serialNumber: null },
    ...{ usbVendorId: '04b8', usbProductId: '0e15', manufacturer: 'EPSON', product: 'TM-T20II' },
  },
];
const left: LentPorts[] = [];
afterEach(() => {
  for (const ports of left.splice(0)) ports.leave();
});

/** `isHeard`: whether the hub takes what it is told. */
function lay() {
  const timers = new ManualTimers();
  const memory = new MemoryBinding();
  const wire = memory.wire(PRINTER.path);
  const isPort = ({ path }: LentPort) => Promise.resolve(path.startsWith('/dev/tty'));
  const binding = guardedBinding(memory, isPort);
  const readings = new ScannerReadings(timers);
  const scanners = new AttachedScanners({
    binding,
    timers,
    random: () => 0,
    year: () => 2026,
    onScan: () => 1,
    readings,
  });
  const clock = { aheadMs: 0 };
  const rest: { at: string | null } = { at: null };
  const free = { promise: Promise.resolve() };
  const ports = new LentPorts({
    nameScanners: (wanted) => scanners.follow(wanted),
    ownPrinterFree: () => free.promise,
    ownRest: { isAt: (path) => rest.at === path, gone: async (path) => void (rest.at === path && (rest.at = null)) },
    listPorts: () => Promise.resolve(plugged),
    ...{ isPort, scanners, readings, timers, log: () => undefined, wallMs: () => timers.monotonicMs() + clock.aheadMs },
    makeTransport: ({ kind: _kind, ...settings }, isKnownMute) =>
      new SerialTransport({
        ...{ settings: { ...SPEED, ...settings }, binding, timers, random: () => 0, isKnownMute },
      }),
  });
  left.push(ports);
  const hub = { isHearing: true };
  const told: DevicePortReport[] = [];
  const enter = () =>
    ports.enter((report) => {
      if (hub.isHearing) told.push(report);
      return Promise.resolve(hub.isHearing);
    });
  const paper: number[] = [];
  wire.onBytes((bytes) => paper.push(...bytes));
  const open = (opening: string, port = PRINTER, mute = true) => ports.answer({ act: 'open', opening, port, mute });
  const write = (opening: string, ...bytes: number[]): Promise<DevicePortReply> =>
    ports.answer({ act: 'write', opening, bytes: Buffer.from(bytes).toString('base64'), deadlineMs: 1_000 });
  const links = (opening: string) =>
    told.flatMap((report) => (report.kind === 'link' && report.opening === opening ? [report.link.kind] : []));
  const heard = () =>
    told.flatMap((report) => (report.kind === 'bytes' ? [[...Buffer.from(report.bytes, 'base64')]] : []));
  enter();
  return { timers, memory, wire, ports, clock, rest, free, hub, told, enter, paper, open, write, links, heard };
}

async function layOpen() {
  const laid = lay();
  expect(await laid.open('a')).toEqual({ kind: 'opening' });
  await laid.timers.settle();
  expect(laid.links('a')).toEqual(['connecting', 'open']);
  return laid;
}

describe('SL5 half a slip that the kiosk has left', () => {
  it('is told of until the hub has cut it off', async () => {
    const { open, ports, rest } = lay();
    rest.at = PRINTER.path;
    expect(await open('a')).toEqual({ kind: 'opening', rest: true });
    // The link went before that.
    expect(await open('b')).toEqual({ kind: 'opening', rest: true });
    expect(await ports.answer({ act: 'rest-gone', opening: 'b' })).toEqual({ kind: 'noted' });
    expect(await open('c')).toEqual({ kind: 'opening' });
  });

  it('that broke while the hub was waiting for the port is told of before it has the port', async () => {
    const { open, free, rest, timers, links } = lay();
    let letGo = (): void => undefined;
    free.promise = new Promise((resolve) => (letGo = resolve));
    expect(await open('a')).toEqual({ kind: 'opening' });
    rest.at = PRINTER.path;
    letGo();
    await timers.settle();
    expect(links('a')).toEqual(['gone']);
    expect(await open('b')).toEqual({ kind: 'opening', rest: true });
    await timers.settle();
    expect(links('b')).toEqual(['connecting', 'open']);
  });
});

describe('SL3 the ports that a kiosk lends', () => {
  it('carries bytes both ways and says what became of them', async () => {
    const { timers, wire, write, paper, heard } = await layOpen();
    expect(await write('a', 1, 2, 3)).toEqual({ kind: 'wrote', outcome: 'written' });
    wire.send(Uint8Array.of(0x12));
    await timers.settle();
    expect([paper, heard()]).toEqual([[1, 2, 3], [[0x12]]]);
    wire.stall(true);
    const stalled = write('a', 4);
    await timers.advance(1_000);
    expect(await stalled).toEqual({ kind: 'wrote', outcome: 'stalled' });
  });

  it('tells of a pulled cable, and of its return', async () => {
    const { timers, wire, write, links } = await layOpen();
    wire.unplug(true);
    await timers.settle();
    expect(await write('a', 1)).toEqual({ kind: 'wrote', outcome: 'lost' });
    wire.plug();
    await timers.advance(2_000);
    expect(links('a')).toEqual(['connecting', 'open', 'connecting', 'open']);
  });

  it('opens nothing that is no port, nor more than four', async () => {
    const { open, links, timers } = lay();
    const file = { ...PRINTER, path: '/etc/passwd' };
    expect(await open('file', file)).toEqual({ kind: 'refused', reason: 'not-a-port' });
    for (let count = 1; count <= 4; count += 1) {
      expect(await open(`${count}`, { ...PRINTER, path: `/dev/ttyS${count}` })).toEqual({ kind: 'opening' });
    }
    expect(await open('five', { ...PRINTER, path: '/dev/ttyS5' })).toEqual({ kind: 'refused', reason: 'too-many' });
    await timers.settle();
    expect([links('file'), links('five')]).toEqual([[], []]);
  });

  it('a port that a scanner has is not for a printer', async () => {
    const { ports, open } = lay();
    const { kind: _kind, ...serial } = PRINTER;
    const port = { ...SPEED, ...serial, kind: 'serial' } as const;
    const scannerId = 'scanner-1' as never;
    expect(await ports.answer({ act: 'scanners', scanners: [{ scannerId, port }] })).toEqual({ kind: 'reading' });
    expect(await open('a')).toEqual({ kind: 'refused', reason: 'in-use' });
  });

  it('a scanner goes on reading without the hub, and ends when a hub that is there names none', async () => {
    const { timers, ports, enter, wire } = lay();
    const port = { ...SPEED, kind: 'serial', path: PRINTER.path } as const;
    await ports.answer({ act: 'scanners', scanners: [{ scannerId: 'scanner-1' as never, port }] });
    await timers.settle();
    ports.leave();
    await timers.advance(600_000);
    expect(wire.isOpen).toBe(true);
    enter();
    await timers.advance(9_900);
    expect(wire.isOpen).toBe(true);
    await timers.advance(200);
    expect(wire.isOpen).toBe(false);
  });

  it('a new opening of the same port ends the one before: its bytes are lost, not late', async () => {
    const { timers, wire, open, write, links, paper } = await layOpen();
    wire.stall(true);
    const old = [write('a', 1), write('a', 2)];
    await timers.settle();
    expect(await open('b')).toEqual({ kind: 'opening' });
    expect(await Promise.all(old)).toEqual([1, 2].map(() => ({ kind: 'wrote', outcome: 'lost' })));
    wire.stall(false);
    await timers.settle();
    expect(await write('a', 3)).toEqual({ kind: 'wrote', outcome: 'lost' });
    expect(await write('b', 4)).toEqual({ kind: 'wrote', outcome: 'written' });
    expect([links('b').at(-1), paper]).toEqual(['open', [4]]);
  });

  it('finish tells whether the port has taken everything, and opens it anew', async () => {
    const { timers, ports, write, wire, links } = await layOpen();
    await write('a', 1);
    expect(await ports.answer({ act: 'finish', opening: 'a', deadlineMs: 500 })).toEqual({
      kind: 'finished',
      taken: true,
    });
    await timers.settle();
    expect(links('a')).toEqual(['connecting', 'open', 'connecting', 'open']);
    wire.stall(true);
    void write('a', 2);
    await timers.settle();
    const finishing = ports.answer({ act: 'finish', opening: 'a', deadlineMs: 500 });
    await timers.advance(500);
    expect(await finishing).toEqual({ kind: 'finished', taken: false });
  });

  it('close gives the port back before it answers', async () => {
    const { ports, wire, write } = await layOpen();
    expect(await ports.answer({ act: 'close', opening: 'a' })).toEqual({ kind: 'closed' });
    expect(wire.isOpen).toBe(false);
    expect(await write('a', 1)).toEqual({ kind: 'wrote', outcome: 'lost' });
  });
});

describe('SL7 nothing waits at a kiosk to come out later', () => {
  it('a lost connection to the hub closes the port at once, and drops what waits', async () => {
    const { timers, wire, ports, write, enter, paper, told } = await layOpen();
    wire.stall(true);
    void write('a', 1);
    void write('a', 2);
    await timers.settle();
    ports.leave();
    await timers.settle();
    const count = told.length;
    wire.stall(false);
    wire.send(Uint8Array.of(9));
    await timers.advance(60_000);
    expect([wire.isOpen, paper, told.length]).toEqual([false, [], count]);
    enter();
    expect(await write('a', 3)).toEqual({ kind: 'wrote', outcome: 'lost' });
    expect(paper).toEqual([]);
  });

  it('a machine that has slept writes nothing that was sent before, and says so to the hub', async () => {
    const { timers, clock, write, open, paper, links, wire } = await layOpen();
    await timers.advance(5_000);
    clock.aheadMs = 3_600_000;
    expect(await write('a', 1)).toEqual({ kind: 'wrote', outcome: 'lost' });
    expect(await write('a', 2)).toEqual({ kind: 'wrote', outcome: 'lost' });
    await timers.settle();
    expect([paper, links('a').at(-1), wire.isOpen]).toEqual([[], 'gone', false]);
    await open('b');
    await timers.settle();
    expect(await write('b', 3)).toEqual({ kind: 'wrote', outcome: 'written' });
    await timers.advance(60_000);
    expect([paper, links('b').at(-1)]).toEqual([[3], 'open']);
  });

  it('what the hub has not heard of an opening ends it, and the hub hears that in the end', async () => {
    const { timers, hub, wire, links } = await layOpen();
    hub.isHearing = false;
    wire.unplug(true);
    await timers.advance(3_000);
    expect(links('a')).toEqual(['connecting', 'open']);
    hub.isHearing = true;
    await timers.advance(1_000);
    expect(links('a')).toEqual(['connecting', 'open', 'gone']);
  });

  it('a cable that picks up noise does not use up what the hub lets a kiosk say', async () => {
    const { timers, wire, told, heard } = await layOpen();
    const before = told.length;
    for (let count = 0; count < 1_000; count += 1) {
      wire.send(Uint8Array.of(count % 256));
      await timers.advance(10);
    }
    await timers.advance(200);
    expect(told.length - before).toBeLessThan(30 + 110);
    expect(heard().flat()).toHaveLength(1_000);
  });
});

describe('DV2 which ports there are', () => {
  it('is told without any being opened, and disturbs none that is', async () => {
    const { ports, timers, write, links, paper } = await layOpen();
    expect(await ports.answer({ act: 'list' })).toEqual({ kind: 'listed', ports: plugged });
    await timers.settle();
    expect(await write('a', 7)).toEqual({ kind: 'wrote', outcome: 'written' });
    expect([links('a'), paper]).toEqual([['connecting', 'open'], [7]]);
  });
});
