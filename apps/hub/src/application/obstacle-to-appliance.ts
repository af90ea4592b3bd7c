import type { MachineRefusal } from '@motcua/protocol/machines';
import type { DeviceId, DeviceRole } from '@motcua/protocol/vocabulary';
import type { Appliances } from '../ports/appliances.ts';

/** Why a paired machine of this kind cannot be asked for anything now; null: it can. */
export function obstacleToAppliance(
  appliances: Pick<Appliances, 'list'>,
  role: DeviceRole,
  deviceId: DeviceId,
): MachineRefusal | null {
  const appliance = appliances.list().find((one) => one.deviceId === deviceId && one.role === role);
  if (!appliance) return 'unknown-machine';
  return appliance.connected ? null : 'not-open';
}
