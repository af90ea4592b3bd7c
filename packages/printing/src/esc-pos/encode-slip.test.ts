import { describe, expect, it } from 'vitest';

import { createBitmap } from '../bitmap/bitmap.ts';
import { PAPER_WIDTHS_MM } from '../document/slip-document.ts';
import { createDrawSlip } from '../drawing/draw-slip.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { VirtualPrinter } from '../simulated/virtual-printer.ts';
import { fullSlip, ordinarySlip } from '../testing/example-slips.ts';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { encodeSlip } from './encode-slip.ts';
import { commonProfile } from './printer-profile.ts';

describe('encodeSlip', () => {
  it.each(PAPER_WIDTHS_MM)('a printer burns the same dots that were drawn (%i mm)', (paperWidthMm) => {
    const bitmap = createDrawSlip()(fullSlip(paperWidthMm));
    const { piece, strayBytes } = printOnVirtualPaper(paperWidthMm, encodeSlip(bitmap, commonProfile(paperWidthMm)));
    expect(Buffer.from(piece.bitmap.rows.subarray(0, bitmap.rows.length)).equals(Buffer.from(bitmap.rows))).toBe(true);
    expect(piece.bitmap.heightDots).toBe(bitmap.heightDots + 96);
    expect(strayBytes).toBe(0);
  });

  it('begins with ESC @ and GS a 255, and ends with the cut and GS a 255 again, which ESC @ had switched off', () => {
    const pieces = encodeSlip(createBitmap(384, 1), commonProfile(58));
    expect([...(pieces[0] ?? [])]).toEqual([0x1b, 0x40, 0x1d, 0x61, 0xff, 0x1b, 0x61, 0x00]);
    expect([...(pieces.at(-1) ?? [])]).toEqual([0x1b, 0x4a, 96, 0x1d, 0x56, 0x01, 0x1b, 0x40, 0x1d, 0x61, 0xff]);
  });

  it('sends bands of at most the profile’s rows', () => {
    const bitmap = createBitmap(576, 60);
    bitmap.rows.fill(0xff);
    const bands = encodeSlip(bitmap, { ...commonProfile(80), bandRows: 24 }).slice(1, -1);
    const heights = bands.map((piece) => piece[6] ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(24);
    expect(heights.reduce((sum, rows) => sum + rows)).toBe(60);
    expect(bands.every((piece) => piece.length === 8 + 72 * (piece[6] ?? 0))).toBe(true);
  });

  it('leaves out what is white to the right of the last dot, and sends white rows one byte wide', () => {
    const bitmap = createBitmap(576, 48);
    for (let row = 24; row < 48; row++) bitmap.rows[row * 72 + 9] = 0x01;
    const [white, black] = encodeSlip(bitmap, { ...commonProfile(80), bandRows: 24 }).slice(1, -1);
    expect([...(white ?? []).slice(0, 8)]).toEqual([0x1d, 0x76, 0x30, 0, 1, 0, 24, 0]);
    expect(white?.length).toBe(8 + 24);
    expect([...(black ?? []).slice(0, 8)]).toEqual([0x1d, 0x76, 0x30, 0, 10, 0, 24, 0]);
    expect(black?.length).toBe(8 + 10 * 24);
  });

  it.each(PAPER_WIDTHS_MM)('sends at least a quarter less than the whole picture (%i mm)', (paperWidthMm) => {
    const bitmap = createDrawSlip()(ordinarySlip(paperWidthMm));
    const sent = Buffer.concat(encodeSlip(bitmap, commonProfile(paperWidthMm))).length;
    expect(sent).toBeLessThan(bitmap.rows.length * 0.75);
  });

  it('cuts fully where the profile says so', () => {
    const pieces = encodeSlip(createBitmap(384, 1), { ...commonProfile(58), cut: 'full' });
    expect([...(pieces.at(-1) ?? []).slice(3, 6)]).toEqual([0x1d, 0x56, 0x00]);
  });

  it('sends no real-time command inside a picture that contains one', () => {
    const bitmap = createBitmap(384, 24);
    bitmap.rows.set([0x10, 0x14, 0x08], 100);
    // At the very end of a band, so that the next command would complete it.
    bitmap.rows.set([0x10, 0x05], bitmap.rows.length - 2);
    const stream = Buffer.concat(encodeSlip(bitmap, commonProfile(58)));
    expect(stream.includes(Buffer.of(0x10, 0x14, 0x08))).toBe(false);
  });
});

function printOnVirtualPaper(
  paperWidthMm: 58 | 80,
  pieces: readonly Uint8Array[],
): { readonly piece: PaperPiece; readonly strayBytes: number } {
  const out: PaperPiece[] = [];
  const printer = new VirtualPrinter({
    paperWidthMm,
    mmPerSecond: Infinity,
    bufferBytes: 1_000_000,
    timers: new ManualTimers(),
    onPiece: (piece) => out.push(piece),
  });
  for (const bytes of pieces) printer.receive(bytes);
  const [piece] = out;
  if (piece === undefined || out.length !== 1) throw new Error(`${String(out.length)} pieces of paper came out`);
  return { piece, strayBytes: printer.strayBytes };
}
