import type { CodecDescription } from './codec-schema.ts';

/**
 * Boards as they are commonly sold here, described from what such boards do. None was tried on real hardware: an
 * office compares them with the sheet that came with its boards, and changes what differs. The names are signs, not
 * words; what people read about them belongs to `packages/messages`, by their id.
 */
export const READY_CODECS: readonly CodecDescription[] = [
  {
    kind: 'ascii',
    id: 'ascii-stx-xor',
    name: 'STX · ASCII · XOR · ETX',
    triedOnHardware: false,
    addresses: { lowest: 1, highest: 99 },
    frames: [
      [
        { put: 'bytes', hex: '02' },
        { put: 'address', as: 'decimal', digits: 2, offset: 0 },
        { put: 'text', width: 4, align: 'right', pad: ' ' },
        { put: 'counter', width: 2, align: 'right', pad: '0' },
        { put: 'blink', on: 'B', off: 'N' },
        { put: 'brightness', lowest: 1, highest: 8, as: 'decimal', digits: 1 },
        { put: 'checksum', of: 'xor', from: 1, as: 'hex', first: 'high' },
        { put: 'bytes', hex: '03' },
      ],
    ],
    escape: null,
    reply: {
      kind: 'answer',
      withinMs: 60,
      well: [{ put: 'bytes', hex: '06' }],
      refused: [{ put: 'bytes', hex: '15' }],
    },
  },
  {
    kind: 'ascii',
    id: 'ascii-dollar-line',
    name: '$ · ASCII · CR LF',
    triedOnHardware: false,
    addresses: { lowest: 0, highest: 99 },
    frames: [
      [
        { put: 'literal', text: '$' },
        { put: 'address', as: 'decimal', digits: 2, offset: 0 },
        { put: 'literal', text: ',' },
        { put: 'number', width: 4, align: 'right', pad: '0' },
        { put: 'literal', text: ',' },
        { put: 'counter', width: 2, align: 'right', pad: '0' },
        { put: 'bytes', hex: '0d0a' },
      ],
    ],
    escape: null,
    reply: null,
  },
  {
    kind: 'ascii',
    id: 'binary-head-sum',
    name: 'AA 55 · ASCII · SUM8 · CR',
    triedOnHardware: false,
    addresses: { lowest: 1, highest: 250 },
    frames: [
      [
        { put: 'bytes', hex: 'aa55' },
        { put: 'address', as: 'byte', digits: 1, offset: 0 },
        { put: 'brightness', lowest: 1, highest: 15, as: 'byte', digits: 1 },
        { put: 'blink', on: '1', off: '0' },
        { put: 'number', width: 4, align: 'right', pad: ' ' },
        { put: 'checksum', of: 'sum8', from: 1, as: 'byte', first: 'high' },
        { put: 'bytes', hex: '0d' },
      ],
    ],
    escape: { byte: 0x7d, of: [0xaa, 0x0d], xor: 0x20 },
    reply: { kind: 'echo', withinMs: 80 },
  },
  {
    kind: 'modbus',
    id: 'modbus-binary',
    name: 'Modbus RTU · binary',
    triedOnHardware: false,
    addresses: { lowest: 1, highest: 247 },
    write: 'multiple',
    registers: [
      { put: 'number', at: 0, as: 'binary', length: 1, first: 'high', blank: 0xffff },
      { put: 'counter', at: 1, as: 'binary', length: 1, first: 'high', blank: 0xffff },
      { put: 'blink', at: 2, on: 1, off: 0 },
      { put: 'brightness', at: 3, lowest: 1, highest: 7 },
    ],
    replyWithinMs: 80,
  },
  {
    kind: 'modbus',
    id: 'modbus-digits',
    name: 'Modbus RTU · digits',
    triedOnHardware: false,
    addresses: { lowest: 1, highest: 247 },
    write: 'single',
    registers: [
      { put: 'number', at: 0x10, as: 'digits', length: 4, first: 'high', blank: 0x0f },
      { put: 'blink', at: 0x20, on: 1, off: 0 },
    ],
    replyWithinMs: 60,
  },
];
