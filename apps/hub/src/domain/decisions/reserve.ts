import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideReserve(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'lease-reserve' | 'hand-over-reserve'>,
): Decision {
  return reject({ code: 'forbidden' });
}
