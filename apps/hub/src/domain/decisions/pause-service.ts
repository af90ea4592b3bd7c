import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

/** IS3: no more numbers for a service until it is resumed, or the day ends; those that were given are called. Asked twice it changes nothing. */
export function decidePauseService(
  state: QueueState,
  _command: QueueCommand,
  { type, serviceId }: BodyOf<'pause-service' | 'resume-service'>,
): Decision {
  if (!state.index?.services.has(serviceId)) return reject({ code: 'unknown-service', serviceId });
  const isPaused = state.pausedServices.has(serviceId);
  if (type === 'pause-service') return isPaused ? accept() : accept({ type: 'ServicePaused', serviceId });
  return isPaused ? accept({ type: 'ServiceResumed', serviceId }) : accept();
}
