import type { PaperWidthMm } from '../document/slip-document.ts';
import type { CutKind } from '../esc-pos/printer-profile.ts';
import type { ProofLevel } from '../status/printer-state.ts';

export const PRINTER_MODEL_IDS = [
  'unknown',
  'epson-tm-t20',
  'epson-tm-t82',
  'epson-tm-t88',
  'xprinter-80',
  'bixolon-srp-350',
  'citizen-ct-s',
  'mini-58',
] as const;
export type PrinterModelId = (typeof PRINTER_MODEL_IDS)[number];

export const PRINT_DENSITIES = ['lighter', 'usual', 'darker'] as const;
export type PrintDensity = (typeof PRINT_DENSITIES)[number];

export const PRINT_SPEEDS = ['usual', 'slow'] as const;
export type PrintSpeed = (typeof PRINT_SPEEDS)[number];

/** Code pages with Vietnamese letters, and the number by which `ESC t` selects each. */
export type VietnameseCodePages = {
  readonly cp1258: number | null;
  /** Small letters and capitals are two pages in TCVN-3. */
  readonly tcvn3: { readonly small: number; readonly capital: number } | null;
};

/** What the manuals say of a family of printers. Nothing stands here that no manual says; null is "not documented". */
export type PrinterModel = {
  readonly modelId: PrinterModelId;
  /** As printed on the device, for the settings page. */
  readonly name: string;
  /** Printable dots for each paper that fits; null where it does not. Multiples of 8. */
  readonly headDots: Readonly<Record<PaperWidthMm, number | null>>;
  readonly dotsPerMm: number;
  /** Sent after `ESC @`, whatever is chosen. */
  readonly always: readonly number[];
  readonly proofsToTry: readonly ProofLevel[];
  /** Whether it feels that the roll is nearly used up. */
  readonly nearEnd: 'yes' | 'no' | 'unknown';
  readonly recovery: 'dle-enq-2' | 'dle-dc4-8';
  /** The first is the usual one. */
  readonly cuts: readonly [CutKind, ...CutKind[]];
  readonly feedBeforeCutMm: number;
  readonly bandRows: number;
  /** Slower than the manual's figure, which is that of an empty page. */
  readonly printMmPerSecond: number;
  readonly density: Readonly<Record<PrintDensity, readonly number[]>> | null;
  readonly speed: {
    readonly commands: Readonly<Record<PrintSpeed, readonly number[]>>;
    readonly slowMmPerSecond: number;
  } | null;
  readonly buzzer: readonly number[] | null;
  readonly codePages: VietnameseCodePages;
  /** Whether it makes QR codes of text by itself, `GS ( k`. */
  readonly drawsQr: boolean;
  /** Manual that the row was taken from. */
  readonly source: string;
};
