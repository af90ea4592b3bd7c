import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideTransfer(_state: QueueState, _command: QueueCommand, _body: BodyOf<'transfer-ticket'>): Decision {
  return reject({ code: 'forbidden' });
}
