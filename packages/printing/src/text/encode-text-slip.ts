import type { SlipBlock, SlipDocument, SlipText } from '../document/slip-document.ts';
import { wrapText } from '../document/wrap-text.ts';
import { ENABLE_STATUS_BACK, ESC, GS, INITIALISE } from '../esc-pos/commands.ts';
import { finish } from '../esc-pos/encode-slip.ts';
import type { PrinterProfile } from '../esc-pos/printer-profile.ts';
import { encodeLetters, isReadable, type LetterRun } from './encode-letters.ts';

/** Font A of nearly every slip printer. */
const LETTER_DOTS = 12;
const LINE_DOTS = 30;
const LARGEST = 8;

type TextLine = { readonly text: string; readonly width: number; readonly height: number; readonly bold: boolean };

/**
 * A slip in the printer's own letters, for slow serial lines: a tenth of the bytes of a picture. It has the same lines
 * but for what such letters cannot show: no QR code (the short code stands there) and no Khmer.
 */
export function encodeTextSlip(
  document: SlipDocument,
  profile: PrinterProfile,
): { readonly pieces: Uint8Array[]; readonly heightDots: number } {
  const columns = Math.floor(profile.widthDots / LETTER_DOTS);
  const lines = document.blocks.flatMap((block) => linesOf(block, columns));
  const begin = Uint8Array.of(...INITIALISE, ...ENABLE_STATUS_BACK, ...profile.setUp, ESC, 0x61, 0);
  return {
    pieces: [begin, ...lines.map((line) => encodeLine(line, columns, profile)), finish(profile)],
    heightDots: lines.reduce((sum, line) => sum + LINE_DOTS * line.height, 0),
  };
}

function linesOf(block: SlipBlock, columns: number): TextLine[] {
  switch (block.kind) {
    case 'text':
      return textLines(block, columns);
    case 'number': {
      const width = Math.max(1, Math.min(LARGEST, Math.floor(columns / block.text.length)));
      return [{ text: block.text, width, height: LARGEST, bold: true }];
    }
    case 'mark':
      return wrapped(`** ${block.text} **`, columns, { width: 1, height: 2, bold: true });
    case 'pair': {
      const spare = columns - block.left.text.length - block.right.text.length;
      if (spare < 1) return [...textLines(block.left, columns), ...textLines(block.right, columns)];
      const text = block.left.text + ' '.repeat(spare) + block.right.text;
      return textLines({ ...block.left, text }, columns);
    }
    case 'qr':
      return [
        ...(block.beneath === null ? [] : [{ text: block.beneath.text, width: 2, height: 2, bold: true }]),
        ...block.beside.flatMap((text) => textLines(text, columns)),
      ];
    case 'rule':
      return [{ text: '-'.repeat(columns), width: 1, height: 1, bold: false }];
    case 'ruler':
      return [{ text: '1234567890'.repeat(9).slice(0, columns), width: 1, height: 1, bold: false }];
    case 'greys':
    case 'space':
    case 'picture':
      return [];
  }
}

function textLines({ text, size, weight }: SlipText, columns: number): TextLine[] {
  if (!isReadable(text)) return [];
  const large = size === 'large' || size === 'title';
  const bold = weight === 'bold' || weight === 'extrabold';
  return wrapped(text, columns, { width: 1, height: large ? 2 : 1, bold });
}

function wrapped(text: string, columns: number, look: Omit<TextLine, 'text'>): TextLine[] {
  return wrapText(text, 'vi', columns, (part) => part.length).map((line) => ({ ...look, text: line }));
}

/** `GS !` size, `ESC E` bold, `ESC t` page, letters, line feed. Centred by spaces: `ESC a` counts a tone as a letter. */
function encodeLine({ text, width, height, bold }: TextLine, columns: number, profile: PrinterProfile): Uint8Array {
  const indent = ' '.repeat(Math.max(0, Math.floor((columns / width - text.length) / 2)));
  const size = ((width - 1) << 4) | (height - 1);
  const runs = encodeLetters(indent + text, profile.text?.page ?? 'ascii').flatMap((run) => encodeRun(run, profile));
  return Uint8Array.of(GS, 0x21, size, ESC, 0x45, bold ? 1 : 0, ...runs, 0x0a);
}

function encodeRun({ half, bytes }: LetterRun, { text }: PrinterProfile): number[] {
  const number = text === null ? null : half === 'small' ? text.selectSmall : text.selectCapital;
  return number === null ? [...bytes] : [ESC, 0x74, number, ...bytes];
}
