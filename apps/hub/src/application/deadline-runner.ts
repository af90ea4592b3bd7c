import type { SystemCommandBody } from '../domain/commands.ts';
import { dueCommands } from '../domain/due-commands.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';

const LOOK_EVERY_MS = 1_000;

export type DeadlineRunnerParts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly state: () => QueueState;
  /** The hub's own commands, to the writer. */
  readonly submit: (body: SystemCommandBody) => Promise<unknown>;
  /** Called every second: views that depend on the time look whether they have changed. */
  readonly onTick: () => void;
};

/** Does what is due when its time has come. Looks at the clock every second, so that a pause of the machine is harmless. */
export function startDeadlineRunner(parts: DeadlineRunnerParts): { stop(): void } {
  const { clock, timers } = parts;
  let cancel = timers.after(LOOK_EVERY_MS, look);
  const underWay = new Set<string>();

  function look(): void {
    cancel = timers.after(LOOK_EVERY_MS, look);
    for (const body of dueCommands(parts.state(), clock.now())) submitOnce(body);
    parts.onTick();
  }

  /** A refusal (storage away) and a fault are tried again at the next look, never two at a time. */
  function submitOnce(body: SystemCommandBody): void {
    const key = JSON.stringify(body);
    if (underWay.has(key)) return;
    underWay.add(key);
    const done = (): void => {
      underWay.delete(key);
    };
    parts.submit(body).then(done, (fault: unknown) => {
      parts.logger.error({ err: fault, command: body.type }, 'what was due has failed');
      done();
    });
  }

  return { stop: () => cancel() };
}
