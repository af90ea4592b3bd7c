import type { PrinterTimers } from '../printer-timers.ts';

/** Time that passes `factor` times as fast as on the wall, for every party of a test: what follows from what stays the same. */
export function createFastTimers(factor: number): PrinterTimers {
  return {
    monotonicMs: () => performance.now() * factor,
    after: (delayMs, action) => {
      const timer = setTimeout(action, delayMs / factor);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
