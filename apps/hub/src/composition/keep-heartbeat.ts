import type { Clock } from '../ports/clock.ts';
import type { Heartbeat } from '../ports/heartbeat.ts';
import type { Logger } from '../ports/logger.ts';

/** HL3: each costs a flush of the disk, and a minute more or less of a pause changes little. */
const BEAT_EVERY_MS = 60_000;

export type HeartKeeper = {
  /** To be called every second. */
  tick(): void;
  /** The last beat of a hub that is stopped in order. */
  stop(): void;
};

/** Keeps noting that the hub lives. Where the storage is away nothing is noted: the writer says so. */
export function keepHeartbeat(heartbeat: Heartbeat, clock: Clock, logger: Logger): HeartKeeper {
  let lastAt = Number.NEGATIVE_INFINITY;

  function beat(): void {
    lastAt = clock.monotonicMs();
    try {
      heartbeat.beat(clock.now());
    } catch (fault) {
      logger.warn({ err: fault }, 'heartbeat not noted');
    }
  }

  return {
    tick: () => {
      if (clock.monotonicMs() - lastAt >= BEAT_EVERY_MS) beat();
    },
    stop: beat,
  };
}
