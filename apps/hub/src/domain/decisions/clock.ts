import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideClock(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'confirm-clock' | 'correct-date'>,
): Decision {
  return reject({ code: 'forbidden' });
}
