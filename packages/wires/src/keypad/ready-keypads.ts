import type { KeypadDescription } from './keypad-schema.ts';

/** Call keypads as they are commonly sold here. None was tried on real hardware. */
export const READY_KEYPADS: readonly KeypadDescription[] = [
  {
    id: 'ascii-line',
    name: 'K · ASCII · CR',
    triedOnHardware: false,
    frames: [
      {
        means: 'next',
        parts: [
          { match: 'bytes', hex: '4b' },
          { match: 'keypad', as: 'decimal', digits: 2 },
          { match: 'bytes', hex: '4e0d' },
        ],
      },
      {
        means: 'recall',
        parts: [
          { match: 'bytes', hex: '4b' },
          { match: 'keypad', as: 'decimal', digits: 2 },
          { match: 'bytes', hex: '520d' },
        ],
      },
      {
        means: 'call-number',
        parts: [
          { match: 'bytes', hex: '4b' },
          { match: 'keypad', as: 'decimal', digits: 2 },
          { match: 'bytes', hex: '43' },
          { match: 'number', fewest: 1, most: 4 },
          { match: 'bytes', hex: '0d' },
        ],
      },
    ],
    repeatMs: 400,
  },
  {
    id: 'binary-sum',
    name: 'AA · SUM8',
    triedOnHardware: false,
    frames: (
      [
        ['next', '01'],
        ['recall', '02'],
        ['call-number', '03'],
      ] as const
    ).map(([means, hex]) => ({
      means,
      parts: [
        { match: 'bytes', hex: 'aa' },
        { match: 'keypad', as: 'byte', digits: 1 },
        { match: 'bytes', hex },
        ...(means === 'call-number' ? [{ match: 'number', fewest: 4, most: 4 } as const] : []),
        { match: 'checksum', of: 'sum8', from: 1, as: 'byte', first: 'high' },
      ],
    })),
    repeatMs: 400,
  },
];
