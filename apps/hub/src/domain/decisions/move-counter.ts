import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideMoveCounter(_state: QueueState, _command: QueueCommand, _body: BodyOf<'move-counter'>): Decision {
  return reject({ code: 'forbidden' });
}
