import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { PrinterId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { asModel } from './fit-printer.ts';

const printer: PrinterSettings = {
  ...{ printerId: 'p' as PrinterId, name: 'Máy', paperWidthMm: 80, connection: { kind: 'simulated' } },
  ...{ ...PLAIN_PRINTER, modelId: 'epson-tm-t20', cut: 'none', density: 'darker', speed: 'slow' },
  ...{ buzzer: true, text: 'tcvn3', rollMetres: 80 },
};

test('SL3 what another model cannot do falls back to the usual, and nothing else changes', () => {
  expect(asModel(printer, 'epson-tm-t82')).toEqual({ ...printer, modelId: 'epson-tm-t82' });
  expect(asModel(printer, 'mini-58')).toEqual({
    ...{ ...printer, modelId: 'mini-58', paperWidthMm: 58, speed: 'usual', buzzer: false, text: null },
  });
  expect(asModel({ ...printer, cut: 'partial' }, 'mini-58').cut).toBeNull();
  expect(asModel({ ...printer, text: 'ascii' }, 'unknown')).toMatchObject({ text: 'ascii', density: 'usual' });
});
