import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findSocat, PtyWire, systemPortBinding } from '@motcua/wires';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SlipDocument } from '../document/slip-document.ts';
import { createSlipDrawer, type SlipDrawer } from '../drawing/slip-drawer.ts';
import { commonProfile } from '../esc-pos/printer-profile.ts';
import { systemPrinterTimers } from '../printer-timers.ts';
import { attachPrinter } from '../simulated/attach-printer.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { VirtualPrinter } from '../simulated/virtual-printer.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import { ordinarySlip } from '../testing/example-slips.ts';
import { readQr } from '../testing/read-qr.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { DeviceFileTransport } from '../transport/device-file-transport.ts';
import { PRINTER_SERIAL_SETTINGS, SerialTransport } from '../transport/serial-transport.ts';
import { SlipPrinter } from './slip-printer.ts';

/** Three times the 5 s that are promised. */
const KNOWN_WITHIN_MS = 15_000;

const socat = findSocat();
const timers = systemPrinterTimers();
const cleanUps: (() => Promise<unknown>)[] = [];
let drawer: SlipDrawer;
let folder = '';

beforeAll(() => {
  drawer = createSlipDrawer(timers);
  drawer.warmUp();
});
afterAll(() => drawer.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-printer-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function slipWithCode(code: string): SlipDocument {
  const { paperWidthMm, blocks } = ordinarySlip(80);
  return { paperWidthMm, blocks: blocks.map((block) => (block.kind === 'qr' ? { ...block, payload: code } : block)) };
}

type Way = { readonly name: string; readonly transport: (path: string, isKnownMute: boolean) => ByteTransport };

const serial: Way = {
  name: 'a serial line',
  transport: (path, isKnownMute) =>
    new SerialTransport({
      settings: { ...PRINTER_SERIAL_SETTINGS, path },
      ...{ binding: systemPortBinding(), timers, random: Math.random, isKnownMute },
    }),
};
const deviceFile: Way = {
  name: 'a device file',
  transport: (path) => new DeviceFileTransport({ path, mode: 'device', timers, random: Math.random }),
};

async function createBench(program: string, way: Way) {
  const pieces: PaperPiece[] = [];
  const device = new VirtualPrinter({
    ...{ paperWidthMm: 80, mmPerSecond: 300, bufferBytes: 65_536, timers },
    onPiece: (piece) => pieces.push(piece),
  });
  const wire = new PtyWire({ path: join(folder, 'lp0'), socat: program });
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  attachPrinter(device, wire);
  return {
    device,
    wire,
    codes: () => pieces.map((piece) => readQr(piece.bitmap)).filter((code) => code !== null),
    connect: (knownProof: ProofLevel | null = null, isKnownMute = false) => {
      const transport = way.transport(wire.path, isKnownMute);
      const printer = new SlipPrinter({ transport, profile: commonProfile(80), timers, drawer, knownProof });
      cleanUps.push(() => printer.close());
      return {
        printer,
        print: (code: string) => printer.print(slipWithCode(code), { beforeFirstByte: () => undefined }),
        until: (state: PrinterState) =>
          waitUntil(`the state ${state}`, () => printer.status.state === state, KNOWN_WITHIN_MS),
      };
    },
  };
}

describe.each([serial, deviceFile])('over $name', (way) => {
  it('prints slips one after the other, each proved and each readable', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { connect, codes, device } = await createBench(socat.program, way);
    const { print, until, printer } = connect();
    await until('ready');
    expect(printer.status.proofLevel).toBe('B');
    for (const code of ['slip-one', 'slip-two']) expect(await print(code)).toEqual({ kind: 'confirmed' });
    expect(codes()).toEqual(['slip-one', 'slip-two']);
    expect(device.strayBytes).toBe(0);
  });

  it('paper out in the middle: interrupted, and the old slip never comes whole', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { connect, codes, device } = await createBench(socat.program, way);
    const { print, until } = connect();
    await until('ready');
    device.runOutOfPaperAfter(300);
    expect(await print('broken')).toEqual({ kind: 'interrupted', reason: 'paper-out' });
    await waitUntil('the old slip to be forgotten', () => device.bufferedBytes < 100, 5_000);
    device.loadPaper();
    await until('ready');
    expect(await print('copy')).toEqual({ kind: 'confirmed' });
    expect(codes()).toEqual(['copy']);
  });

  it('the cable is pulled and put back: off-line, and ready again without a hand on the hub', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { connect, codes, wire } = await createBench(socat.program, way);
    const { print, until } = connect();
    await until('ready');
    await wire.unplug();
    await until('offline');
    expect(await print('early')).toHaveProperty('kind', 'not-ready');
    await wire.plug();
    await until('ready');
    expect(await print('back')).toEqual({ kind: 'confirmed' });
    expect(codes()).toEqual(['back']);
  });
});

describe('a printer that says nothing, on a serial line', () => {
  it('switched off, it is not answering: no other computer has it, and it is not taken for a mute one', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { connect, device, codes } = await createBench(socat.program, serial);
    device.switchOff();
    const { print, until, printer } = connect();
    await until('not-answering');
    expect(await print('early')).toEqual({ kind: 'not-ready', state: 'not-answering' });
    device.switchOn();
    await until('ready');
    expect(printer.status.proofLevel).toBe('B');
    device.switchOff();
    await until('not-answering');
    device.switchOn();
    await until('ready');
    expect(await print('on')).toEqual({ kind: 'confirmed' });
    expect(codes()).toEqual(['on']);
  });

  it('mute, and said to be: unproven, whole on paper', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { connect, device, codes } = await createBench(socat.program, serial);
    device.setMute(true);
    const { print, until, printer } = connect(null, true);
    await until('ready');
    expect(printer.status.proofLevel).toBe('D');
    expect(await print('first')).toEqual({ kind: 'unproven' });
    await waitUntil('the slip on paper', () => codes().length === 1, 5_000);
  });
});
