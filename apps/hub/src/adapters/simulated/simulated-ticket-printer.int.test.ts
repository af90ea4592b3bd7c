import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { commonProfile, createSlipDrawer, type SlipDrawer, systemPrinterTimers } from '@motcua/printing';
import type { PrinterId } from '@motcua/protocol/vocabulary';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { ShelfOfSimulators } from '../../application/simulator-desk.ts';
import { demoCentre } from '../../demo/demo-centre.ts';
import { sampleSlipContent } from '../../reactions/testing/sample-slip-content.ts';
import type { SlipToPrint } from '../../ports/ticket-printer.ts';
import { ThermalTicketPrinter } from '../printers/thermal-ticket-printer.ts';
import { SimulatedTicketPrinter } from './simulated-ticket-printer.ts';

const timers = systemPrinterTimers();
const clock = { now: () => Date.parse('2026-11-21T01:30:00Z'), monotonicMs: () => performance.now() };
const cleanUps: (() => Promise<unknown>)[] = [];
const PRINTER = 'may-in-1' as PrinterId;
let drawer: SlipDrawer;

beforeAll(() => {
  drawer = createSlipDrawer(timers);
});
afterAll(() => drawer.close());
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function createBench(directory?: string) {
  const slips = directory ?? (await mkdtemp(join(tmpdir(), 'motcua-slips-')));
  const shelf = new ShelfOfSimulators(() => demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }));
  const printer = new SimulatedTicketPrinter({
    ...{ shelf, paperWidthMm: 80, widthDots: 576 },
    directory: slips,
    timeZone: 'Asia/Ho_Chi_Minh',
    timers,
    clock,
    createPrinter: (transport) =>
      new ThermalTicketPrinter({
        printerId: PRINTER,
        transport,
        profile: commonProfile(80),
        drawer,
        timers,
        clock,
        templates: () => [],
        knownProof: null,
        mayHoldRest: false,
      }),
  });
  cleanUps.push(() => printer.close());
  if (printer.status().state !== 'ready') {
    await new Promise<void>((resolve) => {
      printer.onStatus(({ state }) => {
        if (state === 'ready') resolve();
      });
    });
  }
  return { printer, shelf, slips, day: join(slips, '2026-11-21') };
}

function slip(number: string, jobId: string): SlipToPrint {
  return { jobId, copy: false, content: sampleSlipContent({ number: number }) };
}

