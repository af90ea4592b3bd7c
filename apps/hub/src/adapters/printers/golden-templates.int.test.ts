import { readFile, writeFile } from 'node:fs/promises';

import { createSlipDrawer, systemPrinterTimers } from '@motcua/printing';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';

import { GOLDEN_SLIPS } from '../../testing/golden-slips.ts';
import { createThermalSlipSketcher } from './thermal-slip-sketcher.ts';

/**
 * The pictures in `golden-slips/` were looked at by people. They change only on purpose: set MOTCUA_UPDATE_GOLDEN=1, then
 * look at every picture again. That the printer gets the same dots is shown in `test/harness/virtual-printer`.
 */
const UPDATE = process.env['MOTCUA_UPDATE_GOLDEN'] === '1';
const GOLDEN = new URL('../../../golden-slips/', import.meta.url);

const drawer = createSlipDrawer(systemPrinterTimers());
afterAll(() => drawer.close());

describe('TP5 a preview', () => {
  it.each(GOLDEN_SLIPS)('of $name has exactly the dots that were approved', async ({ name, sketch }) => {
    const { png } = await createThermalSlipSketcher(drawer).picture(sketch);
    const file = new URL(`${name}.png`, GOLDEN);
    if (UPDATE) await writeFile(file, png);
    const [drawn, approved] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(await readFile(file))];
    expect([drawn.width, drawn.height]).toEqual([approved.width, approved.height]);
    expect(drawn.data.equals(approved.data), `compare ${file.pathname} with what is drawn now`).toBe(true);
  });
});
