import type { PrinterId } from '@motcua/protocol/vocabulary';
import type { Clock, Timers } from '../ports/clock.ts';
import type { PrintResult } from '../ports/ticket-printer.ts';
import type { OtherPaper } from '../reactions/other-paper.ts';

/** `waits-already`: one is asked for at this printer, or under way. `busy`: its turn did not come. */
export type TestSlipFate = PrintResult | { readonly kind: 'waits-already' | 'busy' };

/** A paper that waits for its turn at its printer. */
export type WaitingTestSlip = {
  readonly paper: OtherPaper;
  readonly askedAt: number;
  readonly answer: (fate: PrintResult) => void;
};

/** Whoever pressed stands before the printer for about so long. */
const TURN_WITHIN_MS = 45_000;

/**
 * SL10, PC8: test slips and printed lists that wait for their turn, one a printer. They are no facts of the queue and stand in
 * no outbox: one that the hub's end overtakes is asked for again.
 */
export class TestSlips {
  readonly #waiting = new Map<PrinterId, WaitingTestSlip>();
  readonly #underWay = new Set<PrinterId>();
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #onAsked: () => void;

  constructor(parts: { readonly clock: Clock; readonly timers: Timers; readonly onAsked: () => void }) {
    this.#clock = parts.clock;
    this.#timers = parts.timers;
    this.#onAsked = parts.onAsked;
  }

  /** Resolves with what became of it; never rejects. */
  ask(printerId: PrinterId, paper: OtherPaper): Promise<TestSlipFate> {
    if (this.#waiting.has(printerId) || this.#underWay.has(printerId))
      return Promise.resolve({ kind: 'waits-already' });
    return new Promise((resolve) => {
      const cancel = this.#timers.after(TURN_WITHIN_MS, () => {
        // Once it has been taken its printing ends by itself.
        if (this.#waiting.get(printerId) !== waiting) return;
        this.#waiting.delete(printerId);
        resolve({ kind: 'busy' });
      });
      const answer = (fate: PrintResult): void => {
        cancel();
        this.#underWay.delete(printerId);
        resolve(fate);
      };
      const waiting = { paper, askedAt: this.#clock.now(), answer };
      this.#waiting.set(printerId, waiting);
      this.#onAsked();
    });
  }

  /**
   * The one whose turn it is, if slips that are older than it have been printed: `oldest` is when the next one was made. PC8:
   * a list lets every slip of a number go first, and so does what staff are told (TL9).
   */
  take(printerId: PrinterId, oldest: number | null): WaitingTestSlip | null {
    const waiting = this.#waiting.get(printerId);
    if (!waiting) return null;
    if (oldest !== null && (waiting.paper.kind !== 'test' || oldest <= waiting.askedAt)) return null;
    this.#waiting.delete(printerId);
    this.#underWay.add(printerId);
    return waiting;
  }
}
