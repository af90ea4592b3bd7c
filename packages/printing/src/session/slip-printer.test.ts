import { describe, expect, it, onTestFinished } from 'vitest';

import { type Bitmap, createBitmap } from '../bitmap/bitmap.ts';
import { SlipDrawer } from '../drawing/slip-drawer.ts';
import { commonProfile } from '../esc-pos/printer-profile.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { SimulatedTransport } from '../simulated/simulated-transport.ts';
import { VirtualPrinter } from '../simulated/virtual-printer.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { SlipPrinter, type SlipPrintResult } from './slip-printer.ts';

/** 30 mm of paper, black from end to end. */
const slip: Bitmap = { ...createBitmap(576, 240), rows: new Uint8Array(72 * 240).fill(0xff) };

function createPrinter(device: VirtualPrinter, timers: PrinterTimers, knownProof: ProofLevel | null): SlipPrinter {
  const printer = new SlipPrinter({
    transport: new SimulatedTransport(device, timers),
    profile: commonProfile(80),
    timers,
    drawer: new SlipDrawer(timers, new URL('file:///no-drawing-here')),
    knownProof,
  });
  onTestFinished(() => printer.close());
  return printer;
}

async function createBench(options: {
  readonly knownProof?: ProofLevel;
  readonly mute?: boolean;
  readonly bufferBytes?: number;
  readonly mmPerSecond?: number;
}) {
  const timers = new ManualTimers();
  const pieces: PaperPiece[] = [];
  const device = new VirtualPrinter({
    paperWidthMm: 80,
    mmPerSecond: options.mmPerSecond ?? 100,
    bufferBytes: options.bufferBytes ?? 4096,
    timers,
    onPiece: (piece) => pieces.push(piece),
  });
  device.setMute(options.mute ?? false);
  const printer = createPrinter(device, timers, options.knownProof ?? null);
  const states: PrinterState[] = [];
  printer.onStatus((status) => states.push(status.state));
  await timers.advance(1_000);
  pieces.length = 0;
  return {
    timers,
    device,
    printer,
    states,
    pieces,
    /** Pieces with dots on them, as rows of black. */
    blackRows: () =>
      pieces.map(({ bitmap }) => bitmap.rows.filter((byte) => byte !== 0).length / 72).filter((rows) => rows > 0),
    start: (beforeFirstByte: () => void | Promise<void> = () => undefined) => {
      const run: { result: SlipPrintResult | null; atMs: number } = { result: null, atMs: 0 };
      void printer.print(slip, { beforeFirstByte }).then((result) => {
        run.result = result;
        run.atMs = timers.monotonicMs();
      });
      return run;
    },
  };
}

