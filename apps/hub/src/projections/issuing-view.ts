import type { IssuingView } from '@motcua/protocol';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { issuingStateOf } from '../domain/issuing-hours.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';

/** IS3: whether a service gives numbers at an instant (hub time), how many are left, and otherwise why not. */
export function issuingView(state: QueueState, index: SettingsIndex, serviceId: ServiceId, at: number): IssuingView {
  const issuing = issuingStateOf(state, index, serviceId, at);
  return issuing.state === 'used-up' ? { state: 'used-up', opensAt: issuing.opensAt } : issuing;
}
