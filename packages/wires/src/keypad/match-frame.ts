import { checksum } from '../codec/checksums.ts';
import type { KeypadPart, KeypadPress } from './keypad-schema.ts';

/** One press of a key. `keypad`: which one of several on the line; null when its frames do not say. */
export type Pressed = { readonly keypad: number | null } & (
  { readonly press: Exclude<KeypadPress, 'call-number'> } | { readonly press: 'call-number'; readonly number: number }
);

type Taken = { readonly length: number; readonly value: number | null };

/** How many bytes the frame has that begins exactly at the beginning of `bytes`, and what it says; null: it is not this one, or not whole. */
export function matchFrame(
  means: KeypadPress,
  parts: readonly KeypadPart[],
  bytes: Uint8Array,
): { readonly length: number; readonly pressed: Pressed } | null {
  const starts: number[] = [];
  let at = 0;
  let keypad: number | null = null;
  let number: number | null = null;
  for (const part of parts) {
    const taken = takePart(part, bytes, at, starts);
    if (taken === null) return null;
    starts.push(at);
    at += taken.length;
    if (part.match === 'keypad') keypad = taken.value;
    if (part.match === 'number') number = taken.value;
  }
  if (means !== 'call-number') return { length: at, pressed: { keypad, press: means } };
  return number === null ? null : { length: at, pressed: { keypad, press: means, number } };
}

function takePart(part: KeypadPart, bytes: Uint8Array, at: number, starts: readonly number[]): Taken | null {
  switch (part.match) {
    case 'bytes':
      return exactly(bytes, at, [...Buffer.from(part.hex, 'hex')]);
    case 'keypad': {
      const byte = bytes[at];
      if (part.as === 'byte') return byte === undefined ? null : { length: 1, value: byte };
      return figures(bytes, at, part.digits, part.digits);
    }
    case 'number':
      return figures(bytes, at, part.fewest, part.most);
    case 'checksum': {
      const sum = checksum(part.of, bytes.subarray(starts[part.from] ?? 0, at));
      const ordered = part.first === 'high' ? sum : sum.toReversed();
      const text = ordered.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('');
      return exactly(bytes, at, part.as === 'byte' ? ordered : [...Buffer.from(text, 'latin1')]);
    }
  }
}

function exactly(bytes: Uint8Array, at: number, expected: readonly number[]): Taken | null {
  return expected.every((byte, step) => bytes[at + step] === byte) ? { length: expected.length, value: null } : null;
}

function figures(bytes: Uint8Array, at: number, fewest: number, most: number): Taken | null {
  const text = /^\d*/.exec(Buffer.from(bytes.subarray(at, at + most)).toString('latin1'))?.[0] ?? '';
  return text.length < fewest ? null : { length: text.length, value: Number(text) };
}
