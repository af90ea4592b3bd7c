import { DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { PaperWidthMm } from '../document/slip-document.ts';
import type { ProofLevel } from '../status/printer-state.ts';

/** What is known of a printer model: how to feed it, and how to get it going again. */
export type PrinterProfile = {
  readonly paperWidthMm: PaperWidthMm;
  /** Rows per raster band. More fill the buffers of small printers, which then drop the rest. */
  readonly bandRows: number;
  readonly cut: 'partial' | 'full';
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
};

/** What nearly every ESC/POS slip printer with a knife does. */
export function commonProfile(paperWidthMm: PaperWidthMm): PrinterProfile {
  return {
    paperWidthMm,
    bandRows: 24,
    cut: 'partial',
    feedBeforeCutMm: 12,
    printMmPerSecond: 80,
    recovery: 'dle-enq-2',
    proofsToTry: ['A', 'B', 'C'],
  };
}

/** How long a printer of this kind takes for so many rows, the feed and the cut included. In ms. */
export function printDurationMs(rowCount: number, profile: PrinterProfile): number {
  const cutMs = 500;
  return ((rowCount / DOTS_PER_MM + profile.feedBeforeCutMm) / profile.printMmPerSecond) * 1000 + cutMs;
}
