import { TimedAsking, type TimedAskingParts } from './timed-asking.ts';

/** How long a display shows the page by which it is set up. */
export const CALIBRATION_MS = 2 * 60_000;

/** DP10: until when displays show their calibration page. */
export class Calibrations extends TimedAsking {
  constructor(parts: TimedAskingParts) {
    super('display', CALIBRATION_MS, parts);
  }
}
