import type { PortFault } from './port-binding.ts';

/**
 * How a line is now. `opening`: tried for the first time. `lost`: it was open, and the cable, the device or the other
 * side's power went. A fault: the last attempt ended so; there will be another within two seconds, for ever.
 */
export type LineState = 'closed' | 'opening' | 'open' | 'lost' | PortFault;

export type LineCounts = {
  readonly opened: number;
  readonly lost: number;
  readonly failedOpenings: number;
  readonly stalledWrites: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
};

export type LineStatus = {
  readonly state: LineState;
  /** By the timers' monotonic clock. */
  readonly sinceMs: number;
  /** For the log and the device page, in the system's own words; null before the first fault. */
  readonly lastError: string | null;
  readonly counts: LineCounts;
};

export const NO_LINE_COUNTS: LineCounts = {
  opened: 0,
  lost: 0,
  failedOpenings: 0,
  stalledWrites: 0,
  bytesIn: 0,
  bytesOut: 0,
};
