import type { SlipDocument } from '../document/slip-document.ts';
import { createQrModules } from '../drawing/create-qr-modules.ts';
import { align, ENABLE_STATUS_BACK, ESC, feedDots, GS, INITIALISE, qrCode } from '../esc-pos/commands.ts';
import { finish } from '../esc-pos/encode-slip.ts';
import type { PrinterProfile, TextLetters } from '../esc-pos/printer-profile.ts';
import { columnsOf, encodeLetters } from './encode-letters.ts';
import { type TextLine, textLinesOf } from './text-lines.ts';

/** Font A of nearly every slip printer. */
const LETTER_DOTS = 12;
const LINE_DOTS = 30;
/** A little more than half a millimetre, as on drawn slips; four white ones around the code belong to it. */
const QR_MODULE_DOTS = 5;
const QR_QUIET_DOTS = 4 * QR_MODULE_DOTS;

const PLAIN_LETTERS: TextLetters = { page: 'ascii', selectSmall: null, selectCapital: null, drawsQr: false };

/**
 * A slip in the printer's own letters, for serial lines: a fiftieth of the bytes of a picture. It has the same lines but
 * for what such letters cannot show: no Khmer, no logo, and a QR code only where the printer makes one itself; the short
 * code stands there in any case.
 */
export function encodeTextSlip(
  document: SlipDocument,
  profile: PrinterProfile,
): { readonly pieces: Uint8Array[]; readonly heightDots: number } {
  const letters = profile.text ?? PLAIN_LETTERS;
  const columns = Math.floor(profile.widthDots / LETTER_DOTS);
  const { page, drawsQr } = letters;
  const lines = document.blocks.flatMap((block) => textLinesOf(block, { columns, page, drawsQr }));
  const pen = new Pen(letters, columns);
  const begin = Uint8Array.of(...INITIALISE, ...ENABLE_STATUS_BACK, ...profile.setUp, ...align('left'));
  return {
    pieces: [begin, ...lines.map((line) => pen.write(line)), finish(profile)],
    heightDots: lines.reduce((sum, line) => sum + heightOf(line), 0),
  };
}

function heightOf(line: TextLine): number {
  if (line.kind === 'letters') return LINE_DOTS * line.height;
  return createQrModules(line.payload).size * QR_MODULE_DOTS + 2 * QR_QUIET_DOTS;
}

/** Writes line after line, and says of size, weight, place and page only what is not so already: a slow line counts each byte. */
class Pen {
  readonly #letters: TextLetters;
  readonly #columns: number;
  #size = 0;
  #bold = false;
  #where: 'left' | 'centre' = 'left';
  /** As after `ESC @`: the printer's first page, whichever that is. */
  #page: number | null = null;

  constructor(letters: TextLetters, columns: number) {
    this.#letters = letters;
    this.#columns = columns;
  }

  write(line: TextLine): Uint8Array {
    if (line.kind === 'qr') {
      const quiet = feedDots(QR_QUIET_DOTS);
      return Uint8Array.of(...this.#place('centre'), ...quiet, ...qrCode(line.payload, QR_MODULE_DOTS), ...quiet);
    }
    const { page } = this.#letters;
    const columns = columnsOf(line.text, page);
    const byteCount = encodeLetters(line.text, page).reduce((sum, run) => sum + run.bytes.length, 0);
    // `ESC a` counts a tone as a letter; where there is one, spaces put the line into the middle.
    const isAligned = byteCount === columns;
    const indent = isAligned ? 0 : Math.max(0, Math.floor((this.#columns / line.width - columns) / 2));
    return Uint8Array.of(
      ...this.#place(isAligned ? 'centre' : 'left'),
      ...this.#look(line),
      ...this.#say(' '.repeat(indent) + line.text),
      0x0a,
    );
  }

  #place(where: 'left' | 'centre'): Uint8Array | readonly number[] {
    if (where === this.#where) return [];
    this.#where = where;
    return align(where);
  }

  /** `GS !` size, `ESC E` bold. */
  #look({ width, height, bold }: Extract<TextLine, { kind: 'letters' }>): readonly number[] {
    const size = ((width - 1) << 4) | (height - 1);
    const sizing = size === this.#size ? [] : [GS, 0x21, size];
    const weighing = bold === this.#bold ? [] : [ESC, 0x45, bold ? 1 : 0];
    this.#size = size;
    this.#bold = bold;
    return [...sizing, ...weighing];
  }

  /** `ESC t` page, letters. */
  #say(text: string): readonly number[] {
    const { page, selectSmall, selectCapital } = this.#letters;
    return encodeLetters(text, page).flatMap(({ half, bytes }) => {
      const number = half === 'small' ? selectSmall : selectCapital;
      // Letters without marks are the same on every page.
      const isPlain = bytes.every((byte) => byte < 0x80);
      if (number === null || number === this.#page || isPlain) return bytes;
      this.#page = number;
      return [ESC, 0x74, number, ...bytes];
    });
  }
}
