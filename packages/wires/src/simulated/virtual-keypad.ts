import { checksum } from '../codec/checksums.ts';
import type { KeypadDescription, KeypadPart } from '../keypad/keypad-schema.ts';
import type { Pressed } from '../keypad/match-frame.ts';
import type { DeviceEnd } from './device-end.ts';

/** A call keypad whose keys are pressed by program. */
export class VirtualKeypad {
  readonly #keypad: KeypadDescription;
  readonly #end: DeviceEnd;

  constructor(keypad: KeypadDescription, end: DeviceEnd) {
    this.#keypad = keypad;
    this.#end = end;
  }

  press(pressed: Pressed): void {
    this.#end.send(this.frameOf(pressed));
  }

  /** The bytes of a press. */
  frameOf(pressed: Pressed): Uint8Array {
    const frame = this.#keypad.frames.find(({ means }) => means === pressed.press);
    if (frame === undefined) throw new Error(`${this.#keypad.id} has no frame for ${pressed.press}`);
    const parts: number[][] = [];
    for (const part of frame.parts) parts.push(encode(part, pressed, parts));
    return Uint8Array.from(parts.flat());
  }
}

function encode(part: KeypadPart, pressed: Pressed, before: readonly number[][]): number[] {
  switch (part.match) {
    case 'bytes':
      return [...Buffer.from(part.hex, 'hex')];
    case 'keypad':
      return part.as === 'byte' ? [pressed.keypad ?? 0] : figures(pressed.keypad ?? 0, part.digits);
    case 'number':
      return figures('number' in pressed ? pressed.number : 0, part.fewest);
    case 'checksum': {
      const sum = checksum(part.of, before.slice(part.from).flat());
      const ordered = part.first === 'high' ? [...sum] : sum.toReversed();
      if (part.as === 'byte') return ordered;
      return [...Buffer.from(Buffer.from(ordered).toString('hex').toUpperCase(), 'latin1')];
    }
  }
}

function figures(value: number, digits: number): number[] {
  return [...Buffer.from(String(value).padStart(digits, '0'), 'latin1')];
}
