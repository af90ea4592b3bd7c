import type { PrinterTimers } from '../printer-timers.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';

/** A printer that has read everything ends a connection that this side has ended, at the latest within this time. */
const END_MS = 5_000;
/** A mute printer that broke a slip cannot say when it is well again; it is tried after this time. */
const REST_MS = 60_000;
/** One broken slip says little once the printer is seen to read; it has to break another one to be left alone. */
const BROKEN_BEFORE_REST = 2;

/** How a printer that says nothing is told from one that hangs, and how long a hanging one is left alone. */
export class MuteRest {
  readonly #transport: ByteTransport;
  readonly #timers: PrinterTimers;
  #hasReadAll = false;
  #until = 0;
  #brokenInARow = 0;

  constructor(transport: ByteTransport, timers: PrinterTimers) {
    this.#transport = transport;
    this.#timers = timers;
  }

  get isResting(): boolean {
    return this.#timers.monotonicMs() < this.#until;
  }

  /** A slip broke. */
  begin(): void {
    this.#brokenInARow += 1;
    this.#until = this.#timers.monotonicMs() + REST_MS;
  }

  /** It took a slip, or nothing that was known of it holds any more. */
  end(): void {
    this.#brokenInARow = 0;
    this.#until = 0;
  }

  /** It is seen to read again, so the cause is over; unless that was seen before, and the next slip broke all the same. */
  shorten(): void {
    if (this.#brokenInARow < BROKEN_BEFORE_REST) this.#until = 0;
  }

  /** The connection was lost otherwise: what it had read says nothing about the next one. */
  forget(): void {
    this.#hasReadAll = false;
  }

  /** Whether the last connection was ended by both sides, so that its successor need not be greeted with a wait. Says so once. */
  takeFinding(): boolean {
    const found = this.#hasReadAll;
    this.#hasReadAll = false;
    return found;
  }

  /**
   * Whether a printer that says nothing has taken what was sent: only who has read everything ends a connection
   * after us. A system's buffers swallow whole slips for one that hangs, to be printed hours later. Connects anew.
   */
  async hasTakenAll(): Promise<boolean> {
    this.#hasReadAll = await this.#transport.finish(END_MS);
    return this.#hasReadAll;
  }
}
