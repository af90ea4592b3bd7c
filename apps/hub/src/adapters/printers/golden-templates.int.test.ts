import { createSlipDrawer, systemPrinterTimers } from '@motcua/printing';
import { afterAll, describe, it } from 'vitest';

import { expectGoldenPicture } from '../../testing/expect-golden-picture.ts';
import { GOLDEN_SLIPS } from '../../testing/golden-slips.ts';
import { createThermalSlipSketcher } from './thermal-slip-sketcher.ts';

/**
 * The pictures in `golden-slips/` were looked at by people. They change only on purpose: set MOTCUA_UPDATE_GOLDEN=1, then
 * look at every picture again. That the printer gets the same dots is shown in `test/harness/virtual-printer`.
 */
const GOLDEN = new URL('../../../golden-slips/', import.meta.url);

const drawer = createSlipDrawer(systemPrinterTimers());
afterAll(() => drawer.close());

describe('TP5 a preview', () => {
  it.each(GOLDEN_SLIPS)('of $name has exactly the dots that were approved', async ({ name, sketch }) => {
    const { png } = await createThermalSlipSketcher(drawer).picture(sketch);
    await expectGoldenPicture(new URL(`${name}.png`, GOLDEN), png);
  });
});
