import { drawSlips } from '../harness/virtual-printer/draw-slips.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';
import type { BenchRun } from './bench-run.ts';
import { median, quantile } from './figures.ts';
import { PRESSES } from './issue-rounds.ts';
import type { LightSocket } from './light-socket.ts';
import { press } from './office-commands.ts';
import { judge, ms, type Result } from './result.ts';

const SLIP_WITHIN_MS = 15_000;
const POLL_MS = 1;

/** From the press to the last byte of the slip in a printer on TCP that prints at once, and the drawing in it. */
export async function measurePrinting(run: BenchRun): Promise<Result[]> {
  run.options.say('press to slip');
  const printer = await startVirtualTcpPrinter({ mmPerSecond: Infinity });
  run.ending({ stop: () => printer.close() });
  const hub = await run.hub(run.newDay(1_000, 100), printer.port);
  const tookMs: number[] = [];
  const rounds = run.rounds(3);
  for (let round = 0; round < rounds; round += 1) {
    const [kiosk] = await hub.connectDevices('kiosk', 1);
    if (!kiosk) throw new Error('nobody came');
    for (let i = 0; i < PRESSES; i += 1) {
      const slipMs = await pressToSlip(printer, kiosk, i);
      // The printer was found and the fonts were loaded with the first ones.
      if (round > 0 || i >= 5) tookMs.push(slipMs);
    }
    hub.disconnect([kiosk]);
  }
  await run.end(hub);
  const drawMs = await drawSlips(40);
  return [
    {
      what: 'press → all slip bytes at the printer, p50',
      ours: ms(median(tookMs)),
      raw: null,
      ratio: null,
      goal: '≤ 150 ms',
      verdict: judge(median(tookMs) <= 150),
      figures: { oursMs: median(tookMs), p99Ms: quantile(tookMs, 0.99) },
    },
    {
      what: 'of which drawing, warm, p50',
      ours: ms(median(drawMs)),
      raw: null,
      ratio: null,
      goal: '≤ 40 ms',
      verdict: judge(median(drawMs) <= 40),
      figures: { oursMs: median(drawMs), p99Ms: quantile(drawMs, 0.99) },
    },
  ];
}

async function pressToSlip(printer: VirtualTcpPrinter, kiosk: LightSocket, i: number): Promise<number> {
  const before = printer.pieceCount;
  const startedAt = performance.now();
  await press(kiosk, i);
  while (printer.pieceCount === before) {
    if (performance.now() - startedAt > SLIP_WITHIN_MS) throw new Error('a slip never came');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const tookMs = performance.now() - startedAt;
  // The printer says that the slip is out, the hub writes it down; the next citizen comes after that.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return tookMs;
}
