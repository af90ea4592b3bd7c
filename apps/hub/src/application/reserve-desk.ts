import type { ReserveStory, ToldReserve } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';

export type ReserveDeskParts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
  /** Whoever looks at the machines is to hear of it soon. */
  readonly onChanged: () => void;
};

/** Two tellings of one instant differ by the way that the messages took. */
const SAME_INSTANT_MS = 5_000;

/**
 * HL1: what kiosks told of the time that they were alone. Each tells it anew on every connection, so nothing of it is kept
 * beside the journal, which has the numbers themselves.
 */
export class ReserveDesk {
  readonly #parts: ReserveDeskParts;
  readonly #told = new Map<DeviceId, ToldReserve>();

  constructor(parts: ReserveDeskParts) {
    this.#parts = parts;
  }

  told(deviceId: DeviceId, { sinceAgoMs, untilAgoMs, ...figures }: ReserveStory): void {
    const now = this.#parts.clock.now();
    const before = this.#told.get(deviceId);
    const since = steady(before?.since ?? null, now - sinceAgoMs);
    const until = untilAgoMs === null ? null : steady(before?.until ?? null, now - untilAgoMs);
    const told: ToldReserve = { deviceId, since, until, ...figures };
    if (JSON.stringify(told) === JSON.stringify(before)) return;
    this.#told.set(deviceId, told);
    this.#parts.logger.info({ event: 'kiosk-was-alone', ...told }, 'A kiosk tells of its time without the hub');
    this.#parts.onChanged();
  }

  all(): readonly ToldReserve[] {
    return [...this.#told.values()];
  }
}

function steady(before: number | null, now: number): number {
  const at = Math.max(0, now);
  return before !== null && Math.abs(before - at) < SAME_INSTANT_MS ? before : at;
}
