import {
  commonProfile,
  encodeSlip,
  isBlack,
  SimulatedTransport,
  SlipPrinter,
  VirtualPrinter,
  type Bitmap,
  type PaperPiece,
  type SlipDrawer,
  type SlipPrintResult,
} from '@motcua/printing';
import type { DeviceId } from '@motcua/protocol';
import { afterEach, describe, expect, it } from 'vitest';

import { ManualTime } from '../../application/testing/manual-time.ts';
import { KioskTransport } from './kiosk-transport.ts';
import { LoopKiosk } from './testing/loop-kiosk.ts';

/** A slip of 50 mm with black edges, by which half of it is told from the whole. */
const HEIGHT = 400;
const PICTURE: Bitmap = { widthDots: 576, heightDots: HEIGHT, rows: new Uint8Array(72 * HEIGHT).fill(0x81) };

const printers: SlipPrinter[] = [];
afterEach(async () => {
  for (const printer of printers.splice(0)) await printer.close();
});

async function lay(options: { readonly bufferBytes: number; readonly mute?: boolean }) {
  const time = new ManualTime();
  const pieces: PaperPiece[] = [];
  const device = new VirtualPrinter({
    ...{ paperWidthMm: 80, mmPerSecond: 50, bufferBytes: options.bufferBytes, timers: time },
    onPiece: (piece) => pieces.push(piece),
  });
  device.setMute(options.mute ?? false);
  const kiosk = new LoopKiosk(device, time);
  kiosk.connect();
  let openings = 0;
  const transport = new KioskTransport({
    ...{ ports: kiosk, deviceId: 'kiosk-1' as DeviceId, kioskName: 'Cửa chính', random: () => 0, timers: time },
    ...{ port: { kind: 'usb', path: '/dev/usb/lp0' }, mute: false, newOpening: () => `${++openings}` },
  });
  // Pictures are printed as they are.
  const drawer = null as unknown as SlipDrawer;
  const printer = new SlipPrinter({ transport, profile: commonProfile(80), timers: time, drawer, knownProof: null });
  printers.push(printer);
  await time.pass(10_000);
  expect(printer.status.state).toBe('ready');
  const print = () => {
    const done: { result: SlipPrintResult | null } = { result: null };
    void printer.print(PICTURE, { beforeFirstByte: () => undefined }).then((result) => (done.result = result));
    return done;
  };
  /** Pieces of paper with a whole slip on them. */
  const slips = () => pieces.filter(({ bitmap }) => edgeOf(bitmap) === HEIGHT).length;
  /** As the kiosk's own program prints, and is killed in the middle. */
  const halfByItself = async () => {
    const line = new SimulatedTransport(device, time);
    line.open({ onBytes: () => undefined, onLink: () => undefined });
    await time.pass(100);
    const bands = encodeSlip(PICTURE, commonProfile(80));
    for (const band of bands.slice(0, Math.ceil(bands.length / 2))) void line.write(band, 10_000);
    await time.pass(2_000);
    await line.close();
  };
  return { time, device, kiosk, printer, print, slips, pieces, halfByItself };
}

/** How many rows have the black edge. */
function edgeOf(bitmap: Bitmap): number {
  return Array.from({ length: bitmap.heightDots }, (_row, y) => isBlack(bitmap, 0, y)).filter(Boolean).length;
}

