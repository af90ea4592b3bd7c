import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideStartByItself(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'start-by-itself'>,
): Decision {
  return reject({ code: 'forbidden' });
}
