import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideReturn(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'return-ticket' | 'return-by-slip'>,
): Decision {
  return reject({ code: 'forbidden' });
}
