import type { Clock, Timers } from '../ports/clock.ts';

const BEAT_EVERY_MS = 250;
/** A beat that comes later than this is no ordinary work. */
const STANDSTILL_FROM_MS = 1_000;

export type Standstill = {
  /** How much older than its sender says a message may be that is read now, in ms; 0 where the process has not stood still. */
  heldUpMs(): number;
  stop(): void;
};

export type StandstillParts = {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Runs an action after whatever arrived in this turn of the event loop. */
  readonly afterThisTurn: (action: () => void) => void;
};

/**
 * Notices when the whole process has stood still: stopped, swapped out, or waiting for a disk. What arrived meanwhile
 * is read only now, and nobody else can know for how long it lay there.
 */
export function watchStandstill({ clock, timers, afterThisTurn }: StandstillParts): Standstill {
  let beatAt = clock.monotonicMs();
  /** Of the standstill that has just ended. */
  let lengthMs = 0;
  let cancel = timers.after(BEAT_EVERY_MS, beat);

  const lateMs = (): number => clock.monotonicMs() - beatAt - BEAT_EVERY_MS;

  function beat(): void {
    if (lateMs() >= STANDSTILL_FROM_MS) {
      lengthMs = lateMs();
      // By then all that lay in the sockets has been read, and nobody can have come anew.
      afterThisTurn(() => afterThisTurn(() => (lengthMs = 0)));
    }
    beatAt = clock.monotonicMs();
    cancel = timers.after(BEAT_EVERY_MS, beat);
  }

  return {
    heldUpMs() {
      // Sockets are read before the late beat, or just after it.
      if (lateMs() >= STANDSTILL_FROM_MS) return Math.round(lateMs());
      return Math.round(lengthMs);
    },
    stop: () => cancel(),
  };
}
