import type { PortBinding } from '../line/port-binding.ts';
import { systemPortBinding } from '../line/system-binding.ts';
import { listLinuxPorts } from './list-linux-ports.ts';
import type { PlugPort } from './port-traits.ts';

/** The machine's serial ports and USB printers. Opens none of them. Never rejects. */
export async function listPlugPorts(
  platform: NodeJS.Platform = process.platform,
  binding: Pick<PortBinding, 'list'> = systemPortBinding(),
): Promise<readonly PlugPort[]> {
  if (platform === 'linux') return listLinuxPorts();
  const listed = await binding.list();
  return listed.map(({ path, stablePath, manufacturer, serialNumber, usbVendorId, usbProductId }) => ({
    ...{ port: 'serial', path, stablePath, serialNumber, usbVendorId, usbProductId },
    ...{ manufacturer: manufacturer ?? '', product: '' },
  }));
}
