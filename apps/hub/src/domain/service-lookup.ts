import type { LocalText, ServiceId } from '@motcua/protocol/vocabulary';
import { isCounterOpen, type QueueState } from './queue-state.ts';
import type { CounterSettings } from '@motcua/protocol/settings-document';

/** A service's name. One that the settings no longer know keeps its id: an unknown id takes nothing down. */
export function serviceName(state: QueueState, serviceId: ServiceId): LocalText {
  return state.index?.services.get(serviceId)?.name ?? { vi: serviceId, en: null, km: null };
}

/** IS5: the counters where a ticket of this service may be called: open ones if there are any, else all that serve it. */
export function countersFor(state: QueueState, serviceId: ServiceId): readonly CounterSettings[] {
  const all = state.index?.countersOfService.get(serviceId) ?? [];
  const open = all.filter((counter) => isCounterOpen(state, counter.counterId));
  return open.length > 0 ? open : all;
}
