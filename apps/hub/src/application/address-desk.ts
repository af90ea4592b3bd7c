import type { Clock } from '../ports/clock.ts';
import type { AddressMemory, KnownAddresses } from '../ports/identity-vault.ts';
import type { Logger } from '../ports/logger.ts';

/** A cable that is being moved, or a router that starts, has settled by then. */
export const SETTLED_AFTER_MS = 60_000;
/** The same addresses are not told on paper again so soon, however often a network comes and goes. */
const NOT_AGAIN_WITHIN_MS = 24 * 3_600_000;
/** And no more papers than this within that time, whatever they say. */
export const MOST_PAPERS = 3;
const TRY_AGAIN_MS = 60_000;

export type AddressDeskParts = {
  readonly memory: AddressMemory;
  readonly clock: Clock;
  /** Where the office's devices reach the hub now; none where only its own machine does. */
  readonly addresses: () => readonly string[];
  /** Prints where it is, and where it was before. False: the printer is not ready, nothing came out. */
  readonly print: (addresses: readonly string[], before: readonly string[]) => Promise<boolean>;
  readonly log: Logger;
};

/** TL9: notices that the hub has another address, also since its last start, and tells it on paper, once. */
export class AddressDesk {
  readonly #parts: AddressDeskParts;
  #seen = '';
  #seenMs = 0;
  #notBeforeMs = 0;
  #isPrinting = false;
  /** Of a move that no paper has told yet. */
  #untoldSince: number | null = null;

  constructor(parts: AddressDeskParts) {
    this.#parts = parts;
  }

  /** Hub time since when it is where it is now; null: it has always been there. */
  movedAt(): number | null {
    return this.#untoldSince ?? this.#parts.memory.addresses()?.movedAt ?? null;
  }

  tick(): void {
    const { clock, addresses } = this.#parts;
    const present = addresses();
    const nowMs = clock.monotonicMs();
    const seen = present.join();
    if (seen !== this.#seen) {
      this.#seen = seen;
      this.#seenMs = nowMs;
    }
    // A cable that was pulled out moves no hub.
    if (present.length === 0 || this.#isPrinting) return;
    if (nowMs - this.#seenMs < SETTLED_AFTER_MS || nowMs < this.#notBeforeMs) return;
    this.#notBeforeMs = nowMs + TRY_AGAIN_MS;
    this.#isPrinting = true;
    this.#tell(present)
      .catch((fault: unknown) =>
        this.#parts.log.error({ event: 'address-fault', err: fault }, 'The new address was not told'),
      )
      .finally(() => (this.#isPrinting = false));
  }

  async #tell(present: readonly string[]): Promise<void> {
    const { memory, clock, print, log } = this.#parts;
    const at = clock.now();
    const known = memory.addresses();
    if (known === null) return memory.keepAddresses({ told: present, movedAt: null, papers: [] });
    if (present.every((address) => known.told.includes(address))) {
      this.#untoldSince = null;
      return;
    }
    const movedAt = (this.#untoldSince ??= at);
    const papers = known.papers.filter((paper) => Math.abs(at - paper.at) < NOT_AGAIN_WITHIN_MS);
    const addresses = present.join();
    const isEnough = papers.length >= MOST_PAPERS || papers.some((paper) => paper.addresses === addresses);
    if (isEnough) return this.#keep({ told: present, movedAt, papers });
    log.warn({ event: 'hub-moved', from: known.told, to: present }, 'The hub has another address');
    // Kept afterwards: what did not come out is tried again, also by the next start.
    if (await print(present, known.told)) {
      this.#keep({ told: present, movedAt, papers: [...papers, { addresses, at }] });
    }
  }

  #keep(known: KnownAddresses): void {
    this.#parts.memory.keepAddresses(known);
    this.#untoldSince = null;
  }
}
