import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decidePractice(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'start-practice' | 'end-practice' | 'end-due-practice'>,
): Decision {
  return reject({ code: 'forbidden' });
}
