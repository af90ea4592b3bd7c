import type { SlipBlock, SlipDocument, SlipTextWeight } from '../document/slip-document.ts';

const weights: readonly SlipTextWeight[] = ['regular', 'semibold', 'bold', 'extrabold'];

/** Uses every font and every kind of block once; never printed. */
export const warmUpSlip: SlipDocument = {
  paperWidthMm: 80,
  blocks: [
    { kind: 'number', text: 'A0123456789' },
    { kind: 'qr', payload: 'warm up', beneath: null, beside: [] },
    ...weights.flatMap((weight): SlipBlock[] => [
      { kind: 'text', text: 'Ưu tiên: quầy số ba', language: 'vi', size: 'body', weight, align: 'centre' },
      { kind: 'text', text: 'សូមអញ្ជើញ', language: 'km', size: 'body', weight, align: 'centre' },
    ]),
  ],
};
