import { DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { PrinterModel, PrinterModelId, VietnameseCodePages } from './printer-model.ts';

/** `GS ( K` 49: density in steps of 5 %. `GS ( K` 50: speed, 1 is the slowest. `ESC @` takes both back. */
const EPSON_DENSITY = {
  lighter: [0x1d, 0x28, 0x4b, 2, 0, 0x31, 254],
  usual: [],
  darker: [0x1d, 0x28, 0x4b, 2, 0, 0x31, 2],
} as const;
const EPSON_SPEED = {
  commands: { usual: [], slow: [0x1d, 0x28, 0x4b, 2, 0, 0x32, 1] },
  slowMmPerSecond: 50,
} as const;
/** `ESC ( A` 97: the buzzer that is an option of these models, once, 200 ms. */
const EPSON_BUZZER = [0x1b, 0x28, 0x41, 5, 0, 0x61, 0x64, 1, 2, 2] as const;
const EPSON_CODE_PAGES: VietnameseCodePages = { cp1258: 52, tcvn3: { small: 30, capital: 31 } };
const NO_CODE_PAGES: VietnameseCodePages = { cp1258: null, tcvn3: null };

/**
 * 180 dpi: the head has 512 dots for 72 mm; narrow paper is used as wide as the slip needs it. They feed in 1/360 inch
 * unless told otherwise, which `GS P` does: dots, as everywhere else.
 */
const AT_180_DPI = {
  headDots: { 58: 344, 80: 512 },
  dotsPerMm: 180 / 25.4,
  always: [0x1d, 0x50, 180, 180],
} as const;

/**
 * 203 dpi: a whole dot is two of the steps in which the paper can be moved, and some of them feed in such steps unless
 * told otherwise. A feed of half the length would cut through the end of the slip.
 */
const EPSON_203_DPI = {
  headDots: { 58: 384, 80: 576 },
  dotsPerMm: DOTS_PER_MM,
  always: [0x1d, 0x50, 203, 203],
  proofsToTry: ['A', 'B', 'C'],
  nearEnd: 'unknown',
  recovery: 'dle-enq-2',
  // Their knife leaves a bridge of paper; "full" is not said of them.
  cuts: ['partial', 'none'],
  feedBeforeCutMm: 14,
  bandRows: 48,
  printMmPerSecond: 100,
  density: EPSON_DENSITY,
  speed: EPSON_SPEED,
  buzzer: EPSON_BUZZER,
  codePages: EPSON_CODE_PAGES,
  drawsQr: true,
} as const;

/** Nearly every ESC/POS printer does what is said here: nothing is set, small bands, slow. */
const CAREFUL = {
  headDots: { 58: 384, 80: 576 },
  dotsPerMm: DOTS_PER_MM,
  always: [],
  proofsToTry: ['A', 'B', 'C'],
  nearEnd: 'unknown',
  recovery: 'dle-enq-2',
  cuts: ['partial', 'full', 'none'],
  feedBeforeCutMm: 12,
  bandRows: 24,
  printMmPerSecond: 80,
  density: null,
  speed: null,
  buzzer: null,
  codePages: NO_CODE_PAGES,
  drawsQr: false,
} as const;

/** What is known of the printers that stand in offices. A new family is a new row, taken from its manual. */
export const PRINTER_MODELS: Readonly<Record<PrinterModelId, PrinterModel>> = {
  unknown: { modelId: 'unknown', name: 'ESC/POS', ...CAREFUL, source: 'common to all manuals named here' },
  'epson-tm-t20': {
    modelId: 'epson-tm-t20',
    name: 'Epson TM-T20, T20II, T20III',
    ...EPSON_203_DPI,
    source: 'Epson, TM-T20 Technical Reference Guide; ESC/POS Application Programming Guide',
  },
  'epson-tm-t82': {
    modelId: 'epson-tm-t82',
    name: 'Epson TM-T82, T82II, T82III, T81',
    ...EPSON_203_DPI,
    source: 'Epson, TM-T82 Technical Reference Guide; ESC/POS Application Programming Guide',
  },
  'epson-tm-t88': {
    modelId: 'epson-tm-t88',
    name: 'Epson TM-T88IV, V, VI',
    ...EPSON_203_DPI,
    ...AT_180_DPI,
    nearEnd: 'yes',
    source: 'Epson, TM-T88V Technical Reference Guide; ESC/POS Application Programming Guide',
  },
  'xprinter-80': {
    modelId: 'xprinter-80',
    name: 'Xprinter XP-, POS-80',
    ...CAREFUL,
    headDots: { 58: null, 80: 576 },
    // `ESC B n t`: n times, t × 50 ms.
    buzzer: [0x1b, 0x42, 1, 4],
    source: '80mm Series Thermal Receipt Printer Programmer Manual (POS-80)',
  },
  'bixolon-srp-350': {
    modelId: 'bixolon-srp-350',
    name: 'Bixolon SRP-350',
    ...CAREFUL,
    ...AT_180_DPI,
    nearEnd: 'yes',
    source: 'Bixolon, SRP-350 Command Manual',
  },
  'citizen-ct-s': {
    modelId: 'citizen-ct-s',
    name: 'Citizen CT-S310, CT-S601, CT-S801',
    ...CAREFUL,
    recovery: 'dle-dc4-8',
    source: 'Citizen, Line Thermal Printer Command Reference',
  },
  'mini-58': {
    modelId: 'mini-58',
    name: 'POS-58, ZJ-58',
    ...CAREFUL,
    headDots: { 58: 384, 80: null },
    // They know no GS ( commands, have no knife and no sensor but that for the paper's end.
    proofsToTry: ['B', 'C'],
    nearEnd: 'no',
    cuts: ['none'],
    // The tear bar.
    feedBeforeCutMm: 10,
    printMmPerSecond: 45,
    // `DC2 # n`: bits 0–4 density, 50 % + 5 % × n; bits 5–7 pause between rows, 2 × 250 µs as delivered.
    density: { lighter: [0x12, 0x23, 0x48], usual: [], darker: [0x12, 0x23, 0x4f] },
    source: 'Thermal Micro Printer User Manual (58 mm series)',
  },
};
