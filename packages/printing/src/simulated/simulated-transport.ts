import type { PrinterTimers } from '../printer-timers.ts';
import type { ByteTransport, LinkState, TransportListener, WriteOutcome } from '../transport/byte-transport.ts';
import type { VirtualPrinter } from './virtual-printer.ts';

const RECONNECT_MS = 500;

/** A line to a virtual printer in the same program, with the back-pressure and the breaks of a real one. */
export class SimulatedTransport implements ByteTransport {
  readonly address = 'simulated';
  readonly isShared = true;
  readonly takesJobs = false;
  readonly #printer: VirtualPrinter;
  readonly #timers: PrinterTimers;
  #listener: TransportListener | null = null;
  #link: LinkState = { kind: 'closed' };
  #disconnect: () => void = () => undefined;
  #cancelRetry: () => void = () => undefined;
  /** Counts connections, so that bytes meant for an earlier one are not sent on the next. */
  #connectionCount = 0;
  /** The printer serves another computer: what is sent is taken by the line, and heard by nobody. */
  #isUnheard = false;
  #queue: Promise<unknown> = Promise.resolve();
  #wakeWriter: () => void = () => undefined;

  constructor(printer: VirtualPrinter, timers: PrinterTimers) {
    this.#printer = printer;
    this.#timers = timers;
  }

  get link(): LinkState {
    return this.#link;
  }

  open(listener: TransportListener): void {
    if (this.#listener !== null) throw new Error('the simulated line is open already');
    this.#listener = listener;
    this.#connect();
  }

  write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    if (this.#link.kind !== 'open') return Promise.resolve('lost');
    const connection = this.#connectionCount;
    const outcome = this.#queue.then(() => this.#push(bytes, deadlineMs, connection));
    this.#queue = outcome;
    return outcome;
  }

  async finish(deadlineMs: number): Promise<boolean> {
    if (this.#link.kind !== 'open') return false;
    const inTime = await new Promise<boolean>((resolve) => {
      const cancel = this.#timers.after(deadlineMs, () => {
        resolve(false);
      });
      void this.#queue.then(() => {
        cancel();
        resolve(true);
      });
    });
    const hasRead = inTime && !this.#isUnheard && this.#printer.isReading;
    this.reset();
    return hasRead;
  }

  reset(): void {
    if (this.#listener === null || this.#link.kind === 'closed') return;
    this.#leave();
    this.#connect();
  }

  async close(): Promise<void> {
    this.#leave();
    this.#setLink({ kind: 'closed' });
  }

  async #push(bytes: Uint8Array, deadlineMs: number, connection: number): Promise<WriteOutcome> {
    let rest = bytes;
    for (;;) {
      if (connection !== this.#connectionCount || this.#link.kind !== 'open') return 'lost';
      if (this.#isUnheard) return 'written';
      const accepted = this.#printer.receive(rest);
      rest = rest.subarray(accepted);
      if (rest.length === 0) return 'written';
      // Dropped while it took them: nobody will say that there is room, and those behind would wait for the deadline.
      if (connection !== this.#connectionCount) continue;
      if (!(await this.#space(deadlineMs))) return 'stalled';
    }
  }

  /** False when there was no room for `deadlineMs`. */
  #space(deadlineMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = this.#timers.after(deadlineMs, () => {
        resolve(false);
      });
      this.#wakeWriter = () => {
        cancel();
        resolve(true);
      };
    });
  }

  #connect(): void {
    this.#cancelRetry();
    this.#connectionCount++;
    const disconnect = this.#printer.connect({
      onReply: (bytes) => {
        this.#listener?.onBytes(bytes);
      },
      onSpace: () => {
        this.#wakeWriter();
      },
      onDrop: () => {
        this.#retryLater('lost', 'the simulated printer dropped the connection');
      },
    });
    if (disconnect === null && !this.#printer.isOn) {
      this.#retryLater('unreachable', 'the simulated printer is off');
      return;
    }
    this.#isUnheard = disconnect === null;
    this.#disconnect = disconnect ?? (() => undefined);
    this.#setLink({ kind: 'open' });
  }

  #retryLater(cause: 'lost' | 'unreachable', message: string): void {
    this.#leave();
    this.#setLink({ kind: 'connecting', lastFailure: { cause, message } });
    this.#cancelRetry = this.#timers.after(RECONNECT_MS, () => {
      this.#connect();
    });
  }

  #leave(): void {
    this.#connectionCount++;
    this.#cancelRetry();
    this.#disconnect();
    this.#disconnect = () => undefined;
    this.#wakeWriter();
    if (this.#link.kind === 'open') this.#setLink({ kind: 'connecting', lastFailure: null });
  }

  #setLink(link: LinkState): void {
    this.#link = link;
    this.#listener?.onLink(link);
  }
}
