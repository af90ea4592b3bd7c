import type { MachineRefusal } from '@motcua/protocol/machines';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Appliances } from '../ports/appliances.ts';

/** Why a display cannot be asked for anything now; null: it can. */
export function obstacleToDisplay(appliances: Pick<Appliances, 'list'>, deviceId: DeviceId): MachineRefusal | null {
  const display = appliances.list().find((one) => one.deviceId === deviceId && one.role === 'display');
  if (!display) return 'unknown-machine';
  return display.connected ? null : 'not-open';
}
