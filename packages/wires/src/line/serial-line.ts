import type { WireTimers } from '../wire-timers.ts';
import { type LineCounts, type LineState, type LineStatus, NO_LINE_COUNTS } from './line-status.ts';
import { type OpenPort, type PortBinding, PortError, type PortSignals } from './port-binding.ts';
import { reopenDelayMs } from './reopen-delay.ts';
import type { SerialSettings } from './serial-settings.ts';
import { type LineWriteOutcome, WriteQueue } from './write-queue.ts';

/**
 * A pulled cable may be noticed by nothing else than looking: no event comes, and a read that begins just then reads
 * nothing again and again, which costs a processor until the port is closed.
 */
const LOOK_EVERY_MS = 500;
/** Opening takes milliseconds, but a port of the air may take its time: whoever closes does not wait for that. */
const OPENING_MS = 3_000;

export type SerialLineOptions = {
  readonly settings: SerialSettings;
  readonly binding: PortBinding;
  readonly timers: WireTimers;
  /** In [0, 1). */
  readonly random: () => number;
};

export type LineListener = {
  /** Whatever came in, in pieces of any size. */
  readonly onBytes: (bytes: Uint8Array) => void;
  /** At each change of state. */
  readonly onStatus: (status: LineStatus) => void;
};

/**
 * The one owner of a serial port for as long as the program runs.
 *
 *     open() ─► opening ──► open ──► lost ─┐
 *                  ▲  └─► a fault ─► wait ─┤   the second, third, … opening may fail too
 *                  └───────────────────────┘   for ever, until close()
 *
 * A port that is gone shows itself by a failed read or write, or by not being there any more when looked for: `close`
 * events do not come, and a device that is put back is another one under the same name.
 */
export class SerialLine {
  readonly #options: SerialLineOptions;
  #listener: LineListener | null = null;
  #status: LineStatus;
  #port: OpenPort | null = null;
  #writes: WriteQueue | null = null;
  #failures = 0;
  #ended = false;
  #attempting: Promise<void> = Promise.resolve();
  #shutting: Promise<void> = Promise.resolve();
  #cancelRetry: () => void = () => undefined;
  #cancelLook: () => void = () => undefined;

  constructor(options: SerialLineOptions) {
    this.#options = options;
    this.#status = { state: 'closed', sinceMs: options.timers.monotonicMs(), lastError: null, counts: NO_LINE_COUNTS };
  }

  get settings(): SerialSettings {
    return this.#options.settings;
  }

  get status(): LineStatus {
    return this.#status;
  }

  /** Starts opening, and reopening for as long as it lives. Called once. */
  open(listener: LineListener): void {
    if (this.#listener !== null) throw new Error(`${this.settings.path} is open already`);
    this.#listener = listener;
    this.#change('opening', null);
    this.#tryNow();
  }

  /** Hands bytes over, waiting at most `deadlineMs`. `written` only says that the system has them. Never rejects. */
  async write(bytes: Uint8Array, deadlineMs: number): Promise<LineWriteOutcome> {
    if (this.#writes === null) return 'lost';
    const outcome = await this.#writes.write(bytes, deadlineMs);
    if (outcome === 'written') this.#count({ bytesOut: bytes.length });
    if (outcome === 'stalled') this.#count({ stalledWrites: 1 });
    return outcome;
  }

  /**
   * Waits until the system has no bytes left to send. False after `deadlineMs`, when the line is lost, or when it is
   * not open; what was not sent is dropped then, for a system that waits for a held-up line keeps one of its few threads.
   */
  async drain(deadlineMs: number): Promise<boolean> {
    const port = this.#port;
    if (port === null) return false;
    let cancel = (): void => undefined;
    const late = new Promise<false>((resolve) => {
      cancel = this.#options.timers.after(deadlineMs, () => {
        resolve(false);
      });
    });
    const drained = port.drain().then(
      () => true,
      () => false,
    );
    const done = await Promise.race([drained, late]);
    cancel();
    if (!done && this.#port === port) await port.flush().catch(() => undefined);
    return done && this.#port === port;
  }

  /** What the device's signal lines say; `unknown` where there are none, or no line. */
  async signals(): Promise<PortSignals> {
    return (await this.#port?.signals().catch(() => 'unknown' as const)) ?? 'unknown';
  }

  /** Drops what waits both ways, and opens the port anew at once. */
  reset(): void {
    if (this.#port === null) return;
    this.#release();
    this.#change('opening', null);
    this.#tryNow();
  }

  /** Ends for good. The port is free then, for whoever opens it next. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#cancelRetry();
    this.#release();
    this.#change('closed', null);
    this.#listener = { onBytes: () => undefined, onStatus: () => undefined };
    // An opening under way cannot be taken back; what it opens is shut at once.
    await this.#within(this.#attempting, OPENING_MS);
    await this.#shutting;
  }

  #tryNow(): void {
    this.#attempting = this.#attempt();
  }

  /** Waits for the end of it, `limitMs` at most. */
  #within(end: Promise<void>, limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.timers.after(limitMs, resolve);
      void end.then(() => {
        cancel();
        resolve();
      });
    });
  }

