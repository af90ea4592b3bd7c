import type { ByteTransport, TransportListener, WriteOutcome } from '../transport/byte-transport.ts';

/** A line with a large buffer: it takes any bytes at once, and while it is held it keeps them to itself. */
export class HeldLine implements ByteTransport {
  readonly address = 'held';
  readonly isShared: boolean;
  readonly takesJobs: boolean;
  /** The other side takes nothing, as a serial printer without paper, which otherwise stands well. */
  isFull = false;
  /** How often it was said that half a slip was cut off. */
  restsGone = 0;
  readonly #line: ByteTransport;
  #kept: (() => void)[] | null = null;

  constructor(line: ByteTransport) {
    this.#line = line;
    this.isShared = line.isShared;
    this.takesJobs = line.takesJobs;
  }

  get link() {
    return this.#line.link;
  }

  hold(): void {
    this.#kept = [];
  }

  /** Everything that was kept goes on at once. */
  letGo(): void {
    const kept = this.#kept ?? [];
    this.#kept = null;
    for (const send of kept) send();
  }

  open(listener: TransportListener): void {
    this.#line.open(listener);
  }

  write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    if (this.isFull) return Promise.resolve('stalled');
    if (this.#kept === null) return this.#line.write(bytes, deadlineMs);
    this.#kept.push(() => void this.#line.write(bytes, deadlineMs));
    return Promise.resolve('written');
  }

  finish(deadlineMs: number): Promise<boolean> {
    return this.#line.finish(deadlineMs);
  }

  restGone(): void {
    this.restsGone += 1;
  }

  reset(): void {
    this.#line.reset();
  }

  close(): Promise<void> {
    return this.#line.close();
  }
}
