import { isProcessIdByte } from '../esc-pos/process-id.ts';

/** One answer of a printer. Which `DLE EOT` a real-time byte answers, only the one who asked can know. */
export type StatusReply =
  | { readonly kind: 'real-time'; readonly byte: number }
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'sensor'; readonly byte: number }
  | { readonly kind: 'process'; readonly processId: string };

/** An answer of several bytes of which the first ones are here. */
type Begun = { readonly kind: 'automatic' | 'process'; readonly bytes: number[] };

const PROCESS_FIRST = 0x37;
const PROCESS_SECOND = 0x22;

/**
 * Takes status answers out of whatever a printer sends, split anywhere. Each kind is known by its
 * fixed bits (Epson TM guides):
 *
 *     DLE EOT answer      0xx1xx10
 *     automatic, 1st byte 0xx1xx00   the three that follow: 0xx0xxxx
 *     GS ( H answer       37 22 d1 d2 d3 d4 00   with d of an alphabet that is like nothing else here
 *     GS r 1 answer       0xx0xxxx   only outside the two above
 *
 * A real-time answer may arrive inside a longer one, and one longer answer inside the other: they are told apart, and
 * the outer one goes on. Anything else (XON, XOFF, other answers) is passed over.
 */
export class StatusParser {
  /** The innermost last; at most one of each kind. */
  #begun: Begun[] = [];

  push(bytes: Uint8Array): StatusReply[] {
    const replies: StatusReply[] = [];
    for (const byte of bytes) {
      const reply = this.#take(byte);
      if (reply !== null) replies.push(reply);
    }
    return replies;
  }

  /** Forgets an answer cut off by a lost connection. */
  reset(): void {
    this.#begun = [];
  }

  #take(byte: number): StatusReply | null {
    if ((byte & 0x93) === 0x12) return { kind: 'real-time', byte };
    if ((byte & 0x93) === 0x10) return this.#begin('automatic', byte);
    if (byte === PROCESS_FIRST) return this.#begin('process', byte);
    for (let inner = this.#begun.at(-1); inner !== undefined; inner = this.#begun.at(-1)) {
      if (fits(inner, byte)) return this.#continue(inner, byte);
      // Noise in a report is passed over, as anywhere; an id that is none was noise from its beginning.
      if (inner.kind === 'automatic') return null;
      this.#begun.pop();
    }
    return (byte & 0x90) === 0 ? { kind: 'sensor', byte } : null;
  }

  #begin(kind: Begun['kind'], byte: number): null {
    this.#begun = [...this.#begun.filter((begun) => begun.kind !== kind), { kind, bytes: [byte] }];
    return null;
  }

  #continue(begun: Begun, byte: number): StatusReply | null {
    begun.bytes.push(byte);
    if (begun.bytes.length < (begun.kind === 'automatic' ? 4 : 7)) return null;
    this.#begun.pop();
    const [first, second, third, fourth, fifth, sixth] = begun.bytes;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return null;
    if (begun.kind === 'automatic') return { kind: 'automatic', bytes: [first, second, third, fourth] };
    return { kind: 'process', processId: String.fromCharCode(third, fourth, fifth ?? 0, sixth ?? 0) };
  }
}

function fits({ kind, bytes }: Begun, byte: number): boolean {
  if (kind === 'automatic') return (byte & 0x90) === 0;
  if (bytes.length === 1) return byte === PROCESS_SECOND;
  return bytes.length < 6 ? isProcessIdByte(byte) : byte === 0;
}
