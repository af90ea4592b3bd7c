import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Appliances } from '../ports/appliances.ts';
import type { Clock } from '../ports/clock.ts';
import type { MachineActOutcome } from './machine-desk.ts';
import { obstacleToAppliance } from './obstacle-to-appliance.ts';

/** How long a display shows the page by which it is set up. */
export const CALIBRATION_MS = 2 * 60_000;

export type CalibrationsParts = {
  readonly appliances: () => Pick<Appliances, 'list'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The display is to hear of it at once. */
  readonly onAsked: (deviceId: DeviceId) => void;
};

/** DP10: until when displays show their calibration page. Forgotten with the hub, as nobody stands before it any more. */
export class Calibrations {
  readonly #parts: CalibrationsParts;
  readonly #until = new Map<DeviceId, number>();

  constructor(parts: CalibrationsParts) {
    this.#parts = parts;
  }

  /** `shown` false: it goes back to the calls at once. */
  ask(deviceId: DeviceId, shown: boolean): MachineActOutcome<'show-calibration'> {
    const { appliances, clock, onAsked } = this.#parts;
    const obstacle = obstacleToAppliance(appliances(), 'display', deviceId);
    if (obstacle !== null) return obstacle;
    if (shown) this.#until.set(deviceId, clock.now() + CALIBRATION_MS);
    else this.#until.delete(deviceId);
    onAsked(deviceId);
    return {};
  }

  until(deviceId: DeviceId): number | null {
    const until = this.#until.get(deviceId);
    if (until === undefined || until > this.#parts.clock.now()) return until ?? null;
    this.#until.delete(deviceId);
    return null;
  }
}
