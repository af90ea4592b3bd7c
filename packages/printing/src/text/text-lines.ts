import type { SlipBlock, SlipText } from '../document/slip-document.ts';
import { wrapText } from '../document/wrap-text.ts';
import { columnsOf, isReadable, type TextPage } from './encode-letters.ts';

/** Letters can be made so many times as high and wide. */
const LARGEST = 8;

export type TextLine =
  | {
      readonly kind: 'letters';
      readonly text: string;
      readonly width: number;
      readonly height: number;
      readonly bold: boolean;
    }
  | { readonly kind: 'qr'; readonly payload: string };

type Look = Omit<Extract<TextLine, { kind: 'letters' }>, 'kind' | 'text'>;
const USUAL: Look = { width: 1, height: 1, bold: false };

export type TextPaper = { readonly columns: number; readonly page: TextPage; readonly drawsQr: boolean };

/** What of a block can be said in letters, line by line: no Khmer, and a QR code only where the printer makes it. */
export function textLinesOf(block: SlipBlock, paper: TextPaper): TextLine[] {
  const { columns, page, drawsQr } = paper;
  switch (block.kind) {
    case 'text':
      return paragraph(block, paper);
    case 'number': {
      const width = Math.max(1, Math.min(LARGEST, Math.floor(columns / block.text.length)));
      return [letters(block.text, { width, height: LARGEST, bold: true })];
    }
    case 'mark':
      return wrapped(`** ${block.text} **`, paper, { width: 1, height: 2, bold: true });
    case 'pair': {
      const { left, right } = block;
      const spare = columns - columnsOf(left.text, page) - columnsOf(right.text, page);
      if (spare < 1) return [...paragraph(left, paper), ...paragraph(right, paper)];
      return paragraph({ ...left, text: left.text + ' '.repeat(spare) + right.text }, paper);
    }
    case 'qr':
      return [
        ...(drawsQr ? [{ kind: 'qr', payload: block.payload } as const] : []),
        ...(block.beneath === null ? [] : [letters(block.beneath.text, { width: 2, height: 2, bold: true })]),
        ...block.beside.flatMap((text) => paragraph(text, paper)),
      ];
    case 'rule':
      return [letters('-'.repeat(columns), USUAL)];
    case 'ruler':
      return [letters('1234567890'.repeat(9).slice(0, columns), USUAL)];
    case 'greys':
    case 'space':
    case 'picture':
      return [];
  }
}

function paragraph({ text, size, weight }: SlipText, paper: TextPaper): TextLine[] {
  if (!isReadable(text)) return [];
  const large = size === 'large' || size === 'title';
  const bold = weight === 'bold' || weight === 'extrabold';
  return wrapped(text, paper, { width: 1, height: large ? 2 : 1, bold });
}

function wrapped(text: string, { columns, page }: TextPaper, look: Look): TextLine[] {
  return wrapText(text, 'vi', columns, (part) => columnsOf(part, page)).map((line) => letters(line, look));
}

function letters(text: string, look: Look): TextLine {
  return { kind: 'letters', text, ...look };
}
