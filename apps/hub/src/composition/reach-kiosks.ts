import { systemPrinterTimers } from '@motcua/printing';
import { KioskTransport } from '../adapters/printers/kiosk-transport.ts';
import type { MakeKioskTransport } from '../adapters/printers/printer-transports.ts';
import type { Appliances } from '../ports/appliances.ts';
import type { Ids } from '../ports/ids.ts';
import type { KioskPorts } from '../ports/kiosk-ports.ts';

export type ReachKiosksParts = {
  /** The gateway, which is made after the printers are. */
  readonly gateway: () => { readonly kioskPorts: KioskPorts; readonly appliances: Appliances };
  readonly ids: Pick<Ids, 'uuid'>;
};

/** SL3: how a printer at a kiosk's port is reached, through the kiosk's own program. */
export function reachKiosks({ gateway, ids }: ReachKiosksParts): MakeKioskTransport {
  return ({ deviceId, port }, mute) => {
    const { kioskPorts, appliances } = gateway();
    return new KioskTransport({
      ...{ ports: kioskPorts, deviceId, port, mute, timers: systemPrinterTimers(), random: Math.random },
      kioskName: appliances.list().find((appliance) => appliance.deviceId === deviceId)?.name ?? deviceId,
      newOpening: () => ids.uuid(),
    });
  };
}
