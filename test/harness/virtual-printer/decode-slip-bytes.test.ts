import { readdirSync, readFileSync } from 'node:fs';

import { type Bitmap, encodeSlip, PRINTER_MODELS, profileOf } from '@motcua/printing';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

import { type DecodedPaper, decodeSlipBytes } from './decode-slip-bytes.ts';
import { codeOn } from './golden-slip-code.ts';

/** The pictures that people approved, of blocks and of templates: what the preview shows (TP5). */
const GOLDEN = ['packages/printing/golden/', 'apps/hub/golden-slips/'].map(
  (folder) => new URL(`../../../${folder}`, import.meta.url),
);
const PICTURES = GOLDEN.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => ({ name, file: new URL(name, folder) })),
);
const CARRIES_CODE = /ordinary|full|long|built-in|own|large-print|follow/;

describe.each(PICTURES)('$name', ({ name, file }) => {
  const picture = PNG.sync.read(readFileSync(file));
  const paperWidthMm = name.includes('58mm') ? 58 : 80;
  const drawing = rowsOf(picture).join('\n');
  const models = Object.values(PRINTER_MODELS).filter(({ headDots }) => headDots[paperWidthMm] === picture.width);

  it.each(models)(
    'SL8 what $name gets on the wire is the picture, dot for dot',
    ({ modelId, cuts, density, speed, dotsPerMm, feedBeforeCutMm }) => {
      const profile = profileOf({
        ...{ modelId, paperWidthMm, cut: null, buzzer: false, text: null },
        density: density !== null && modelId !== 'mini-58' ? 'darker' : 'usual',
        speed: speed === null ? 'usual' : 'slow',
      });
      const feedsHalfDots = modelId.startsWith('epson') || modelId.startsWith('bixolon');
      const sent = Buffer.concat(encodeSlip(bitmapOf(picture), profile));
      const [paper, ...others] = decodeSlipBytes(sent, { headDots: picture.width, feedsHalfDots });
      expect(others).toEqual([]);
      expect(paper?.cut).toBe(cuts[0] !== 'none');
      expect(paper?.width).toBe(picture.width);
      expect(paper?.rows.slice(0, picture.height).join('\n')).toBe(drawing);
      // The same dots at every model: reading them once is enough.
      if (paper !== undefined && modelId === models[0]?.modelId && CARRIES_CODE.test(name))
        expect(readCode(paper)).toBe(codeOn(name));
      // The way to the knife is white, and long enough.
      expect(paper?.rows.length).toBe(picture.height + Math.round(feedBeforeCutMm * dotsPerMm));
      expect(paper?.rows.slice(picture.height).join('').includes('#')).toBe(false);
    },
  );
});

function isDark(picture: PNG, x: number, y: number): boolean {
  return (picture.data[(y * picture.width + x) * 4] ?? 255) < 128;
}

function rowsOf(picture: PNG): string[] {
  return Array.from({ length: picture.height }, (_row, y) =>
    Array.from({ length: picture.width }, (_column, x) => (isDark(picture, x, y) ? '#' : '.')).join(''),
  );
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

/** What a phone reads, a white table around the paper. */
function readCode({ width, rows }: DecodedPaper): string | null {
  const across = width + 64;
  const down = rows.length + 64;
  const shades = new Uint8ClampedArray(across * down * 4).fill(255);
  for (const [y, row] of rows.entries()) {
    for (let x = row.indexOf('#'); x >= 0; x = row.indexOf('#', x + 1)) {
      const pixel = ((y + 32) * across + x + 32) * 4;
      shades.fill(0, pixel, pixel + 3);
    }
  }
  return jsqr.default(shades, across, down)?.data ?? null;
}
