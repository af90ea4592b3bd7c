import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideStopIssuing(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'stop-issuing' | 'resume-issuing'>,
): Decision {
  return reject({ code: 'forbidden' });
}
