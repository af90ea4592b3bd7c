import {
  commonProfile,
  createSlipDrawer,
  type SlipDrawer,
  systemPrinterTimers,
  TcpTransport,
  VirtualPrinter,
  VirtualPrinterServer,
} from '@motcua/printing';
import type { PrinterId, SlipCode } from '@motcua/protocol/vocabulary';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { sampleSlipContent } from '../../reactions/testing/sample-slip-content.ts';
import type { PrinterStatus, SlipToPrint } from '../../ports/ticket-printer.ts';
import { ThermalTicketPrinter } from './thermal-ticket-printer.ts';

const timers = systemPrinterTimers();
const cleanUps: (() => Promise<unknown>)[] = [];
let drawer: SlipDrawer;

beforeAll(() => {
  drawer = createSlipDrawer(timers);
});
afterAll(() => drawer.close());
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function createBench() {
  let hubTime = 1_000_000;
  const pieces: number[] = [];
  const device = new VirtualPrinter({
    paperWidthMm: 58,
    mmPerSecond: Infinity,
    bufferBytes: 65_536,
    timers,
    onPiece: ({ bitmap }) => {
      if (bitmap.rows.some((byte) => byte !== 0)) pieces.push(bitmap.heightDots);
    },
  });
  const server = new VirtualPrinterServer(device, 0);
  await server.listen();
  cleanUps.push(() => server.stopListening());
  const printer = new ThermalTicketPrinter({
    printerId: 'printer-1' as PrinterId,
    transport: new TcpTransport({ host: '127.0.0.1', port: server.port, timers, random: Math.random }),
    profile: commonProfile(58),
    drawer,
    timers,
    clock: { now: () => hubTime++, monotonicMs: () => performance.now() },
    templates: () => [],
    knownProof: null,
    mayHoldRest: false,
  });
  cleanUps.push(() => printer.close());
  return { printer, device, pieces };
}

function until(printer: ThermalTicketPrinter, state: PrinterStatus['state']): Promise<PrinterStatus> {
  return new Promise((resolve) => {
    if (printer.status().state === state) resolve(printer.status());
    printer.onStatus((status) => {
      if (status.state === state) resolve(status);
    });
  });
}

function slip(slipCode: string): SlipToPrint {
  return { jobId: '1-1.0', copy: false, content: sampleSlipContent({ slipCode: slipCode as SlipCode }) };
}

describe('ThermalTicketPrinter', () => {
  it('commits once before the first byte, and a slip is confirmed when it is out', async () => {
    const { printer, pieces } = await createBench();
    await until(printer, 'ready');
    const piecesAtCommit: number[] = [];
    const result = await printer.print(slip('code-1'), () => piecesAtCommit.push(pieces.length));
    expect(result).toEqual({ kind: 'confirmed' });
    expect(piecesAtCommit).toEqual([0]);
    expect(pieces).toHaveLength(1);
  });

  it('tells since when it is so, in hub time, and what went wrong last', async () => {
    const { printer, device } = await createBench();
    const ready = await until(printer, 'ready');
    device.openCover();
    const open = await until(printer, 'cover-open');
    expect(open.since).toBeGreaterThan(ready.since);
    expect(open.lastError).toContain('cover-open');
    expect(printer.status()).toEqual(open);
  });

  it('a slip that cannot be drawn ends, and the next one is printed', async () => {
    const { printer, pieces } = await createBench();
    await until(printer, 'ready');
    let commits = 0;
    const result = await printer.print(slip(''), () => commits++);
    expect(result.kind === 'interrupted' ? result.reason : result.kind).toContain('cannot be drawn');
    expect([commits, pieces.length]).toEqual([0, 0]);
    expect(await printer.print(slip('code-2'), () => commits++)).toEqual({ kind: 'confirmed' });
  });
});
