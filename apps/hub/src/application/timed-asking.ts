import type { DeviceId, DeviceRole } from '@motcua/protocol/vocabulary';
import type { Appliances } from '../ports/appliances.ts';
import type { Clock } from '../ports/clock.ts';
import type { MachineActOutcome } from './machine-desk.ts';
import { obstacleToAppliance } from './obstacle-to-appliance.ts';

export type TimedAskingParts = {
  readonly appliances: () => Pick<Appliances, 'list'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The machine is to hear of it at once. */
  readonly onAsked: (deviceId: DeviceId) => void;
};

/** Until when machines of one kind are asked to show something. Forgotten with the hub, as nobody stands before them any more. */
export class TimedAsking {
  readonly #parts: TimedAskingParts;
  readonly #role: DeviceRole;
  readonly #forMs: number;
  readonly #until = new Map<DeviceId, number>();

  constructor(role: DeviceRole, forMs: number, parts: TimedAskingParts) {
    this.#parts = parts;
    this.#role = role;
    this.#forMs = forMs;
  }

  /** `shown` false: it goes back to what it shows else, at once. */
  ask(deviceId: DeviceId, shown: boolean): MachineActOutcome<'show-calibration' | 'measure-glass'> {
    const { appliances, clock, onAsked } = this.#parts;
    const obstacle = obstacleToAppliance(appliances(), this.#role, deviceId);
    if (obstacle !== null) return obstacle;
    if (shown) this.#until.set(deviceId, clock.now() + this.#forMs);
    else this.end(deviceId);
    onAsked(deviceId);
    return {};
  }

  end(deviceId: DeviceId): void {
    this.#until.delete(deviceId);
  }

  until(deviceId: DeviceId): number | null {
    const until = this.#until.get(deviceId);
    if (until === undefined || until > this.#parts.clock.now()) return until ?? null;
    this.end(deviceId);
    return null;
  }
}
