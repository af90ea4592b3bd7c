import type { FoundKind } from '@motcua/protocol/machines';
import { PRINTER_MODEL_IDS, type PrinterModelId } from '@motcua/protocol/printer-settings';
import { FINGERPRINTS, ownName, scorePort, type PlugPort } from '@motcua/wires';
import type { PluggedIn } from '../../ports/machine-finder.ts';

/** A port with what stands there by its plug. `kinds`: what may stand there; left out: anything. */
export function describePort(port: PlugPort, kinds?: readonly FoundKind[]): PluggedIn {
  const { likely, sure, reasons, modelId } = scorePort(port, FINGERPRINTS, kinds);
  const { usbVendorId, usbProductId } = port;
  return {
    ...{ port: port.port, path: port.path, stablePath: port.stablePath, serialNumber: port.serialNumber },
    ...{ likely, sure, reasons: [...reasons], name: ownName(port) },
    usbId: usbVendorId === null ? null : `${usbVendorId}:${usbProductId ?? ''}`,
    // A model that the settings do not know is none.
    modelId: PRINTER_MODEL_IDS.find((id): id is PrinterModelId => id === modelId) ?? null,
  };
}
