import type { PrinterTimers } from '../printer-timers.ts';

export type ManualTimers = PrinterTimers & {
  /** Lets time pass, running each action at its moment and all that follows from it before the next. */
  readonly advance: (durationMs: number) => Promise<void>;
};

/** Time that only passes when a test says so. */
export function createManualTimers(): ManualTimers {
  let now = 0;
  const pending = new Set<{ readonly at: number; readonly action: () => void }>();
  return {
    monotonicMs: () => now,
    after: (delayMs, action) => {
      const entry = { at: now + delayMs, action };
      pending.add(entry);
      return () => pending.delete(entry);
    },
    advance: async (durationMs) => {
      const until = now + durationMs;
      await settle();
      for (;;) {
        const next = [...pending].sort((left, right) => left.at - right.at)[0];
        if (next === undefined || next.at > until) break;
        pending.delete(next);
        now = Math.max(now, next.at);
        next.action();
        await settle();
      }
      now = until;
    },
  };
}

/** Lets promises that are ready run, several steps deep. */
async function settle(): Promise<void> {
  for (let step = 0; step < 3; step++) await new Promise((resolve) => setImmediate(resolve));
}
