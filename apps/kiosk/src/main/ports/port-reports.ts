import { MAX_PORT_BYTES, type DevicePortReport, type LentLink } from '@motcua/protocol';
import type { PrinterTimers } from '@motcua/printing/transports';

/** What a printer says is told at once, and a cable that picks up noise takes no citizen's place in the hub's budget. */
const AT_ONCE = 30;
const EVERY_MS = 100;
const AGAIN_AFTER_MS = 1_000;
const MOST_MESSAGE = 200;

export type PortReportsOptions = {
  readonly timers: PrinterTimers;
  /** False: the hub did not take it. */
  readonly send: (report: DevicePortReport) => Promise<boolean>;
  /** The hub has not heard something of this opening: what it knows of the port is wrong. */
  readonly onUnheard: (opening: string) => void;
};

/** Tells the hub, on one connection, what happens at the ports: in order, and bytes in as few messages as they come. */
export class PortReports {
  readonly #options: PortReportsOptions;
  readonly #held = new Map<string, Uint8Array>();
  #tokens = AT_ONCE;
  #filledMs: number;
  #cancelFlush: (() => void) | null = null;
  #ended = false;

  constructor(options: PortReportsOptions) {
    this.#options = options;
    this.#filledMs = options.timers.monotonicMs();
  }

  bytes(opening: string, bytes: Uint8Array): void {
    const held = this.#held.get(opening) ?? new Uint8Array(0);
    // A printer says a few bytes; who says thousands between two messages is none.
    this.#held.set(opening, Buffer.concat([held, bytes]).subarray(0, MAX_PORT_BYTES));
    if (this.#cancelFlush !== null) return;
    if (this.#take()) this.#flushAll();
    else {
      this.#cancelFlush = this.#options.timers.after(EVERY_MS, () => {
        this.#take();
        this.#flushAll();
      });
    }
  }

  /** What was heard before goes first. */
  link(opening: string, link: LentLink): void {
    this.#flush(opening);
    if (link.kind === 'gone') this.#sayGone(opening);
    else void this.#send(opening, { kind: 'link', opening, link: shortened(link) });
  }

  scanner(report: Extract<DevicePortReport, { kind: 'scanner' }>): void {
    if (this.#ended) return;
    void this.#options.send({ ...report, lastError: report.lastError?.slice(0, MOST_MESSAGE) ?? null });
  }

  end(): void {
    this.#ended = true;
    this.#cancelFlush?.();
    this.#held.clear();
  }

  /** Until the hub has heard it: it would wait for this opening for ever. */
  #sayGone(opening: string): void {
    if (this.#ended) return;
    void this.#options.send({ kind: 'link', opening, link: { kind: 'gone' } }).then((isHeard) => {
      if (!isHeard) this.#options.timers.after(AGAIN_AFTER_MS, () => this.#sayGone(opening));
    });
  }

  #flushAll(): void {
    this.#cancelFlush = null;
    for (const opening of [...this.#held.keys()]) this.#flush(opening);
  }

  #flush(opening: string): void {
    const bytes = this.#held.get(opening);
    if (bytes === undefined) return;
    this.#held.delete(opening);
    void this.#send(opening, { kind: 'bytes', opening, bytes: Buffer.from(bytes).toString('base64') });
  }

  async #send(opening: string, report: DevicePortReport): Promise<void> {
    if (this.#ended) return;
    const isHeard = await this.#options.send(report);
    if (!isHeard && !this.#ended) this.#options.onUnheard(opening);
  }

  #take(): boolean {
    const nowMs = this.#options.timers.monotonicMs();
    this.#tokens = Math.min(AT_ONCE, this.#tokens + (nowMs - this.#filledMs) / EVERY_MS);
    this.#filledMs = nowMs;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

function shortened(link: LentLink): LentLink {
  if (link.kind !== 'connecting' || link.lastFailure === null) return link;
  const { cause, message } = link.lastFailure;
  return { kind: 'connecting', lastFailure: { cause, message: message.slice(0, MOST_MESSAGE) } };
}