describe('SL5 slips through a kiosk', () => {
  it('are proved by the printer itself', async () => {
    const { time, printer, print, slips } = await lay({ bufferBytes: 65_536 });
    const slip = print();
    await time.pass(10_000);
    expect([slip.result, slips(), printer.status.proofLevel]).toEqual([{ kind: 'confirmed' }, 1, 'B']);
  });

  it('the network is cut for 30 s in the middle: told at once, ready again by itself, nothing old comes', async () => {
    const { time, device, kiosk, printer, print, slips } = await lay({ bufferBytes: 8_192 });
    const slip = print();
    await time.pass(600);
    expect(device.hangingRows).toBeGreaterThan(20);
    kiosk.cut();
    await time.pass(0);
    expect(slip.result).toEqual({ kind: 'interrupted', reason: 'connection-lost' });
    expect(printer.status.state).toBe('offline');
    await time.pass(30_000);
    expect([slips(), printer.status.state]).toEqual([0, 'offline']);
    kiosk.connect();
    await time.pass(5_000);
    expect(printer.status.state).toBe('ready');
    expect(slips()).toBe(0);
    const copy = print();
    await time.pass(10_000);
    expect([copy.result, slips(), device.strayBytes]).toEqual([{ kind: 'confirmed' }, 1, 0]);
  });

  it('the half slip of a kiosk that was alone is cut off once, before the next one', async () => {
    const { time, device, kiosk, printer, print, slips, pieces, halfByItself } = await lay({ bufferBytes: 65_536 });
    print();
    await time.pass(10_000);
    kiosk.cut();
    await time.pass(8_000);
    await halfByItself();
    expect(device.hangingRows).toBeGreaterThan(100);
    const before = pieces.length;
    kiosk.rest = true;
    kiosk.connect();
    await time.pass(5_000);
    expect(printer.status.state).toBe('ready');
    expect([device.hangingRows, pieces.length, kiosk.rest]).toEqual([0, before + 1, false]);
    print();
    await time.pass(10_000);
    expect(pieces.at(-1)?.bitmap.heightDots).toBe(pieces[before - 1]?.bitmap.heightDots);
    // Told once, it costs one piece of paper.
    kiosk.cut();
    await time.pass(1_000);
    kiosk.connect();
    await time.pass(5_000);
    expect([slips(), pieces.length]).toEqual([2, before + 2]);
  });

  it('a printer without paper keeps the half slip waiting until the new roll', async () => {
    const { time, device, kiosk, printer, print, slips, halfByItself } = await lay({ bufferBytes: 65_536 });
    kiosk.cut();
    await time.pass(8_000);
    await halfByItself();
    device.runOutOfPaperAfter(0);
    kiosk.rest = true;
    kiosk.connect();
    await time.pass(5_000);
    // The link goes once more meanwhile.
    kiosk.cut();
    await time.pass(1_000);
    kiosk.connect();
    await time.pass(5_000);
    expect([printer.status.state, kiosk.rest]).toEqual(['paper-out', true]);
    device.loadPaper();
    await time.pass(8_000);
    expect([printer.status.state, kiosk.rest, device.hangingRows]).toEqual(['ready', false, 0]);
    print();
    await time.pass(10_000);
    expect(slips()).toBe(1);
  });

  it('cut when the printer has all of it: unknown, for it may come out', async () => {
    const { time, kiosk, print, slips } = await lay({ bufferBytes: 65_536 });
    const slip = print();
    await time.pass(300);
    kiosk.cut();
    await time.pass(0);
    expect(slip.result).toEqual({ kind: 'unknown', reason: 'connection-lost' });
    await time.pass(30_000);
    expect(slips()).toBe(1);
  });

  it('a mute printer: unproven when the kiosk says that all was taken, and none too early', async () => {
    const { time, printer, print, slips } = await lay({ bufferBytes: 65_536, mute: true });
    expect(printer.status.proofLevel).toBe('D');
    const slip = print();
    await time.pass(15_000);
    expect([slip.result, slips()]).toEqual([{ kind: 'unproven' }, 1]);
  });

  it('a mute printer whose kiosk goes before it has said so: unknown', async () => {
    const { time, kiosk, print } = await lay({ bufferBytes: 65_536, mute: true });
    const slip = print();
    await time.pass(300);
    kiosk.cut();
    await time.pass(30_000);
    expect(slip.result).toMatchObject({ kind: 'unknown' });
  });
});
