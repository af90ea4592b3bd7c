import { onTestFinished } from 'vitest';

import { type Bitmap, createBitmap } from '../bitmap/bitmap.ts';
import { SlipDrawer } from '../drawing/slip-drawer.ts';
import { commonProfile, type PrinterProfile } from '../esc-pos/printer-profile.ts';
import { SlipPrinter, type SlipPrintResult } from '../session/slip-printer.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { SimulatedTransport } from '../simulated/simulated-transport.ts';
import { VirtualPrinter, type VirtualPrinterOptions } from '../simulated/virtual-printer.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import { HeldLine } from './held-line.ts';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';

/** 30 mm of paper, black from end to end. */
const slip: Bitmap = { ...createBitmap(576, 240), rows: new Uint8Array(72 * 240).fill(0xff) };

export type PrintBenchOptions = Partial<VirtualPrinterOptions> & {
  readonly knownProof?: ProofLevel;
  readonly profile?: PrinterProfile;
  readonly mayHoldRest?: boolean;
};

/** A printer of this package at a virtual one, in time that only passes when the test says so. */
export function createPrintBench(options: PrintBenchOptions) {
  const timers = new ManualTimers();
  const pieces: PaperPiece[] = [];
  const device = new VirtualPrinter({
    paperWidthMm: 80,
    mmPerSecond: 100,
    bufferBytes: 65_536,
    ...options,
    timers,
    onPiece: (piece) => pieces.push(piece),
  });
  const line = new HeldLine(new SimulatedTransport(device, timers));
  const printer = new SlipPrinter({
    transport: line,
    profile: options.profile ?? commonProfile(80),
    timers,
    drawer: new SlipDrawer(timers, new URL('file:///no-drawing-here')),
    knownProof: options.knownProof ?? null,
    mayHoldRest: options.mayHoldRest ?? true,
  });
  onTestFinished(() => printer.close());
  const states: PrinterState[] = [];
  printer.onStatus((status) => states.push(status.state));
  const startWhen = (beforeFirstByte: () => void) => {
    const run: { result: SlipPrintResult | null } = { result: null };
    void printer.print(slip, { beforeFirstByte }).then((result) => {
      run.result = result;
    });
    return run;
  };
  return {
    timers,
    line,
    device,
    printer,
    states,
    pieces,
    /** Pieces with dots on them, as rows of black. */
    blackRows: () =>
      pieces.map(({ bitmap }) => bitmap.rows.filter((byte) => byte !== 0).length / 72).filter((rows) => rows > 0),
    start: () => startWhen(() => undefined),
    startWhen,
  };
}
