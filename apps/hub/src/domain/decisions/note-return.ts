import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideNoteReturn(_state: QueueState, _command: QueueCommand, _body: BodyOf<'note-return'>): Decision {
  return reject({ code: 'forbidden' });
}
