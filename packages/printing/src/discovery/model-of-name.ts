import type { PrinterModelId } from '../models/printer-model.ts';

/** By what printers call themselves; the manuals of each family say so. */
const NAMES: readonly (readonly [RegExp, PrinterModelId])[] = [
  [/\btm-t20/i, 'epson-tm-t20'],
  [/\btm-t8[12]/i, 'epson-tm-t82'],
  [/\btm-t88/i, 'epson-tm-t88'],
  [/\bsrp-350/i, 'bixolon-srp-350'],
  [/\bct-s\d/i, 'citizen-ct-s'],
];

/** The row of the models that a printer belongs to by its name; null where none is sure. */
export function modelOfName(name: string): PrinterModelId | null {
  return NAMES.find(([says]) => says.test(name))?.[1] ?? null;
}
