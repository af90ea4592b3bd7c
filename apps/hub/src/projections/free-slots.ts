import type { ServiceId } from '@motcua/protocol/vocabulary';
import { SlotBook, slotsOn } from '../domain/appointment-slots.ts';
import type { QueueState } from '../domain/queue-state.ts';

/**
 * CA3: the times of a service that are free for appointments on a local date, hub time, the earliest first. Empty
 * where nobody can be promised one; null where there is no such service.
 */
export function freeSlots(
  state: QueueState,
  serviceId: ServiceId,
  date: string,
  now: number,
): readonly number[] | null {
  const { index } = state;
  if (!index?.services.has(serviceId)) return null;
  const isOver = state.callingEndedAt !== null && index.calendar.localMoment(now).date === date;
  if (isOver) return [];
  const book = new SlotBook(state, index);
  return slotsOn(index, date, serviceId).filter((at) => book.isSlot(serviceId, at, now) && book.isFree(serviceId, at));
}
