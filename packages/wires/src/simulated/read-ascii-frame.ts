import { encodeFixed } from '../codec/ascii-codec.ts';
import type { BoardContent } from '../codec/board-content.ts';
import { checksum } from '../codec/checksums.ts';
import type { AsciiCodecDescription, AsciiPart } from '../codec/codec-schema.ts';

/** What one frame told the board; a codec may spread it over several. */
export type ReadFrame = { readonly length: number; readonly shown: Partial<BoardContent> };

/** Reads the frame that begins exactly at the beginning of `bytes`. Null when there is none, or it is not whole or not for `address`. */
export function readAsciiFrame(
  codec: AsciiCodecDescription,
  parts: readonly AsciiPart[],
  address: number,
  bytes: Uint8Array,
): ReadFrame | null {
  const plain: number[][] = [];
  let shown: Partial<BoardContent> = {};
  let at = 0;
  for (const part of parts) {
    const isFixed = part.put === 'bytes' || part.put === 'literal';
    const read = take(bytes, at, lengthOf(part), isFixed ? null : codec.escape);
    if (read === null) return null;
    at = read.end;
    const told = meaningOf(part, read.bytes, plain, address);
    if (told === null) return null;
    shown = { ...shown, ...told };
    plain.push(read.bytes);
  }
  return { length: at, shown };
}

function take(bytes: Uint8Array, from: number, length: number, escape: AsciiCodecDescription['escape']) {
  const taken: number[] = [];
  let at = from;
  while (taken.length < length) {
    const byte = bytes[at++];
    if (byte === undefined) return null;
    if (byte !== escape?.byte) {
      taken.push(byte);
      continue;
    }
    const next = bytes[at++];
    if (next === undefined) return null;
    taken.push(next ^ escape.xor);
  }
  return { bytes: taken, end: at };
}

function lengthOf(part: AsciiPart): number {
  switch (part.put) {
    case 'bytes':
      return part.hex.length / 2;
    case 'literal':
      return part.text.length;
    case 'text':
    case 'number':
    case 'counter':
      return part.width;
    case 'blink':
      return part.on.length;
    case 'address':
    case 'brightness':
      return part.as === 'byte' ? 1 : part.digits;
    case 'checksum':
      return (part.of === 'crc16' ? 2 : 1) * (part.as === 'hex' ? 2 : 1);
  }
}

/** Null: this is not the frame, or not for this board. */
function meaningOf(
  part: AsciiPart,
  bytes: readonly number[],
  before: readonly (readonly number[])[],
  address: number,
): Partial<BoardContent> | null {
  const text = String.fromCharCode(...bytes);
  switch (part.put) {
    case 'bytes':
    case 'literal':
    case 'address':
      return same(bytes, encodeFixed(part, address)) ? {} : null;
    case 'text':
      return { text: unpadded(text, part.align, part.pad) };
    case 'number':
      return { number: figureIn(text) };
    case 'counter':
      return { counter: figureIn(text) };
    case 'blink':
      if (text !== part.on && text !== part.off) return null;
      return { blink: text === part.on };
    case 'brightness': {
      const level = part.as === 'byte' ? (bytes[0] ?? 0) : Number(text);
      return { brightness: Math.round((100 * (level - part.lowest)) / (part.highest - part.lowest)) };
    }
    case 'checksum': {
      const sum = checksum(part.of, before.slice(part.from).flat());
      const expected = part.first === 'high' ? sum : sum.toReversed();
      const got = part.as === 'byte' ? bytes : [...Buffer.from(text, 'hex')];
      return same(got, expected) ? {} : null;
    }
  }
}

function unpadded(text: string, align: 'left' | 'right', pad: string): string {
  let [from, to] = [0, text.length];
  if (align === 'right') while (from < to && text[from] === pad) from++;
  else while (from < to && text[to - 1] === pad) to--;
  return text.slice(from, to);
}

function figureIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

function same(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
