import type { ClockTrust } from '../domain/commands.ts';

export interface Clock {
  /** Hub time in ms since 1970 UTC: goes back only when an administrator confirms the machine's clock (DA2). */
  now(): number;
  /** Milliseconds since some fixed moment, by a clock that no one can set. */
  monotonicMs(): number;
}

/** DA2: hub time, with what is known of the machine's clock behind it. */
export interface ConfirmableClock extends Clock {
  trust(): ClockTrust;
  /** Hub time is `wallAt` from now on. */
  confirm(wallAt: number): void;
}

export interface Timers {
  /** Runs `action` once after `delayMs`; the returned function takes it back. */
  after(delayMs: number, action: () => void): () => void;
}
