import { lineOf } from '../queue-state.ts';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import type { Floor } from './work-ahead.ts';

/**
 * ES1: how long people have stood in a line that no open counter serves, within the session that began at `since`: 0
 * where somebody serves it or nobody waits. When an officer will come nobody knows; whoever has been away so long may
 * well stay away as long again.
 */
export function nobodyThereForMs(floor: Floor, serviceId: ServiceId, since: number): number {
  const { state, at, isCalling } = floor;
  if (!isCalling || floor.isServed(serviceId)) return 0;
  const { priority, ordinary } = lineOf(state, serviceId);
  const first = Math.min(priority[0]?.rankedAt ?? at, ordinary[0]?.rankedAt ?? at);
  return Math.max(0, at - Math.max(first, since));
}
