import { reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

export function decideAppointment(
  _state: QueueState,
  _command: QueueCommand,
  _body: BodyOf<'make-appointment' | 'cancel-appointment' | 'check-in'>,
): Decision {
  return reject({ code: 'forbidden' });
}
