import type { Timers } from '../../ports/clock.ts';

/** The longest delay that a Node timer can hold; anything above would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** The process's timers. They follow the monotonic clock, so setting the computer's time moves none. */
export class SystemTimers implements Timers {
  after(delayMs: number, action: () => void): () => void {
    const timer = setTimeout(action, Math.min(Math.max(0, delayMs), LONGEST_MS));
    return () => clearTimeout(timer);
  }
}
