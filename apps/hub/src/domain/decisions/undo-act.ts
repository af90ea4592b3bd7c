import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideUndoAct(_state: QueueState, _command: QueueCommand, _body: BodyOf<'undo-act'>): Decision {
  return reject({ code: 'forbidden' });
}