  async #attempt(): Promise<void> {
    // Two owners of one port, even for a moment, and the second finds it in use.
    await this.#shutting;
    if (this.#ended) return;
    let port: OpenPort;
    try {
      port = await this.#options.binding.open(this.settings);
    } catch (fault) {
      this.#openingFailed(fault);
      return;
    }
    // What lies in the system's buffers was meant for whoever had the port before.
    await port.flush().catch(() => undefined);
    if (this.#isOver()) {
      await shut(port);
      return;
    }
    this.#take(port);
  }

  #isOver(): boolean {
    return this.#ended;
  }

  #take(port: OpenPort): void {
    this.#port = port;
    this.#failures = 0;
    this.#writes = new WriteQueue(port, this.#options.timers, (message) => {
      this.#lose(port, message);
    });
    this.#count({ opened: 1 });
    this.#change('open', null);
    void this.#readFrom(port);
    this.#lookLater(port);
  }

  async #readFrom(port: OpenPort): Promise<void> {
    try {
      while (this.#port === port) {
        const bytes = await port.read();
        if (this.#port !== port || bytes.length === 0) continue;
        this.#count({ bytesIn: bytes.length });
        this.#listener?.onBytes(bytes);
      }
    } catch (fault) {
      this.#lose(port, fault instanceof Error ? fault.message : String(fault));
    }
  }

  #lookLater(port: OpenPort): void {
    this.#cancelLook = this.#options.timers.after(LOOK_EVERY_MS, () => {
      void port.isThere().then((isThere) => {
        if (this.#port !== port) return;
        if (isThere) this.#lookLater(port);
        else this.#lose(port, 'the port is not there any more');
      });
    });
  }

  #openingFailed(fault: unknown): void {
    if (this.#ended) return;
    this.#count({ failedOpenings: 1 });
    const message = fault instanceof Error ? fault.message : String(fault);
    this.#change(fault instanceof PortError ? fault.fault : 'failed', message);
    this.#retryLater();
  }

  #lose(port: OpenPort, message: string): void {
    if (this.#port !== port) return;
    this.#release();
    this.#count({ lost: 1 });
    this.#change('lost', message);
    this.#retryLater();
  }

  #retryLater(): void {
    this.#failures++;
    const delayMs = reopenDelayMs(this.#failures, this.#options.random());
    this.#cancelRetry = this.#options.timers.after(delayMs, () => {
      this.#tryNow();
    });
  }

  #release(): void {
    const port = this.#port;
    if (port === null) return;
    this.#port = null;
    this.#cancelLook();
    this.#writes?.abandon();
    this.#writes = null;
    this.#shutting = shut(port);
  }

  #change(state: LineState, error: string | null): void {
    const before = this.#status;
    const sinceMs = before.state === state ? before.sinceMs : this.#options.timers.monotonicMs();
    this.#status = { ...before, state, sinceMs, lastError: error ?? before.lastError };
    if (before.state !== state) this.#listener?.onStatus(this.#status);
  }

  #count(more: Partial<LineCounts>): void {
    const counts = { ...this.#status.counts };
    for (const key of Object.keys(more) as (keyof LineCounts)[]) counts[key] += more[key] ?? 0;
    this.#status = { ...this.#status, counts };
  }
}

/** Closing waits for bytes that a held-up device does not take, unless they are dropped first. */
async function shut(port: OpenPort): Promise<void> {
  await port.flush().catch(() => undefined);
  await port.close().catch(() => undefined);
}
