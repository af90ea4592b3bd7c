import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createBitmap } from '../bitmap/bitmap.ts';
import { PAPER_WIDTHS_MM } from '../document/slip-document.ts';
import { encodeSlip } from '../esc-pos/encode-slip.ts';
import { commonProfile, CUT_KINDS } from '../esc-pos/printer-profile.ts';
import { preparation } from '../session/preparation.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { VirtualPrinter } from '../simulated/virtual-printer.ts';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { TEXT_PAGES } from '../text/encode-letters.ts';
import { PRINT_DENSITIES, PRINT_SPEEDS, PRINTER_MODEL_IDS } from './printer-model.ts';
import { PRINTER_MODELS } from './printer-models.ts';
import { checkPrinterSetup, type PrinterSetup, profileOf } from './printer-setup.ts';

const USUAL: Omit<PrinterSetup, 'modelId' | 'paperWidthMm'> = {
  cut: null,
  density: 'usual',
  speed: 'usual',
  buzzer: false,
  text: null,
};

describe('the table of models', () => {
  it.each(PRINTER_MODEL_IDS)('%s can be used as it is delivered', (modelId) => {
    const model = PRINTER_MODELS[modelId];
    expect(model.modelId).toBe(modelId);
    expect(model.source).not.toBe('');
    const widths = PAPER_WIDTHS_MM.filter((paperWidthMm) => model.headDots[paperWidthMm] !== null);
    expect(widths.length).toBeGreaterThan(0);
    for (const paperWidthMm of widths) {
      expect(checkPrinterSetup({ ...USUAL, modelId, paperWidthMm })).toEqual([]);
      const profile = profileOf({ ...USUAL, modelId, paperWidthMm });
      expect(profile.widthDots % 8).toBe(0);
      expect(profile.feedBeforeCutMm * profile.dotsPerMm).toBeLessThanOrEqual(255);
      expect(profile.bandRows).toBeLessThanOrEqual(48);
    }
  });

  it.each(PAPER_WIDTHS_MM)('an unknown printer with %i mm paper is fed with care', (paperWidthMm) => {
    expect(profileOf({ ...USUAL, modelId: 'unknown', paperWidthMm })).toEqual(commonProfile(paperWidthMm));
  });

  it('whatever is chosen, every command is known to the printer and one piece of paper comes out whole', () => {
    const setup = fc.record({
      modelId: fc.constantFrom(...PRINTER_MODEL_IDS),
      paperWidthMm: fc.constantFrom(...PAPER_WIDTHS_MM),
      cut: fc.option(fc.constantFrom(...CUT_KINDS)),
      density: fc.constantFrom(...PRINT_DENSITIES),
      speed: fc.constantFrom(...PRINT_SPEEDS),
      buzzer: fc.boolean(),
      text: fc.option(fc.constantFrom(...TEXT_PAGES)),
    });
    fc.assert(
      fc.property(setup, (chosen) => {
        const profile = profileOf(chosen);
        const pieces: PaperPiece[] = [];
        const printer = new VirtualPrinter({
          paperWidthMm: chosen.paperWidthMm,
          widthDots: profile.widthDots,
          mmPerSecond: Infinity,
          bufferBytes: 1_000_000,
          timers: new ManualTimers(),
          onPiece: (piece) => pieces.push(piece),
        });
        for (const bytes of encodeSlip(createBitmap(profile.widthDots, 50), profile)) printer.receive(bytes);
        expect(printer.strayBytes).toBe(0);
        expect(printer.bufferedBytes).toBe(0);
        expect(pieces.length).toBe(profile.cut === 'none' ? 0 : 1);
        expect(printer.buzzes).toBe(profile.signal.length > 0 ? 1 : 0);
        printer.receive(preparation(profile, true));
        expect(printer.strayBytes).toBe(0);
      }),
    );
  });
});

describe('what an administrator chooses', () => {
  it('is refused in codes where the model cannot do it', () => {
    const refused = checkPrinterSetup({
      modelId: 'mini-58',
      paperWidthMm: 80,
      cut: 'full',
      density: 'darker',
      speed: 'slow',
      buzzer: true,
      text: 'tcvn3',
    });
    expect(refused).toEqual([
      { field: 'paperWidthMm', code: 'not-with-this-model' },
      { field: 'cut', code: 'not-with-this-model' },
      { field: 'speed', code: 'not-with-this-model' },
      { field: 'buzzer', code: 'not-with-this-model' },
      { field: 'text', code: 'not-with-this-model' },
    ]);
  });

  it('is sent after ESC @, which takes it back, and the buzzer after the cut', () => {
    const profile = profileOf({
      modelId: 'epson-tm-t20',
      paperWidthMm: 80,
      cut: null,
      density: 'darker',
      speed: 'slow',
      buzzer: true,
      text: null,
    });
    const pieces = encodeSlip(createBitmap(576, 1), profile);
    const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');
    expect(hex(pieces[0])).toBe('1b401d61ff' + '1d50cbcb' + '1d284b02003102' + '1d284b02003201' + '1b6100');
    expect(hex(pieces.at(-1))).toBe('1b4a70' + '1d5601' + '1b401d61ff' + '1b2841050061640102' + '02');
    expect(profile.printMmPerSecond).toBe(50);
  });

  it('a printer without a knife feeds to the tear bar and cuts nothing', () => {
    const pieces = encodeSlip(createBitmap(384, 1), profileOf({ ...USUAL, modelId: 'mini-58', paperWidthMm: 58 }));
    expect([...(pieces.at(-1) ?? [])]).toEqual([0x1b, 0x4a, 80, 0x1b, 0x40, 0x1d, 0x61, 0xff]);
  });

  it('a head of 180 dpi is told to feed in its own dots', () => {
    const profile = profileOf({ ...USUAL, modelId: 'epson-tm-t88', paperWidthMm: 80 });
    expect(profile.widthDots).toBe(512);
    expect([...profile.setUp]).toEqual([0x1d, 0x50, 180, 180]);
  });
});
