import type { PaperWidthMm, SlipBlock, SlipDocument, SlipText } from '@motcua/printing';
import type { TestSlip } from './test-slip.ts';

/**
 * SL10: the look of a test slip. Its title is white on black and there is no large number: nobody queues with it.
 * `modelName`: as printed on the device.
 */
export function composeTestSlip(test: TestSlip, modelName: string, paperWidthMm: PaperWidthMm): SlipDocument {
  const head: SlipBlock[] = [
    { kind: 'mark', text: test.title, language: 'vi', style: 'filled' },
    { kind: 'text', ...line(test.printerName, 'large', 'bold') },
    // MC1: whoever stands before a kiosk looks for its name.
    ...(test.kiosks === null ? [] : [{ kind: 'text', ...line(test.kiosks, 'body', 'semibold') } as const]),
  ];
  const when: SlipBlock = {
    kind: 'pair',
    left: line(test.printedAt, 'small', 'semibold'),
    right: line(test.paper, 'small', 'regular'),
  };
  if (test.size === 'small') return { paperWidthMm, blocks: [...head, when, { kind: 'greys' }] };
  const model = `${test.modelHeading}: ${modelName}`;
  return {
    paperWidthMm,
    blocks: [
      ...head,
      { kind: 'text', ...line(test.address, 'small', 'regular') },
      { kind: 'text', ...line(model, 'small', 'regular') },
      when,
      { kind: 'ruler' },
      { kind: 'greys' },
      { kind: 'text', ...line(test.letters, 'body', 'semibold') },
      { kind: 'text', ...line(test.khmerLetters, 'small', 'regular'), language: 'km' },
      { kind: 'rule', style: 'dashed' },
      {
        kind: 'qr',
        payload: test.payload,
        beneath: null,
        beside: [
          { ...line(test.scan, 'fine', 'regular'), align: 'left' },
          { ...line(test.noNumber, 'fine', 'semibold'), align: 'left' },
        ],
      },
    ],
  };
}

function line(text: string, size: SlipText['size'], weight: SlipText['weight']): SlipText {
  return { text, language: 'vi', size, weight, align: 'centre' };
}
