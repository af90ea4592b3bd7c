import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';

import type { Bitmap } from '../bitmap/bitmap.ts';
import { encodePng } from '../bitmap/encode-png.ts';
import { packBitmap } from '../bitmap/pack-bitmap.ts';
import { PAPER_WIDTHS_MM } from '../document/slip-document.ts';
import { encodeSlip } from '../esc-pos/encode-slip.ts';
import { commonProfile } from '../esc-pos/printer-profile.ts';
import { describeSlipBytes } from '../testing/describe-slip-bytes.ts';
import { fullSlip, khmerSlip, longSlip, ordinarySlip, vietnameseMarksSlip } from '../testing/example-slips.ts';
import { createDrawSlip } from './draw-slip.ts';

/**
 * The pictures and bytes in `golden/` were looked at by people. They change only on purpose: set
 * MOTCUA_UPDATE_GOLDEN=1, then look at every picture again.
 */
const UPDATE = process.env['MOTCUA_UPDATE_GOLDEN'] === '1';
const GOLDEN = new URL('../../golden/', import.meta.url);
const draw = createDrawSlip();

describe.each(PAPER_WIDTHS_MM)('golden slips on %i mm paper', (paperWidthMm) => {
  it.each([
    ['ordinary', ordinarySlip],
    ['full', fullSlip],
    ['long', longSlip],
    ['vietnamese-marks', vietnameseMarksSlip],
    ['khmer', khmerSlip],
  ])('the %s slip has exactly the dots that were approved', async (name, example) => {
    const bitmap = draw(example(paperWidthMm));
    const file = new URL(`${name}-${String(paperWidthMm)}mm.png`, GOLDEN);
    if (UPDATE) await writeFile(file, await encodePng(bitmap));
    const approved = await readPng(file);
    const actual = join(await mkdtemp(join(tmpdir(), 'motcua-slip-')), 'actual.png');
    if (!isSame(bitmap, approved)) await writeFile(actual, await encodePng(bitmap));
    expect(isSame(bitmap, approved), `compare ${file.pathname} with ${actual}`).toBe(true);
  });

  it('the ordinary slip has exactly the dots that were approved for a head of 180 dpi', async () => {
    const bitmap = draw(ordinarySlip(paperWidthMm), paperWidthMm === 80 ? 512 : 344);
    const file = new URL(`ordinary-${String(paperWidthMm)}mm-180dpi.png`, GOLDEN);
    if (UPDATE) await writeFile(file, await encodePng(bitmap));
    expect(isSame(bitmap, await readPng(file))).toBe(true);
  });

  it('an ordinary slip is sent as exactly the bytes that were approved', async () => {
    const picture = await readPng(new URL(`ordinary-${String(paperWidthMm)}mm.png`, GOLDEN));
    const description = describeSlipBytes(encodeSlip(picture, commonProfile(paperWidthMm)));
    const file = new URL(`ordinary-${String(paperWidthMm)}mm.bytes.txt`, GOLDEN);
    if (UPDATE) await writeFile(file, description);
    expect(description).toBe(await readFile(file, 'utf8'));
  });
});

async function readPng(file: URL): Promise<Bitmap> {
  const image = await loadImage(await readFile(file));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return packBitmap(context.getImageData(0, 0, image.width, image.height).data, image.width);
}

function isSame(left: Bitmap, right: Bitmap): boolean {
  return left.widthDots === right.widthDots && Buffer.from(left.rows).equals(Buffer.from(right.rows));
}
