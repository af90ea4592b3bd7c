import type { PaperPiece } from '@motcua/printing';

import { isMarkedCopy } from './is-marked-copy.ts';
import { readSlipCode } from './read-slip-code.ts';

/** A piece of paper that came out, the code that can be scanned from it, and whether it says that it is a copy. */
export type PaperSlip = { readonly code: string | null; readonly isCopy: boolean; readonly piece: PaperPiece };

/** What came out of a printer: its own truth, which no message of the hub can change. */
export class PaperRecord {
  readonly #pieces: PaperPiece[] = [];
  /** Read when somebody asks: scanning takes a while, and the printer must not stand still for it. */
  readonly #read: PaperSlip[] = [];

  add(piece: PaperPiece): void {
    this.#pieces.push(piece);
  }

  /** How many pieces have been cut off, whatever is on them. Costs nothing to ask. */
  get pieceCount(): number {
    return this.#pieces.length;
  }

  /** Every piece with a whole slip on it, oldest first; halves and blank paper are left out. */
  get slips(): readonly PaperSlip[] {
    return this.pieces.filter((slip) => slip.code !== null);
  }

  /** Every piece of paper, halves included. */
  get pieces(): readonly PaperSlip[] {
    for (const piece of this.#pieces.slice(this.#read.length)) {
      this.#read.push({ code: readSlipCode(piece.bitmap), isCopy: isMarkedCopy(piece.bitmap), piece });
    }
    return this.#read;
  }

  /** Codes of whole slips that came out more than once: a number in two hands. */
  get repeatedCodes(): readonly string[] {
    return repeatsIn(this.slips);
  }

  /** SL6: codes that came out twice without a mark, and those of which there are two copies. Always to be empty. */
  get forbiddenRepeats(): { readonly unmarked: readonly string[]; readonly copies: readonly string[] } {
    const { slips } = this;
    return {
      unmarked: repeatsIn(slips.filter((slip) => !slip.isCopy)),
      copies: repeatsIn(slips.filter((slip) => slip.isCopy)),
    };
  }
}

function repeatsIn(slips: readonly PaperSlip[]): readonly string[] {
  const codes = slips.map((slip) => slip.code ?? '');
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}
