import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Appliances } from '../ports/appliances.ts';
import type { Clock } from '../ports/clock.ts';
import type { MachineActOutcome } from './machine-desk.ts';
import { obstacleToAppliance } from './obstacle-to-appliance.ts';

export type VoiceTrialsParts = {
  readonly appliances: () => Pick<Appliances, 'list'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The display is to hear of it at once. */
  readonly onAsked: (deviceId: DeviceId) => void;
};

/** MC2: when somebody last asked a display to sound its chime. Forgotten with the hub: an old trial is nobody's wish. */
export class VoiceTrials {
  readonly #parts: VoiceTrialsParts;
  readonly #askedAt = new Map<DeviceId, number>();

  constructor(parts: VoiceTrialsParts) {
    this.#parts = parts;
  }

  ask(deviceId: DeviceId): MachineActOutcome<'test-voice'> {
    const { appliances, clock, onAsked } = this.#parts;
    const obstacle = obstacleToAppliance(appliances(), 'display', deviceId);
    if (obstacle !== null) return obstacle;
    this.#askedAt.set(deviceId, clock.now());
    onAsked(deviceId);
    return {};
  }

  askedAt(deviceId: DeviceId): number | null {
    return this.#askedAt.get(deviceId) ?? null;
  }
}
