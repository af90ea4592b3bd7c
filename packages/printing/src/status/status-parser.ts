/** One answer of a printer. Which `DLE EOT` a real-time byte answers, only the one who asked can know. */
export type StatusReply =
  | { readonly kind: 'real-time'; readonly byte: number }
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'sensor'; readonly byte: number };

/**
 * Takes status answers out of whatever a printer sends, split anywhere. Each kind is known by its
 * fixed bits (Epson TM guides):
 *
 *     DLE EOT answer      0xx1xx10
 *     automatic, 1st byte 0xx1xx00   the three that follow: 0xx0xxxx
 *     GS r 1 answer       0xx0xxxx   only outside an automatic report
 *
 * A real-time answer may arrive inside an automatic report; it is told apart and the report goes on.
 * Anything else (XON, XOFF, other answers) is passed over.
 */
export class StatusParser {
  #report: number[] = [];

  push(bytes: Uint8Array): StatusReply[] {
    const replies: StatusReply[] = [];
    for (const byte of bytes) {
      const reply = this.#take(byte);
      if (reply !== null) replies.push(reply);
    }
    return replies;
  }

  /** Forgets a report cut off by a lost connection. */
  reset(): void {
    this.#report = [];
  }

  #take(byte: number): StatusReply | null {
    if ((byte & 0x93) === 0x12) return { kind: 'real-time', byte };
    if ((byte & 0x93) === 0x10) {
      this.#report = [byte];
      return null;
    }
    if ((byte & 0x90) !== 0) return null;
    if (this.#report.length === 0) return { kind: 'sensor', byte };
    this.#report.push(byte);
    const [first, second, third, fourth] = this.#report;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return null;
    this.#report = [];
    return { kind: 'automatic', bytes: [first, second, third, fourth] };
  }
}
