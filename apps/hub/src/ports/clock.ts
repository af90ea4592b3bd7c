export interface Clock {
  /** Hub time in ms since 1970 UTC: never goes back while the hub runs (DA2). */
  now(): number;
  /** Milliseconds since some fixed moment, by a clock that no one can set. */
  monotonicMs(): number;
}

export interface Timers {
  /** Runs `action` once after `delayMs`; the returned function takes it back. */
  after(delayMs: number, action: () => void): () => void;
}
