import { expect, test } from 'vitest';

import { CUT_KINDS } from '../esc-pos/printer-profile.ts';
import { TEXT_PAGES } from '../text/encode-letters.ts';
import { choicesOf } from './printer-choices.ts';
import { PRINT_DENSITIES, PRINT_SPEEDS, PRINTER_MODEL_IDS } from './printer-model.ts';
import { checkPrinterSetup, type PrinterSetup } from './printer-setup.ts';

test.each(PRINTER_MODEL_IDS)('SL3 what is offered for %s is what is not refused', (modelId) => {
  const can = choicesOf(modelId);
  const plain: PrinterSetup = {
    ...{ modelId, paperWidthMm: can.paperWidthsMm[0] ?? 80, cut: null, density: 'usual', speed: 'usual' },
    ...{ buzzer: false, text: null },
  };
  const isTaken = (change: Partial<PrinterSetup>): boolean => checkPrinterSetup({ ...plain, ...change }).length === 0;
  expect(isTaken({})).toBe(true);
  expect([80, 58].filter((paperWidthMm) => isTaken({ paperWidthMm: paperWidthMm as 58 | 80 }))).toEqual(
    can.paperWidthsMm,
  );
  expect(CUT_KINDS.filter((cut) => isTaken({ cut })).toSorted()).toEqual(can.cuts.toSorted());
  expect(PRINT_DENSITIES.every((density) => isTaken({ density }))).toBe(can.density);
  expect(PRINT_SPEEDS.every((speed) => isTaken({ speed }))).toBe(can.speed);
  expect(isTaken({ buzzer: true })).toBe(can.buzzer);
  expect(TEXT_PAGES.filter((text) => isTaken({ text }))).toEqual(can.text);
});
