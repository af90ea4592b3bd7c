import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideByHand(_state: QueueState, _command: QueueCommand, _body: BodyOf<'enter-by-hand'>): Decision {
  return reject({ code: 'forbidden' });
}