describe('a printer that answers (level B)', () => {
  it('is found ready, and a slip is confirmed when it is out', async () => {
    const { printer, start, timers, blackRows } = await createBench({});
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'B' });
    const run = start();
    await timers.advance(350);
    // 30 mm and 12 mm of feed at 100 mm/s take 420 ms: not before is there any proof.
    expect(run.result).toBeNull();
    await timers.advance(150);
    expect(run.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toEqual([240]);
  });

  it('commits before the first byte and sends nothing when that fails', async () => {
    const { printer, device, pieces, timers } = await createBench({});
    const hanging = device.hangingRows;
    const failed = printer.print(slip, {
      beforeFirstByte: () => {
        throw new Error('the disk is full');
      },
    });
    const refused = expect(failed).rejects.toThrow('the disk is full');
    await timers.advance(1_000);
    await refused;
    expect(pieces).toEqual([]);
    expect(device.hangingRows).toBe(hanging);
  });

  it('waits for an asynchronous commit', async () => {
    const { start, timers, device } = await createBench({});
    let commit = (): void => undefined;
    const run = start(
      () =>
        new Promise((resolve) => {
          commit = resolve;
        }),
    );
    await timers.advance(1_000);
    expect(device.hangingRows).toBe(0);
    commit();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'confirmed' });
  });

  it('what an earlier run of this program left in the printer is cut off before the first slip', async () => {
    const { printer, device, timers, blackRows } = await createBench({});
    await printer.close();
    const other = device.connect({ onReply: () => undefined, onSpace: () => undefined, onDrop: () => undefined });
    // Killed in the middle of a band.
    device.receive(Uint8Array.of(0x1d, 0x76, 0x30, 0, 72, 0, 24, 0, ...new Uint8Array(72 * 10).fill(0xff)));
    other?.();
    const next = createPrinter(device, timers, null);
    await timers.advance(2_000);
    // The questions asked meanwhile have become a few dots of the unfinished band.
    expect(blackRows().map(Math.floor)).toEqual([10]);
    const printing = next.print(slip, { beforeFirstByte: () => undefined });
    await timers.advance(1_000);
    expect(await printing).toEqual({ kind: 'confirmed' });
    expect(blackRows().map(Math.floor)).toEqual([10, 240]);
    expect(device.strayBytes).toBe(0);
  });

  it('takes a slip back as long as nothing was sent', async () => {
    const { printer, pieces, timers } = await createBench({});
    const printing = printer.print(slip, {
      beforeFirstByte: () => undefined,
      signal: AbortSignal.abort(new Error('too old')),
    });
    const refused = expect(printing).rejects.toThrow('too old');
    await timers.advance(2_000);
    await refused;
    expect(pieces).toEqual([]);
  });

  it('prints one slip at a time', async () => {
    const { printer, start, timers } = await createBench({});
    const run = start();
    await expect(printer.print(slip, { beforeFirstByte: () => undefined })).rejects.toThrow('one slip at a time');
    await timers.advance(2_000);
    expect(run.result).toEqual({ kind: 'confirmed' });
  });

  it('says within 5 s that the paper is out, and sends nothing', async () => {
    const { printer, device, start, timers } = await createBench({});
    device.runOutOfPaperAfter(0);
    await timers.advance(5_000);
    expect(printer.status.state).toBe('paper-out');
    let committed = false;
    const run = start(() => {
      committed = true;
    });
    await timers.advance(0);
    expect(run.result).toEqual({ kind: 'not-ready', state: 'paper-out' });
    expect(committed).toBe(false);
  });

  it('asks again right before a slip: paper that ended a moment ago is seen', async () => {
    const { device, start, timers, printer } = await createBench({});
    device.setMute(true); // keeps the automatic report from arriving
    device.openCover();
    device.setMute(false);
    expect(printer.status.state).toBe('ready');
    const run = start();
    await timers.advance(0);
    expect(run.result).toEqual({ kind: 'not-ready', state: 'cover-open' });
  });

  it('paper that ends in the middle: interrupted at once; after the roll change the half is cut off and no old slip comes', async () => {
    const { printer, device, start, timers, blackRows } = await createBench({ bufferBytes: 65_536 });
    device.runOutOfPaperAfter(100);
    const run = start();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'interrupted', reason: 'paper-out' });
    await timers.advance(60_000);
    expect(printer.status.state).toBe('paper-out');
    device.loadPaper();
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
    expect(blackRows()).toEqual([100]);
    const copy = start();
    await timers.advance(1_000);
    expect(copy.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toEqual([100, 240]);
    expect(device.strayBytes).toBe(0);
  });

  it('paper that ends in the middle of a small printer with a full buffer: still no second slip', async () => {
    const { printer, device, start, timers, blackRows } = await createBench({ bufferBytes: 4096 });
    device.runOutOfPaperAfter(100);
    const run = start();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'interrupted', reason: 'paper-out' });
    await timers.advance(60_000);
    expect(printer.status.state).toBe('paper-out');
    device.loadPaper();
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
    // It goes on with what it holds, which is not all of the slip.
    expect(blackRows()).toHaveLength(1);
    expect(blackRows()[0]).toBeLessThan(240);
    const copy = start();
    await timers.advance(1_000);
    expect(copy.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toHaveLength(2);
    expect(blackRows()[1]).toBe(240);
    expect(device.strayBytes).toBe(0);
  });

  it.each([
    [
      'the cover',
      'cover-open',
      (device: VirtualPrinter) => {
        device.openCover();
      },
      (device: VirtualPrinter) => {
        device.closeCover();
      },
    ],
    [
      'the cutter',
      'error',
      (device: VirtualPrinter) => {
        device.setCutterJam(true);
      },
      (device: VirtualPrinter) => {
        device.setCutterJam(false);
      },
    ],
  ] as const)('%s in the middle: interrupted, ready again within 5 s of the cure', async (_what, state, harm, cure) => {
    const { printer, device, start, timers, blackRows } = await createBench({});
    const run = start();
    await timers.advance(200);
    harm(device);
    await timers.advance(100);
    expect(run.result).toEqual({ kind: 'interrupted', reason: state });
    expect(printer.status.state).toBe(state);
    cure(device);
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
    expect(blackRows()[0]).toBeLessThan(240);
    expect(blackRows()).toHaveLength(1);
  });

  it('a hang in the middle: staff know within 5 s, unknown after 15 s, and then nobody waits', async () => {
    const { printer, device, start, timers } = await createBench({ bufferBytes: 65_536 });
    const run = start();
    await timers.advance(100);
    device.hang();
    await timers.advance(5_000);
    expect(printer.status.state).toBe('not-answering');
    expect(run.result).toBeNull();
    await timers.advance(9_000);
    expect(run.result).toBeNull();
    await timers.advance(4_000);
    expect(run.result).toEqual({ kind: 'unknown', reason: 'not-answering' });
    expect(printer.status.state).toBe('not-answering');
    const next = start();
    await timers.advance(0);
    expect(next.result).toEqual({ kind: 'not-ready', state: 'not-answering' });
  });

  it('a full buffer that never empties is a hang too', async () => {
    const { device, start, timers } = await createBench({ bufferBytes: 4096 });
    const run = start();
    await timers.advance(100);
    device.hang();
    await timers.advance(19_000);
    expect(run.result).toEqual({ kind: 'unknown', reason: 'not-answering' });
  });

  it('a printer that takes 10 s for a slip is slow, not broken', async () => {
    const { device, start, timers } = await createBench({});
    device.setDrain(1_800);
    const run = start();
    await timers.advance(9_000);
    expect(run.result).toBeNull();
    await timers.advance(5_000);
    expect(run.result).toEqual({ kind: 'confirmed' });
  });

  it('comes back within 5 s after a hang, and an old proof does not pass for a new one', async () => {
    const { printer, device, start, timers } = await createBench({ bufferBytes: 65_536 });
    const first = start();
    await timers.advance(100);
    device.hang();
    await timers.advance(20_000);
    expect(first.result).toMatchObject({ kind: 'unknown' });
    device.wake();
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
    device.runOutOfPaperAfter(50);
    const second = start();
    await timers.advance(2_000);
    expect(second.result).toEqual({ kind: 'interrupted', reason: 'paper-out' });
  });

  it('a connection lost before the last byte: interrupted; the next slip stands alone on its paper', async () => {
    const { printer, device, start, timers, blackRows } = await createBench({});
    device.dropConnectionAfter(9_000);
    const run = start();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'interrupted', reason: 'connection-lost' });
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
    const copy = start();
    await timers.advance(1_000);
    expect(copy.result).toEqual({ kind: 'confirmed' });
    expect(blackRows().at(-1)).toBe(240);
    expect(device.strayBytes).toBe(0);
  });

  it('a connection lost after the last byte: nobody knows', async () => {
    const { device, start, timers } = await createBench({ bufferBytes: 65_536 });
    const run = start();
    await timers.advance(100);
    device.switchOff();
    await timers.advance(10);
    expect(run.result).toEqual({ kind: 'unknown', reason: 'connection-lost' });
  });

  it('switched off and on: off-line, then ready within 5 s', async () => {
    const { printer, device, timers } = await createBench({});
    device.switchOff();
    await timers.advance(10);
    expect(printer.status.state).toBe('offline');
    await timers.advance(60_000);
    device.switchOn();
    await timers.advance(5_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'B' });
  });

  it('known to answer but silent on a new connection: in use by another computer', async () => {
    const { printer, device, timers } = await createBench({ mute: true, knownProof: 'B' });
    await timers.advance(3_000);
    expect(printer.status.state).toBe('busy-elsewhere');
    device.setMute(false);
    await timers.advance(5_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'B' });
  });
});

