import { accept, reject, type Decision, type QueueCommand } from '../commands.ts';
import { isDayRunning } from '../deadlines.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * DA1: takes the end of calling back while the day goes on: numbers are called and given again. Whoever was sent home
 * has gone: expired tickets stay expired, and appointments stay as they were made, moved or cancelled.
 */
export function decideResumeCalling(state: QueueState, command: QueueCommand): Decision {
  if (!isDayRunning(state, command.at)) return reject({ code: 'day-not-open' });
  return state.callingEndedAt === null ? accept() : accept({ type: 'CallingResumed' });
}
