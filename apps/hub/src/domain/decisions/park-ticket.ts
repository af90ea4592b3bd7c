import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decidePark(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'park-ticket' | 'resume-ticket'>,
): Decision {
  return reject({ code: 'forbidden' });
}
