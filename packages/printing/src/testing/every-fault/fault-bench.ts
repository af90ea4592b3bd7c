import { SlipDrawer } from '../../drawing/slip-drawer.ts';
import { commonProfile } from '../../esc-pos/printer-profile.ts';
import { SlipPrinter, type SlipPrintResult } from '../../session/slip-printer.ts';
import type { PaperPiece } from '../../simulated/paper-strip.ts';
import { VirtualPrinter } from '../../simulated/virtual-printer.ts';
import type { PrinterState, ProofLevel } from '../../status/printer-state.ts';
import { createFastTimers } from '../fast-timers.ts';
import { drawToldSlip, type ToldSlip } from '../told-slips.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import type { FaultWay, LaidWay, OnFinish } from './fault-way.ts';

/** For what has to happen by itself; on the wall, on a machine that does other things too. */
export const DEADLINE_MS = 30_000;

export type FaultBench = {
  readonly proof: ProofLevel;
  readonly device: VirtualPrinter;
  readonly laid: LaidWay;
  readonly printer: SlipPrinter;
  readonly pieces: readonly PaperPiece[];
  readonly untilReady: () => Promise<unknown>;
  readonly untilLost: () => Promise<unknown>;
  /** The state has come, where this printer can say it. */
  readonly settled: (state: PrinterState) => Promise<void>;
  readonly print: (slip: ToldSlip) => Promise<SlipPrintResult>;
};

/** A printer of this package at the end of one way, ready. */
export async function createFaultBench(way: FaultWay, proof: ProofLevel, onFinish: OnFinish): Promise<FaultBench> {
  const timers = createFastTimers(way.factor);
  const pieces: PaperPiece[] = [];
  const device = new VirtualPrinter({
    ...{ paperWidthMm: 80, proof, mmPerSecond: 60, bufferBytes: 65_536, timers },
    onPiece: (piece) => pieces.push(piece),
  });
  const laid = await way.lay(device, timers, proof, onFinish);
  const printer = new SlipPrinter({
    ...{ transport: laid.transport, timers, knownProof: null },
    profile: { ...commonProfile(80), printMmPerSecond: 40 },
    drawer: new SlipDrawer(timers, new URL('file:///no-drawing-here')),
  });
  onFinish(() => printer.close());
  const until = (what: string, holds: () => boolean): Promise<unknown> =>
    waitUntil(what, holds, DEADLINE_MS, () => `it is ${printer.status.state}: ${String(printer.status.lastError)}`);
  const untilReady = (): Promise<unknown> =>
    until('ready', () => printer.status.state === 'ready' && device.bufferedBytes === 0);
  await untilReady();
  return {
    ...{ proof, device, laid, printer, pieces, untilReady },
    untilLost: () => until('the loss', () => printer.status.state !== 'ready'),
    settled: async (state) => {
      if (proof !== 'D') await until(state, () => printer.status.state === state);
    },
    print: (slip) => printer.print(drawToldSlip(slip), { beforeFirstByte: () => undefined }),
  };
}
