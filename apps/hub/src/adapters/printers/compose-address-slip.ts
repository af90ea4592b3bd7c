import type { PaperWidthMm, SlipBlock, SlipDocument, SlipText } from '@motcua/printing';
import type { AddressSlip } from '../../reactions/address-slip.ts';

/** TL9: the look of the paper with the hub's addresses. Its title is white on black, so that nobody queues with it. */
export function composeAddressSlip(slip: AddressSlip, paperWidthMm: PaperWidthMm): SlipDocument {
  const { digits } = slip;
  const halves = digits === null ? [] : [digits.groups.slice(0, 3), digits.groups.slice(3)];
  const blocks: SlipBlock[] = [
    { kind: 'text', ...line(slip.centre, 'small', 'semibold') },
    { kind: 'mark', text: slip.title, language: 'vi', style: 'filled' },
    { kind: 'text', ...line(slip.forStaff, 'small', 'semibold') },
    { kind: 'space', heightMm: 1 },
    ...slip.urls.map((url): SlipBlock => ({ kind: 'text', ...line(url, 'body', 'bold') })),
    ...(slip.before === null ? [] : [{ kind: 'text', ...line(slip.before, 'small', 'regular') } as const]),
    { kind: 'rule', style: 'dashed' },
    {
      kind: 'qr',
      payload: slip.payload,
      beneath: null,
      beside: [{ ...line(slip.scan, 'fine', 'regular'), align: 'left' }],
    },
    ...(digits === null
      ? []
      : ([
          { kind: 'rule', style: 'dashed' },
          { kind: 'text', ...line(digits.heading, 'small', 'regular') },
          ...halves.map((half) => ({ kind: 'text', ...line(half.join('  '), 'large', 'bold') })),
        ] as SlipBlock[])),
    { kind: 'text', ...line(slip.printedAt, 'fine', 'regular') },
  ];
  return { paperWidthMm, blocks };
}

function line(text: string, size: SlipText['size'], weight: SlipText['weight']): SlipText {
  return { text, language: 'vi', size, weight, align: 'centre' };
}
