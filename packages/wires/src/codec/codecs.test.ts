import { describe, expect, it } from 'vitest';

import { createBoardCodec } from './board-codec.ts';
import { type BoardContent, EMPTY_BOARD } from './board-content.ts';
import { checkCodec } from './check-codec.ts';
import { checksum } from './checksums.ts';
import type { ModbusCodecDescription, RegisterField } from './codec-schema.ts';
import { READY_CODECS } from './ready-codecs.ts';

const A012: BoardContent = { text: 'A012', number: 12, counter: 3, blink: true, brightness: 100 };

function ready(id: string) {
  const description = READY_CODECS.find((codec) => codec.id === id);
  if (description === undefined) throw new Error(`no ready codec ${id}`);
  return createBoardCodec(description);
}

function hexFrames(id: string, address: number, content: BoardContent): string[] {
  return ready(id)
    .frames(address, content)
    .map(({ bytes }) => hex(bytes));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

describe('checksums of the nine figures "123456789", as the catalogues give them', () => {
  it.each([
    ['xor', [0x31]],
    ['sum8', [0xdd]],
    ['lrc', [0x23]],
    ['crc16', [0x4b, 0x37]],
  ] as const)('%s', (kind, expected) => {
    expect(checksum(kind, Buffer.from('123456789'))).toEqual(expected);
  });
});

// The frames were worked out beside the program, by hand and with another one.
describe('golden frames of the ready codecs', () => {
  it('STX, address, text, counter, blink, brightness, XOR in hexadecimal, ETX', () => {
    expect(hexFrames('ascii-stx-xor', 7, A012)).toEqual(['0230374130313230334238304303']);
    expect(hexFrames('ascii-stx-xor', 7, { ...EMPTY_BOARD, brightness: 0 })).toEqual(['0230372020202020204e31373803']);
  });

  it('a line of text with commas', () => {
    expect(hexFrames('ascii-dollar-line', 7, A012)).toEqual([Buffer.from('$07,0012,03\r\n').toString('hex')]);
  });

  it('bytes that may not stand in a frame are escaped, after the checksum was made', () => {
    expect(hexFrames('binary-head-sum', 13, A012)).toEqual(['aa557d2d0f3120203132f00d']);
  });

  it('Modbus: neighbouring registers in one frame', () => {
    expect(hexFrames('modbus-binary', 7, A012)).toEqual(['07100000000408000c000300010007a87a']);
  });

  it('Modbus: a digit a register, a frame a register', () => {
    expect(hexFrames('modbus-digits', 7, A012)).toEqual([
      '0706001000008869',
      '070600110000d9a9',
      '070600120001e869',
      '070600130002f9a8',
      '07060020000149a6',
    ]);
  });

  it('every ready codec is sound, and none pretends to have been tried', () => {
    for (const codec of READY_CODECS) {
      expect(checkCodec(structuredClone(codec))).toEqual({ kind: 'good', codec });
      expect(codec.triedOnHardware).toBe(false);
    }
    expect(new Set(READY_CODECS.map(({ id }) => id)).size).toBe(READY_CODECS.length);
  });
});

describe('figures in registers', () => {
  const frameOf = (field: RegisterField, content: Partial<BoardContent>, address = 1): string => {
    const description: ModbusCodecDescription = {
      kind: 'modbus',
      id: 'test',
      name: 'test',
      triedOnHardware: false,
      addresses: { lowest: 1, highest: 247 },
      write: 'multiple',
      registers: [field],
      replyWithinMs: null,
    };
    const [frame] = createBoardCodec(description).frames(address, { ...EMPTY_BOARD, ...content });
    return hex(frame?.bytes ?? new Uint8Array());
  };
  const number = { put: 'number', at: 0, length: 2, first: 'high', blank: 0xffff } as const;

  it.each([
    [
      'BCD, the low register first',
      { ...number, at: 0x64, as: 'bcd', first: 'low' },
      { number: 123_456 },
      '01100064000204345600129a59',
    ],
    ['ASCII', { ...number, as: 'ascii' }, { number: 42 }, '01100000000204202034326eb0'],
    ['binary over two registers', { ...number, as: 'binary' }, { number: 70_000 }, '0110000000020400011170afdb'],
    [
      'text, the low byte first',
      { put: 'text', at: 0, length: 2, align: 'left', first: 'low' },
      { text: 'A012' },
      '0110000000020430413231780f',
    ],
  ] as const)('%s', (_, field, content, expected) => {
    expect(frameOf(field, content)).toBe(expected);
  });

  it('a number that is too long keeps its last digits, and no number is blank', () => {
    expect(frameOf({ ...number, as: 'digits' }, { number: 1_234 })).toContain('00030004');
    expect(frameOf({ ...number, as: 'digits', blank: 15 }, { number: null })).toContain('000f000f');
  });
});

describe('what a board answers', () => {
  const replyOf = (id: string, address: number) => {
    const reply = ready(id).frames(address, A012)[0]?.reply;
    if (reply === null || reply === undefined) throw new Error('no reply expected');
    return (text: string) => reply.read(bytes(text));
  };

  it('Modbus: the head of the request, in pieces and after noise', () => {
    const read = replyOf('modbus-binary', 7);
    expect(read('07100000')).toBe('incomplete');
    expect(read('07100000000 4c1ac')).toBe('well');
    expect(read('ff00 071000000004c1ac')).toBe('well');
    expect(read('071000000004c1ad')).toBe('incomplete');
  });

  it('Modbus: an exception is a refusal, from this board alone', () => {
    const read = replyOf('modbus-binary', 7);
    expect(read('0790022dc0')).toBe('refused');
    expect(read('0790022dc1')).toBe('incomplete');
    expect(replyOf('modbus-binary', 8)('0790022dc0')).toBe('incomplete');
  });

  it('ASCII: ACK, NAK, or an echo', () => {
    const read = replyOf('ascii-stx-xor', 7);
    expect(['', '00', '06', '15'].map(read)).toEqual(['incomplete', 'incomplete', 'well', 'refused']);
    expect(replyOf('binary-head-sum', 13)('00aa557d2d0f3120203132f00d')).toBe('well');
  });
});

describe('letters', () => {
  it.each([
    ['Đ012', '44303132'],
    ['Ưu1', '20557531'],
    ['A10235', '30323335'],
    ['ក1', '20202031'],
  ])('%s', (text, expected) => {
    expect(hexFrames('ascii-stx-xor', 7, { ...A012, text })[0]?.slice(6, 14)).toBe(expected);
  });
});
