import type { BoardContent } from '../codec/board-content.ts';
import { lengthOf } from '../codec/check-codec.ts';
import type { ModbusCodecDescription, RegisterField } from '../codec/codec-schema.ts';
import { hasGoodCrc, withCrc, WRITE_MULTIPLE, WRITE_SINGLE } from '../codec/modbus-frame.ts';

/** A write that a board was asked for. */
export type RegisterWrite = {
  readonly length: number;
  readonly at: number;
  readonly values: readonly number[];
  /** What the standard has the board answer. */
  readonly answer: Uint8Array;
};

/** Reads the write that begins exactly at the beginning of `bytes`. Null when there is none, or it is not whole or not for `address`. */
export function readRegisterWrite(address: number, bytes: Uint8Array): RegisterWrite | null {
  if (bytes[0] !== address) return null;
  const word = (place: number): number => ((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0);
  const whole = (length: number): boolean => bytes.length >= length && hasGoodCrc(bytes.subarray(0, length));
  if (bytes[1] === WRITE_SINGLE && whole(8)) {
    return { length: 8, at: word(2), values: [word(4)], answer: bytes.slice(0, 8) };
  }
  const count = word(4);
  const length = 9 + count * 2;
  if (bytes[1] !== WRITE_MULTIPLE || bytes[6] !== count * 2 || !whole(length)) return null;
  const values = Array.from({ length: count }, (_, step) => word(7 + step * 2));
  return { length, at: word(2), values, answer: withCrc([...bytes.subarray(0, 6)]) };
}

/** What a board shows that has these registers. */
export function shownBy(codec: ModbusCodecDescription, registers: ReadonlyMap<number, number>): Partial<BoardContent> {
  let shown: Partial<BoardContent> = {};
  for (const field of codec.registers) {
    const values = Array.from({ length: lengthOf(field) }, (_, step) => registers.get(field.at + step));
    if (values.every((value) => value !== undefined)) shown = { ...shown, ...meaningOf(field, values) };
  }
  return shown;
}

function meaningOf(field: RegisterField, values: readonly number[]): Partial<BoardContent> {
  const first = values[0] ?? 0;
  switch (field.put) {
    case 'number':
      return { number: figure(field, values) };
    case 'counter':
      return { counter: figure(field, values) };
    case 'text':
      return { text: letters(values, field.first).trim() };
    case 'blink':
      return { blink: first === field.on };
    case 'brightness':
      return { brightness: Math.round((100 * (first - field.lowest)) / (field.highest - field.lowest)) };
    case 'constant':
      return {};
  }
}

function figure(
  field: Extract<RegisterField, { put: 'number' | 'counter' }>,
  values: readonly number[],
): number | null {
  if (values.every((value) => value === field.blank)) return null;
  const highFirst = field.first === 'high' ? values : values.toReversed();
  switch (field.as) {
    case 'binary':
      return highFirst.reduce((sum, value) => sum * 0x10000 + value, 0);
    case 'bcd':
      return Number(highFirst.map((value) => value.toString(16).padStart(4, '0')).join(''));
    case 'digits':
      return Number(highFirst.join(''));
    case 'ascii':
      return Number(letters(highFirst, 'high').trim());
  }
}

function letters(values: readonly number[], first: 'high' | 'low'): string {
  return values
    .map((value) => (first === 'high' ? [value >> 8, value & 0xff] : [value & 0xff, value >> 8]))
    .map((pair) => String.fromCharCode(...pair))
    .join('');
}
