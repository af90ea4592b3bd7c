import { readdirSync, readFileSync } from 'node:fs';

import {
  type Bitmap,
  commonProfile,
  createSlipDrawer,
  SlipPrinter,
  systemPrinterTimers,
  TcpTransport,
} from '@motcua/printing';
import { PNG } from 'pngjs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

import { decodeSlipBytes } from './decode-slip-bytes.ts';
import { codeOn } from './golden-slip-code.ts';
import { readSlipCode } from './read-slip-code.ts';
import { recordWire } from './record-wire.ts';
import { startVirtualTcpPrinter } from './virtual-tcp-printer.ts';

/** What an administrator sees of these templates (TP5): 58 and 80 mm, three languages, long names, large print, copies. */
const PREVIEWS = new URL('../../../apps/hub/golden-slips/', import.meta.url);
const PICTURES = readdirSync(PREVIEWS).filter((name) => name.endsWith('.png'));

const timers = systemPrinterTimers();
const drawer = createSlipDrawer(timers);
const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
afterAll(() => drawer.close());

describe.each([58, 80] as const)('over a real socket, on %i mm paper', (paperWidthMm) => {
  it('TP5 the bytes that a printer gets are the preview, dot for dot, and their code can be read', async () => {
    const virtual = await startVirtualTcpPrinter({ paperWidthMm, mmPerSecond: Infinity });
    cleanUps.push(() => virtual.close());
    const wire = await recordWire(virtual.host, virtual.port);
    cleanUps.push(() => wire.close());
    const printer = new SlipPrinter({
      transport: new TcpTransport({ host: '127.0.0.1', port: wire.port, timers, random: Math.random }),
      ...{ profile: commonProfile(paperWidthMm), timers, drawer, knownProof: null },
    });
    cleanUps.push(() => printer.close());
    await new Promise<void>((resolve) => {
      printer.onStatus(({ state }) => {
        if (state === 'ready') resolve();
      });
    });

    const pictures = PICTURES.filter((name) => name.includes(`${paperWidthMm}mm`));
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const name of pictures) {
      const picture = PNG.sync.read(readFileSync(new URL(name, PREVIEWS)));
      wire.takeBytes();
      const result = await printer.print(bitmapOf(picture), { beforeFirstByte: () => undefined });
      expect(result, name).toEqual({ kind: 'confirmed' });
      const [paper, ...others] = decodeSlipBytes(wire.takeBytes(), { headDots: picture.width });
      expect(others, name).toEqual([]);
      expect(paper?.rows.slice(0, picture.height).join('\n') === drawingOf(picture), name).toBe(true);
      expect(readSlipCode(bitmapOf(picture)), name).toBe(codeOn(name));
    }
    expect(virtual.slips.map(({ code }) => code)).toEqual(pictures.map(codeOn));
    expect(virtual.slips.map(({ isCopy }) => isCopy)).toEqual(pictures.map((name) => name.includes('copy')));
    expect(virtual.device.strayBytes).toBe(0);
  });
});

function isDark(picture: PNG, x: number, y: number): boolean {
  return (picture.data[(y * picture.width + x) * 4] ?? 255) < 128;
}

function drawingOf(picture: PNG): string {
  return Array.from({ length: picture.height }, (_row, y) =>
    Array.from({ length: picture.width }, (_column, x) => (isDark(picture, x, y) ? '#' : '.')).join(''),
  ).join('\n');
}

function bitmapOf(picture: PNG): Bitmap {
  const rows = new Uint8Array((picture.width / 8) * picture.height);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (isDark(picture, x, y))
        rows[(y * picture.width + x) >> 3] = (rows[(y * picture.width + x) >> 3] ?? 0) | (128 >> (x & 7));
    }
  }
  return { widthDots: picture.width, heightDots: picture.height, rows };
}
