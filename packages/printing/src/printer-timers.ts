import { systemWireTimers, type WireTimers } from '@motcua/wires';

/** Time as everything in this package sees it, so that tests can hold it still. */
export type PrinterTimers = WireTimers;

/** The machine's own time. */
export const systemPrinterTimers: () => PrinterTimers = systemWireTimers;

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
