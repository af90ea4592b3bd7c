import type { IssuingView } from '@motcua/protocol';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { issuingStateIn } from '../domain/issuing-hours.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';

/** IS3: whether a service gives numbers at an instant. */
export function issuingView(state: QueueState, index: SettingsIndex, _serviceId: ServiceId, at: number): IssuingView {
  const issuing = issuingStateIn(state, index, at);
  return issuing.state === 'open' ? { state: 'open', left: null } : issuing;
}
