/** Time as everything in this package sees it, so that tests can hold it still. */
export interface PrinterTimers {
  /** Milliseconds since some fixed moment, by a clock that no one can set. */
  monotonicMs(): number;
  /** Runs `action` once after `delayMs`; the returned function takes it back. */
  after(delayMs: number, action: () => void): () => void;
}

/** The machine's own time. */
export function systemPrinterTimers(): PrinterTimers {
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

/** Waits `delayMs`; ends at once when `signal` is aborted. Never rejects. */
export function pause(timers: PrinterTimers, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = timers.after(delayMs, done);
    signal.addEventListener('abort', done);
  });
}
