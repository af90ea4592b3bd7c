import type { WireTimers } from '../wire-timers.ts';
import type { KeypadDescription } from './keypad-schema.ts';
import { matchFrame, type Pressed } from './match-frame.ts';

/** A frame is shorter, and comes in one go. */
const MOST_KEPT = 64;
const STALE_AFTER_MS = 500;

/** Finds presses in what one or more keypads on a line send. What fits no frame is passed over. */
export class KeypadReader {
  readonly #keypad: KeypadDescription;
  readonly #timers: WireTimers;
  readonly #onPress: (pressed: Pressed) => void;
  /** The last press of each keypad. */
  readonly #last = new Map<number | null, { readonly key: string; readonly atMs: number }>();
  #held: number[] = [];
  #heardAtMs = -Infinity;

  constructor(keypad: KeypadDescription, timers: WireTimers, onPress: (pressed: Pressed) => void) {
    this.#keypad = keypad;
    this.#timers = timers;
    this.#onPress = onPress;
  }

  push(bytes: Uint8Array): void {
    const nowMs = this.#timers.monotonicMs();
    if (nowMs - this.#heardAtMs > STALE_AFTER_MS) this.reset();
    this.#heardAtMs = nowMs;
    for (const byte of bytes) {
      this.#held.push(byte);
      if (this.#held.length > MOST_KEPT) this.#held.shift();
      this.#find(nowMs);
    }
  }

  /** The line is gone: half a frame is none. */
  reset(): void {
    this.#held = [];
  }

  #find(nowMs: number): void {
    for (let from = 0; from < this.#held.length; from++) {
      const bytes = Uint8Array.from(this.#held.slice(from));
      for (const { means, parts } of this.#keypad.frames) {
        const found = matchFrame(means, parts, bytes);
        if (found === null) continue;
        this.#held = this.#held.slice(from + found.length);
        this.#tell(found.pressed, nowMs);
        return;
      }
    }
  }

  #tell(pressed: Pressed, nowMs: number): void {
    const key = JSON.stringify(pressed);
    const last = this.#last.get(pressed.keypad);
    // A key that is held down stays one press, however long.
    this.#last.set(pressed.keypad, { key, atMs: nowMs });
    if (last?.key !== key || nowMs - last.atMs >= this.#keypad.repeatMs) this.#onPress(pressed);
  }
}
