import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decidePauseService(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'pause-service' | 'resume-service'>,
): Decision {
  return reject({ code: 'forbidden' });
}
