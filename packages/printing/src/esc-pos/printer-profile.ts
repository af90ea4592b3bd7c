import { DOTS_PER_MM, widthDotsOf } from '../bitmap/bitmap.ts';
import type { PaperWidthMm } from '../document/slip-document.ts';
import type { TextPage } from '../text/encode-letters.ts';
import type { ProofLevel } from '../status/printer-state.ts';

export const CUT_KINDS = ['partial', 'full', 'none'] as const;
/** `none`: there is no knife, the paper is torn off. */
export type CutKind = (typeof CUT_KINDS)[number];

/** How one printer is fed, and how it is got going again. */
export type PrinterProfile = {
  readonly paperWidthMm: PaperWidthMm;
  /** Dots that its head prints across this paper. */
  readonly widthDots: number;
  /** Along the paper, for images and for feeding. */
  readonly dotsPerMm: number;
  /** Rows per raster band. More fill the buffers of small printers, which then drop the rest. */
  readonly bandRows: number;
  readonly cut: CutKind;
  /** Paper fed before the cut: the knife stands this far behind the head. At most 31 mm. */
  readonly feedBeforeCutMm: number;
  /** Slowest speed at which this printer prints; tells when a mute printer must be done. */
  readonly printMmPerSecond: number;
  /**
   * How buffers are emptied after paper, cover or cutter events, so that the rest of an old slip never
   * comes out: `dle-enq-2` is understood by most, some models only know `dle-dc4-8`.
   */
  readonly recovery: 'dle-enq-2' | 'dle-dc4-8';
  /** Proofs worth asking for; C and D need no question of their own. */
  readonly proofsToTry: readonly ProofLevel[];
  /** False: it has no sensor for a roll that is nearly used up, and what it says of one is noise. */
  readonly hasNearEnd: boolean;
  /** Density, speed, unit of feeding: after each `ESC @`, which takes them back. */
  readonly setUp: Uint8Array;
  /** Sent after the cut: the buzzer, or nothing. */
  readonly signal: Uint8Array;
  /** Slips in the printer's own letters; null, the usual: as pictures. */
  readonly text: TextLetters | null;
};

/** The page of letters, and the numbers by which `ESC t` selects its halves; null where there is nothing to select. */
export type TextLetters = {
  readonly page: TextPage;
  readonly selectSmall: number | null;
  readonly selectCapital: number | null;
  /** Whether it draws QR codes itself (`GS ( k`). */
  readonly drawsQr: boolean;
};

/** What nearly every ESC/POS slip printer with a knife does. */
export function commonProfile(paperWidthMm: PaperWidthMm): PrinterProfile {
  return {
    paperWidthMm,
    widthDots: widthDotsOf(paperWidthMm),
    dotsPerMm: DOTS_PER_MM,
    bandRows: 24,
    cut: 'partial',
    feedBeforeCutMm: 12,
    printMmPerSecond: 80,
    recovery: 'dle-enq-2',
    proofsToTry: ['A', 'B', 'C'],
    hasNearEnd: true,
    setUp: new Uint8Array(0),
    signal: new Uint8Array(0),
    text: null,
  };
}

/** How long a printer of this kind takes for so many rows, the feed and the cut included. In ms. */
export function printDurationMs(rowCount: number, profile: PrinterProfile): number {
  const cutMs = 500;
  return (paperLengthMm(rowCount, profile) / profile.printMmPerSecond) * 1000 + cutMs;
}

/** Paper that so many rows take with the feed before the cut, in mm: what a roll gets shorter by. */
export function paperLengthMm(rowCount: number, profile: PrinterProfile): number {
  return rowCount / profile.dotsPerMm + profile.feedBeforeCutMm;
}
