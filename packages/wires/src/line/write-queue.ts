import type { WireTimers } from '../wire-timers.ts';
import type { OpenPort } from './port-binding.ts';

/** `stalled`: the other side took nothing more in time. `lost`: the line went before the bytes were handed over. */
export type LineWriteOutcome = 'written' | 'stalled' | 'lost';

type Entry = { readonly bytes: Uint8Array; readonly settle: (outcome: LineWriteOutcome) => void; settled: boolean };

/** What waits to go out on one open port, one write after the other, each with its own deadline. */
export class WriteQueue {
  readonly #port: OpenPort;
  readonly #timers: WireTimers;
  readonly #onFault: (message: string) => void;
  readonly #waiting: Entry[] = [];
  #underWay: Entry | null = null;

  constructor(port: OpenPort, timers: WireTimers, onFault: (message: string) => void) {
    this.#port = port;
    this.#timers = timers;
    this.#onFault = onFault;
  }

  /** Never rejects. What has not begun when its deadline is over is not sent at all. */
  write(bytes: Uint8Array, deadlineMs: number): Promise<LineWriteOutcome> {
    return new Promise((resolve) => {
      const entry: Entry = {
        bytes,
        settled: false,
        settle: (outcome) => {
          if (entry.settled) return;
          entry.settled = true;
          cancel();
          resolve(outcome);
        },
      };
      const cancel = this.#timers.after(deadlineMs, () => {
        entry.settle('stalled');
      });
      this.#waiting.push(entry);
      this.#next();
    });
  }

  /** The port is gone: nothing more goes out on it. */
  abandon(): void {
    this.#underWay?.settle('lost');
    for (const entry of this.#waiting.splice(0)) entry.settle('lost');
  }

  #next(): void {
    if (this.#underWay !== null) return;
    const entry = this.#waiting.shift();
    if (entry === undefined) return;
    if (entry.settled) {
      this.#next();
      return;
    }
    this.#underWay = entry;
    this.#port.write(entry.bytes).then(
      () => {
        this.#underWay = null;
        entry.settle('written');
        this.#next();
      },
      (fault: unknown) => {
        this.#underWay = null;
        entry.settle('lost');
        this.#onFault(fault instanceof Error ? fault.message : String(fault));
      },
    );
  }
}
