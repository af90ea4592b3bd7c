import { DC4, DLE, ENQ, EOT } from '../esc-pos/commands.ts';

export type RealTimeCommand =
  | { readonly kind: 'status'; readonly query: number }
  /** `DLE ENQ 1|2` and `DLE DC4 8`: empty the buffers and go on. */
  | { readonly kind: 'clear' };

const CLEAR_BUFFERS = [DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8];

/**
 * Finds real-time commands in bytes as they arrive, as printers do: wherever they stand, inside image
 * bytes too. That is why a slip must contain none by chance.
 */
export class RealTimeScanner {
  #recent: number[] = [];

  push(byte: number): RealTimeCommand | null {
    this.#recent.push(byte);
    if (this.#recent.length > CLEAR_BUFFERS.length) this.#recent.shift();
    if (CLEAR_BUFFERS.every((expected, index) => this.#recent[index] === expected)) return { kind: 'clear' };
    const [first, second, third] = this.#recent.slice(-3);
    if (first !== DLE || third === undefined) return null;
    if (second === EOT && third >= 1 && third <= 4) return { kind: 'status', query: third };
    if (second === ENQ && (third === 1 || third === 2)) return { kind: 'clear' };
    return null;
  }

  clear(): void {
    this.#recent = [];
  }
}
