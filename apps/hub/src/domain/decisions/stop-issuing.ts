import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { issuingStopAt } from '../issuing-stop.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * DA1, DA4: no more numbers, with a reason, until the hour given, the button, or the day's end. Whoever has a number
 * is still called. A stop may be changed while it holds.
 */
export function decideStopIssuing(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'stop-issuing' | 'resume-issuing'>,
): Decision {
  const stop = issuingStopAt(state, command.at);
  if (body.type === 'resume-issuing') return stop ? accept({ type: 'IssuingResumed' }) : accept();
  const { reason, reopensAt } = body;
  if (reopensAt !== null && reopensAt <= command.at) {
    return reject({ code: 'malformed', path: 'reopensAt', problem: 'not in the future' });
  }
  if (reopensAt !== null && isAfterDay(state, reopensAt)) {
    return reject({ code: 'malformed', path: 'reopensAt', problem: 'not on this service day' });
  }
  if (stop?.reason === reason && stop.reopensAt === reopensAt) return accept();
  return accept({ type: 'IssuingStopped', reason, reopensAt });
}

/** A stop ends with the day, so an hour on a later date would be a promise that nobody keeps. */
function isAfterDay({ index, day }: QueueState, at: number): boolean {
  if (!index || !day || day.runsUntil === null) return false;
  return index.calendar.localMoment(at).date > day.runsUntil;
}
