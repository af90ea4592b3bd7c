import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';

/** TR1: for the kiosks themselves and for staff. `most`: entries of a list. */
export function kiosksInPractice({ practice }: QueueState, most: number): { deviceId: DeviceId; until: number }[] {
  return [...practice.stations.values()]
    .flatMap(({ station, until }) => (station.kind === 'kiosk' ? [{ deviceId: station.deviceId, until }] : []))
    .slice(0, most);
}
