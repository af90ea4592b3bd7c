import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { refuseOtherHolder } from './at-counter.ts';

type CounterDutyBody = BodyOf<'open-counter' | 'pause-counter' | 'close-counter'>;

/**
 * CA9: opening makes whoever asks the counter's holder, also where someone else left it open: the next
 * person there finds the ticket. Pausing and closing keep what the counter is serving. Asking for what
 * is so already changes nothing.
 */
export function decideCounterDuty(state: QueueState, command: QueueCommand, body: CounterDutyBody): Decision {
  const { counterId } = body;
  if (!state.index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
  if (command.by.kind !== 'staff') return reject({ code: 'forbidden' });
  const { accountId, name } = command.by;
  const counter = counterOf(state, counterId);
  switch (body.type) {
    case 'open-counter':
      if (counter.status === 'open' && counter.holder?.accountId === accountId) return accept();
      return accept({ type: 'CounterOpened', counterId, holder: { accountId, name } });
    case 'pause-counter':
      if (counter.status === 'paused') return accept();
      if (counter.status === 'closed') return reject({ code: 'counter-not-open', status: counter.status });
      return refuseOtherHolder(counter, command.by) ?? accept({ type: 'CounterPaused', counterId });
    case 'close-counter':
      if (counter.status === 'closed') return accept();
      return refuseOtherHolder(counter, command.by) ?? accept({ type: 'CounterClosed', counterId });
  }
}