describe('a mute printer (level D)', () => {
  it('is taken as it is, and its slips are unproven when the time for printing is over', async () => {
    const { printer, start, timers, blackRows } = await createBench({ mute: true });
    expect(printer.status.state).toBe('starting');
    await timers.advance(3_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'D' });
    const run = start();
    await timers.advance(900);
    expect(run.result).toBeNull();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'unproven' });
    expect(blackRows()).toEqual([240]);
  });

  it('that takes no bytes: unknown, and then nobody waits for it for a minute', async () => {
    const { printer, device, start, timers } = await createBench({ mute: true });
    await timers.advance(3_000);
    device.hang();
    const run = start();
    await timers.advance(16_000);
    expect(run.result).toEqual({ kind: 'unknown', reason: 'not-answering' });
    await timers.advance(30_000);
    const next = start();
    await timers.advance(0);
    expect(next.result).toEqual({ kind: 'not-ready', state: 'not-answering' });
    device.wake();
    await timers.advance(40_000);
    expect(printer.status.state).toBe('ready');
  });

  it('that begins to speak is probed again', async () => {
    const { printer, device, timers } = await createBench({ mute: true });
    await timers.advance(3_000);
    device.setMute(false);
    device.setNearEnd(true);
    await timers.advance(5_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'B' });
  });
});
