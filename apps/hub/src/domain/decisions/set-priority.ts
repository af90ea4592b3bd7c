import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideSetPriority(_state: QueueState, _command: QueueCommand, _body: BodyOf<'set-priority'>): Decision {
  return reject({ code: 'forbidden' });
}
