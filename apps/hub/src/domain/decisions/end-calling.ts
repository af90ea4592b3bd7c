import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideEndCalling(_state: QueueState, _command: QueueCommand, _body: BodyOf<'end-calling'>): Decision {
  return reject({ code: 'forbidden' });
}
