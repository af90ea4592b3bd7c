import { expect, it } from 'vitest';

import type { SlipDocument, SlipText } from '../document/slip-document.ts';
import { profileOf } from '../models/printer-setup.ts';
import { encodeTextSlip } from './encode-text-slip.ts';

/**
 * Bytes as somebody writes them who has the TM-T20 guide and the table of TCVN 5712-3 beside the keyboard, and nothing of this
 * package: a misunderstanding that the encoder shares with the virtual printer is seen here.
 */
const GOLDEN = {
  /** ESC @ (begin), GS a 255 (tell how it is), GS P (203 steps an inch), ESC a 0 (left). */
  begin: '1b40 1d61ff 1d50cbcb 1b6100',
  /** ESC a 1, GS ! 1 (twice as high), ESC E 1, page 31, D stroke, page 30, a circumflex acute, t, blank, d stroke, a, i, line. */
  service: '1b6101 1d2101 1b4501 1b741f ae 1b741e ca 74 20 ae 61 69 0a',
  /** GS ! 0, ESC E 0; on page 30 still: Q u a-circumflex-grave y, blank, 3, line. */
  counter: '1d2100 1b4500 51 75 c7 79 20 33 0a',
  /** Page 31 for the capitals U-horn, U-horn; T, I; E circumflex on page 31; N: a word in capitals stays there. */
  priority: '1b741f ad 55 20 54 49 aa 4e 0a',
  /** ESC J 112 (14 mm up to the knife), GS V 1, and as at the beginning, for whoever prints next. */
  end: '1b4a70 1d5601 1b40 1d61ff',
};

const text = (words: string, size: SlipText['size'], weight: SlipText['weight']) =>
  ({ kind: 'text', text: words, language: 'vi', size, weight, align: 'centre' }) as const;

it('SL8 a slip in the printer’s own letters is byte for byte what the manual and TCVN-3 say', () => {
  const document: SlipDocument = {
    paperWidthMm: 80,
    blocks: [text('Đất đai', 'large', 'bold'), text('Quầy 3', 'small', 'regular'), text('ƯU TIÊN', 'small', 'regular')],
  };
  const profile = profileOf({
    ...{ modelId: 'epson-tm-t20', paperWidthMm: 80, cut: null, density: 'usual', speed: 'usual', buzzer: false },
    text: 'tcvn3',
  });
  const pieces = encodeTextSlip(document, profile).pieces.map((piece) => Buffer.from(piece).toString('hex'));
  expect(pieces).toEqual(Object.values(GOLDEN).map((hex) => hex.replaceAll(' ', '')));
});
