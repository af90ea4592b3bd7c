import type { DeviceId, DeviceRole, PrinterId } from '@motcua/protocol/vocabulary';

/** As much of a paired device as is needed here. */
type PairedDevice = {
  readonly deviceId: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  /** DV6 */
  readonly unusedSince: number | null;
};

/** MC1: what the kiosks are called whose slips come out at a printer, also those that are off now; not those that nobody uses. */
export function kiosksAt(
  devices: readonly PairedDevice[],
  printerOf: (deviceId: DeviceId) => PrinterId | null,
  printerId: PrinterId,
): readonly string[] {
  return devices
    .filter(
      ({ role, unusedSince, deviceId }) =>
        role === 'kiosk' && unusedSince === null && printerOf(deviceId) === printerId,
    )
    .map(({ name }) => name);
}
