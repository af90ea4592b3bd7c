import { realpath } from 'node:fs/promises';
import { askPrinterAt, modelOfName, systemPrinterTimers } from '@motcua/printing';
import { listPlugPorts, type PlugPort } from '@motcua/wires';
import type { PortSurvey } from '../../ports/machine-finder.ts';
import { describePort } from './describe-port.ts';

export type SystemSurveyParts = { readonly listPorts?: () => Promise<readonly PlugPort[]> };

/** DV2, DV3: the machine's ports by their plugs, and one question to an address. */
export function createSystemSurvey({ listPorts = () => listPlugPorts() }: SystemSurveyParts = {}): PortSurvey {
  const timers = systemPrinterTimers();
  return {
    list: async () => (await listPorts()).map((port) => describePort(port)),
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
