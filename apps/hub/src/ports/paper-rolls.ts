import type { PrinterId } from '@motcua/protocol/vocabulary';

/** How much of its roll a printer has used, as far as somebody has told when a new one was put in. */
export type PaperRoll = {
  /** Hub time at which somebody noted a new roll; null: nobody ever did, and `usedMm` counts from the first slip. */
  readonly since: number | null;
  readonly usedMm: number;
  readonly slips: number;
  /** The paper was out and is there again since then, and nobody has said yet whether it is a new roll. */
  readonly askedAt: number | null;
};

/** What one citizen's slip takes, and whether it is printed before noon. */
export type PaperUse = { readonly mm: number; readonly isMorning: boolean };

export const UNUSED_ROLL: PaperRoll = { since: null, usedMm: 0, slips: 0, askedAt: null };

/** SL10: the rolls of the printers. Durable when a call returns. Throws `StorageError`. */
export interface PaperRolls {
  of(printerId: PrinterId): PaperRoll;
  /** What the slips of a printer took in the mornings of the last days before `dayOrdinal` that used any, newest first. */
  mornings(printerId: PrinterId, beforeDay: number, limit: number): readonly number[];
  /**
   * A slip that is no citizen's is sent: it takes paper, and tells nothing of a usual morning. From now on its rest may be in
   * the printer (`SlipOutbox.mayHaveLeftRest`), until it is noted to be out, or the slip of a number comes out behind it.
   */
  noteTestSlip(printerId: PrinterId, mm: number): void;
  /** It is out whole, as far as this printer can show it. */
  noteTestSlipOut(printerId: PrinterId): void;
  noteNewRoll(printerId: PrinterId, at: number): void;
  /** The paper is there again after it was out: somebody shall say whether it is a new roll. */
  askAboutRoll(printerId: PrinterId, at: number): void;
  /** It is the same roll as before. */
  keepRoll(printerId: PrinterId): void;
}