describe('SimulatedTicketPrinter', () => {
  it('leaves a picture and the raw bytes, named after the number, when the slip is confirmed', async () => {
    const { printer, day } = await createBench();
    expect(printer.status()).toMatchObject({ state: 'ready', proofLevel: 'B', since: clock.now() });
    expect(await printer.print(slip('A001', '1-1.0'), () => undefined)).toEqual({ kind: 'confirmed' });
    expect((await readdir(day)).sort()).toEqual(['A001-0830-1-1.0.bin', 'A001-0830-1-1.0.png']);
    const png = await readFile(join(day, 'A001-0830-1-1.0.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(576);
    const bytes = await readFile(join(day, 'A001-0830-1-1.0.bin'));
    expect([...bytes.subarray(0, 2)]).toEqual([0x1b, 0x40]);
    expect([...bytes.subarray(-3)]).toEqual([0x1d, 0x56, 0x01]);
  });

  it('commits before anything is printed, and prints nothing when that fails', async () => {
    const { printer, slips } = await createBench();
    const failing = printer.print(slip('A002', '1-2.0'), () => {
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await readdir(slips)).toEqual([]);
    expect(await printer.print(slip('A003', '1-3.0'), () => undefined)).toEqual({ kind: 'confirmed' });
  });

  it('without paper it is not ready; with a half slip it is interrupted and no picture bears the number', async () => {
    const { printer, slips, day } = await createBench();
    printer.device.runOutOfPaperAfter(200);
    expect(await printer.print(slip('A004', '1-4.0'), () => undefined)).toEqual({
      kind: 'interrupted',
      reason: 'paper-out',
    });
    expect(await printer.print(slip('A005', '1-5.0'), () => undefined)).toEqual({
      kind: 'not-ready',
      state: 'paper-out',
    });
    expect(await readdir(slips)).toEqual([]);
    printer.device.loadPaper();
    await new Promise<void>((resolve) => {
      printer.onStatus(({ state }) => {
        if (state === 'ready') resolve();
      });
    });
    expect(await printer.print(slip('A005', '1-5.0'), () => undefined)).toEqual({ kind: 'confirmed' });
    expect(await readdir(day)).toContain('A005-0830-1-5.0.png');
    expect(await readdir(day)).not.toContain('A004-0830-1-4.0.png');
  });

  it('gone mute, it is not answering, and nothing is sent to it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'motcua-slips-'));
    const { printer } = await createBench(directory);
    printer.device.setMute(true);
    await new Promise<void>((resolve) => {
      printer.onStatus(({ state }) => {
        if (state === 'not-answering') resolve();
      });
    });
    expect(await printer.print(slip('A006', '1-6.0'), () => undefined)).toEqual({
      kind: 'not-ready',
      state: 'not-answering',
    });
  });

  it('a folder that cannot be written is a fault of this printer, not of the hub', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'motcua-slips-')), 'a-file');
    await writeFile(file, '');
    const { printer } = await createBench(file);
    const result = await printer.print(slip('A007', '1-7.0'), () => undefined);
    expect(result.kind === 'interrupted' ? result.reason : result.kind).toContain('cannot be written');
  });

  it('nothing in a name leads out of the folder', async () => {
    const { printer, day } = await createBench();
    expect(await printer.print(slip('../A1', '../../x'), () => undefined)).toEqual({ kind: 'confirmed' });
    expect(await readdir(day)).toHaveLength(2);
  });

  it('SM1 its hands show the slips as they fall, also the half one, and change the roll', async () => {
    const { printer, shelf } = await createBench();
    const look = () => shelf.look().printers[0];
    expect(look()).toMatchObject({ name: 'Máy in phiếu 1', mischief: [], slips: [], hanging: { heightDots: 0 } });
    await printer.print(slip('A001', '1-1.0'), () => undefined);
    expect(look()?.slips).toMatchObject([{ slipNo: 1, widthDots: 576, at: clock.now() }]);
    const png = await shelf.picture(PRINTER, 1);
    expect([...(png?.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
    expect(await shelf.picture(PRINTER, 2)).toBeNull();
    expect(await shelf.picture(PRINTER, 'hanging')).toBeNull();

    const midSlip = { kind: 'printer', printerId: PRINTER, mischief: 'paper-out-mid-slip', isOn: true } as const;
    expect(shelf.wish(midSlip)).toBe(true);
    expect(await printer.print(slip('A002', '1-2.0'), () => undefined)).toMatchObject({ kind: 'interrupted' });
    expect(look()?.mischief).toEqual(['paper-out']);
    expect(look()?.hanging.heightDots).toBeGreaterThan(200);
    expect(await shelf.picture(PRINTER, 'hanging')).not.toBeNull();
    shelf.wish({ kind: 'new-roll', printerId: PRINTER });
    await isState(printer, 'ready');
    expect(look()?.mischief).toEqual([]);
    await printer.close();
    expect(shelf.look().printers).toEqual([]);
  });

  it('SM1 a printer that another computer has is said to be busy there, and is ready when it is free', async () => {
    const { printer, shelf } = await createBench();
    const held = { kind: 'printer', printerId: PRINTER, mischief: 'held', isOn: true } as const;
    shelf.wish(held);
    await isState(printer, 'busy-elsewhere');
    shelf.wish({ ...held, isOn: false });
    await isState(printer, 'ready');
    expect(await printer.print(slip('A001', '1-1.0'), () => undefined)).toEqual({ kind: 'confirmed' });
  });
});

async function isState(printer: SimulatedTicketPrinter, wanted: string): Promise<void> {
  await vi.waitFor(() => expect(printer.status().state).toBe(wanted), { timeout: 15_000, interval: 20 });
}
