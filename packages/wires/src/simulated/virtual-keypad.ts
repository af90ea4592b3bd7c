import { checksum } from '../codec/checksums.ts';
import type { KeypadDescription, KeypadPart } from '../keypad/keypad-schema.ts';
import type { Pressed } from '../keypad/match-frame.ts';
import { systemWireTimers, type WireTimers } from '../wire-timers.ts';
import type { DeviceEnd } from './device-end.ts';
import { KEYPAD_MISCHIEF, type KeypadMischief } from './input-mischief.ts';
import { Repetition } from './repetition.ts';

/** As keys repeat that somebody leans on. */
const REPEATS_MS = 200;

/** A call keypad whose keys are pressed by program. */
export class VirtualKeypad {
  readonly #keypad: KeypadDescription;
  readonly #end: DeviceEnd;
  readonly #timers: Pick<WireTimers, 'after'>;
  /** Of keypads whose next key stays down, by address. */
  readonly #held = new Map<number, Repetition>();

  constructor(keypad: KeypadDescription, end: DeviceEnd, timers: Pick<WireTimers, 'after'> = systemWireTimers()) {
    this.#keypad = keypad;
    this.#end = end;
    this.#timers = timers;
  }

  press(pressed: Pressed): void {
    const frame = this.frameOf(pressed);
    this.#end.send(frame);
    this.#held.get(pressed.keypad ?? 0)?.begin(() => this.#end.send(frame));
  }

  mischiefOf(address: number): readonly KeypadMischief[] {
    return KEYPAD_MISCHIEF.filter(() => this.#held.has(address));
  }

  set(address: number, _mischief: KeypadMischief, isOn: boolean): void {
    if (isOn === this.#held.has(address)) return;
    if (isOn) return void this.#held.set(address, new Repetition(this.#timers, REPEATS_MS));
    this.#held.get(address)?.stop();
    this.#held.delete(address);
  }

  /** It is there no more. */
  stop(): void {
    for (const held of this.#held.values()) held.stop();
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
