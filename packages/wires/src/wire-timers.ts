/** Time as everything that owns a wire sees it, so that tests can hold it still. */
export interface WireTimers {
  /** Milliseconds since some fixed moment, by a clock that no one can set. */
  monotonicMs(): number;
  /** Runs `action` once after `delayMs`; the returned function takes it back. */
  after(delayMs: number, action: () => void): () => void;
}

/** The machine's own time. */
export function systemWireTimers(): WireTimers {
  return {
    monotonicMs: () => performance.now(),
    after: (delayMs, action) => {
      const timer = setTimeout(action, delayMs);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
