import { serviceDayClosesAt } from '../domain/deadlines.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';

const LOOK_EVERY_MS = 1_000;

export type DeadlineRunnerParts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly state: () => QueueState;
  readonly closeServiceDay: () => Promise<unknown>;
  /** Called every second: views that depend on the time look whether they have changed. */
  readonly onTick: () => void;
};

/** Does what is due when its time has come. Looks at the clock every second, so that a pause of the machine is harmless. */
export function startDeadlineRunner(parts: DeadlineRunnerParts): { stop(): void } {
  const { clock, timers } = parts;
  let cancel = timers.after(LOOK_EVERY_MS, look);
  let isClosing = false;

  function look(): void {
    cancel = timers.after(LOOK_EVERY_MS, look);
    const closesAt = serviceDayClosesAt(parts.state());
    if (closesAt !== null && clock.now() >= closesAt && !isClosing) {
      isClosing = true;
      // A refusal (storage away) and a fault are tried again at the next look.
      const done = (): void => {
        isClosing = false;
      };
      parts.closeServiceDay().then(done, (fault: unknown) => {
        parts.logger.error({ err: fault }, 'service day not closed');
        done();
      });
    }
    parts.onTick();
  }

  return { stop: () => cancel() };
}
