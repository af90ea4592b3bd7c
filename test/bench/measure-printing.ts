import { changeSettings } from '../harness/change-settings.ts';
import { drawSlips } from '../harness/virtual-printer/draw-slips.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';
import type { BenchHub } from './bench-hub.ts';
import { counterIdOf } from './bench-office.ts';
import type { BenchRun } from './bench-run.ts';
import { median, quantile, timed } from './figures.ts';
import { PRESSES, withFreshKiosks } from './issue-rounds.ts';
import type { LightSocket } from './light-socket.ts';
import { CallingClerk, press } from './office-commands.ts';
import { judge, ms, type Result } from './result.ts';
import { serialRows, type SlipTimes } from './serial-rows.ts';

const SLIP_WITHIN_MS = 15_000;
const POLL_MS = 1;
const CALLS = 12;
const APART_MS = 10;
const BREATHE_MS = 2_000;
const BUDGET_MS = 150;
const DRAWING_MS = 40;

/** From the press to the last byte of the slip in a printer on TCP that prints at once, and where the time goes. */
export async function measurePrinting(run: BenchRun): Promise<Result[]> {
  run.options.say('press to slip');
  const printer = await startVirtualTcpPrinter({ mmPerSecond: Infinity });
  run.ending({ stop: () => printer.close() });
  const hub = await run.hub(run.newDay(1_000, 500), printer.port);
  const slips = await timeSlips(run, hub, printer);
  run.options.say('calling while slips are drawn');
  const calls = await callWhileDrawing(run, hub, printer);
  run.options.say('press to slip, in letters of the printer');
  await changeSettings(await hub.administrator(), (settings) => ({
    ...settings,
    printers: settings.printers.map((each) => ({ ...each, modelId: 'epson-tm-t82', text: 'tcvn3' })),
  }));
  const letters = await timeSlips(run, hub, printer);
  await run.end(hub);
  return [...resultsOf(slips, await drawSlips(40)), ...serialRows(slips, letters, BUDGET_MS), ...besideDrawing(calls)];
}

async function timeSlips(run: BenchRun, hub: BenchHub, printer: VirtualTcpPrinter): Promise<SlipTimes[]> {
  const slips: SlipTimes[] = [];
  const rounds = run.rounds(3);
  for (let round = 0; round < rounds; round += 1) {
    await withFreshKiosks(hub, 1, async ([kiosk]) => {
      if (!kiosk) throw new Error('nobody came');
      for (let i = 0; i < PRESSES; i += 1) {
        const slip = await pressToSlip(printer, kiosk, i);
        // The printer was found and the fonts were loaded with the first ones.
        if (round > 0 || i >= 5) slips.push(slip);
      }
    });
  }
  return slips;
}

function resultsOf(slips: readonly SlipTimes[], drawMs: readonly number[]): Result[] {
  const all = slips.map(({ tookMs }) => tookMs);
  const [took, draw] = [median(all), median(drawMs)];
  const sending = median(slips.map(({ tookMs, firstMs }) => tookMs - firstMs));
  const queueing = Math.max(0, median(slips.map(({ firstMs }) => firstMs)) - draw);
  const byteCount = median(slips.map((slip) => slip.byteCount));
  const line = (what: string, valueMs: number, mostMs: number | null, figures: Result['figures']): Result => ({
    ...{ what, figures, ours: ms(valueMs), raw: null, ratio: null },
    goal: mostMs === null ? null : `≤ ${mostMs} ms`,
    verdict: mostMs === null ? 'no goal' : judge(valueMs <= mostMs),
  });
  return [
    line('press → all slip bytes at the printer, 80 mm over TCP, p50', took, BUDGET_MS, {
      ...{ oursMs: took, p99Ms: quantile(all, 0.99), bytes: byteCount },
    }),
    line('of which drawing, warm, p50', draw, DRAWING_MS, { oursMs: draw, p99Ms: quantile(drawMs, 0.99) }),
    line('of which queueing: the answer on the disk, the outbox, the status gate', queueing, null, {
      oursMs: queueing,
    }),
    line('of which sending, the first byte to the last', sending, null, { oursMs: sending }),
  ];
}

async function pressToSlip(printer: VirtualTcpPrinter, kiosk: LightSocket, i: number): Promise<SlipTimes> {
  const before = printer.pieceCount;
  const startedAt = performance.now();
  await press(kiosk, i);
  await untilPieces(printer, before + 1);
  const slip = printer.device.lastSlip;
  if (slip === null) throw new Error('a slip came that was none');
  // The printer says that the slip is out, the hub writes it down; the next citizen comes after that.
  await pause(300);
  return { tookMs: slip.lastAt - startedAt, firstMs: slip.firstAt - startedAt, byteCount: slip.byteCount };
}

async function untilPieces(printer: VirtualTcpPrinter, count: number): Promise<void> {
  const startedAt = performance.now();
  while (printer.pieceCount < count) {
    if (performance.now() - startedAt > SLIP_WITHIN_MS) throw new Error('a slip never came');
    await pause(POLL_MS);
  }
}

type Calls = { readonly quietMs: number[]; readonly drawingMs: number[] };

/** A clerk calls, in turn while no slip is to be printed and while slips are drawn one after the other. */
async function callWhileDrawing(run: BenchRun, hub: BenchHub, printer: VirtualTcpPrinter): Promise<Calls> {
  const [page] = await hub.connectStaff(1);
  if (!page) throw new Error('nobody came');
  const clerk = new CallingClerk(page, counterIdOf(0));
  await clerk.open();
  const calls: Calls = { quietMs: [], drawingMs: [] };
  const rounds = run.rounds(9);
  for (let round = -1; round < rounds; round += 1) {
    await callSome(clerk, round < 0 ? null : calls.quietMs, () => true);
    await withFreshKiosks(hub, 1, async ([kiosk]) => {
      if (!kiosk) throw new Error('nobody came');
      const wanted = printer.pieceCount + PRESSES;
      for (let i = 0; i < PRESSES; i += 1) await press(kiosk, i);
      await callSome(clerk, round < 0 ? null : calls.drawingMs, () => printer.pieceCount < wanted);
      await untilPieces(printer, wanted);
    });
    // A page may send so many messages and no more: it waits as a person would.
    await pause(BREATHE_MS);
  }
  return calls;
}

/** So far apart that they fall into the drawing of several slips. */
async function callSome(clerk: CallingClerk, tookMs: number[] | null, goesOn: () => boolean): Promise<void> {
  for (let i = 0; i < CALLS && goesOn(); i += 1) {
    const callMs = await timed(() => clerk.callNext());
    tookMs?.push(callMs);
    await pause(APART_MS);
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

function besideDrawing({ quietMs, drawingMs }: Calls): Result[] {
  return [['p50', 0.5] as const, ['p99', 0.99] as const].map(([name, share]) => {
    const [quiet, drawing] = [quantile(quietMs, share), quantile(drawingMs, share)];
    return {
      what: `call-next while slips are drawn and sent, ${name}, beside none`,
      ours: ms(drawing),
      raw: ms(quiet),
      ratio: drawing / quiet,
      goal: null,
      verdict: 'no goal',
      figures: { drawingMs: drawing, quietMs: quiet, calls: drawingMs.length },
    };
  });
}
