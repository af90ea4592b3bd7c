import { realpath } from 'node:fs/promises';
import { PRINTER_MODEL_IDS, type PrinterModelId } from '@motcua/protocol/printer-settings';
import { askPrinterAt, modelOfName, systemPrinterTimers } from '@motcua/printing';
import { listPlugPorts, ownName, scorePort, type PlugPort } from '@motcua/wires';
import type { PortSurvey } from '../../ports/machine-finder.ts';

export type SystemSurveyParts = { readonly listPorts?: () => Promise<readonly PlugPort[]> };

/** DV2, DV3: the machine's ports by their plugs, and one question to an address. */
export function createSystemSurvey({ listPorts = () => listPlugPorts() }: SystemSurveyParts = {}): PortSurvey {
  const timers = systemPrinterTimers();
  return {
    list: async () => (await listPorts()).map(described),
    async ask(host, port) {
      const found = await askPrinterAt({ host, port, timers });
      if (found.kind !== 'printer') return { answer: found.kind, maker: '', model: '', modelId: null };
      const { maker, model } = found;
      return { answer: 'printer', maker, model, modelId: modelOfName(model) };
    },
    async portBehind(path) {
      try {
        return await realpath(path);
      } catch {
        return path;
      }
    },
  };
}

function described(port: PlugPort): Awaited<ReturnType<PortSurvey['list']>>[number] {
  const { likely, sure, reasons, modelId } = scorePort(port);
  const { usbVendorId, usbProductId } = port;
  return {
    ...{ port: port.port, path: port.path, stablePath: port.stablePath, serialNumber: port.serialNumber },
    ...{ likely, sure, reasons: [...reasons], name: ownName(port) },
    usbId: usbVendorId === null ? null : `${usbVendorId}:${usbProductId ?? ''}`,
    // A model that the settings do not know is none.
    modelId: PRINTER_MODEL_IDS.find((id): id is PrinterModelId => id === modelId) ?? null,
  };
}
