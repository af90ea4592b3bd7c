import { MAX_LIST_ENTRIES, type AskedAddresses, type FoundPort } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { MachineFinder, PortSurvey } from '../ports/machine-finder.ts';
import { printerAt, usedPorts, type PortUse } from './used-ports.ts';

export type MachineFinderParts = {
  readonly settings: () => CentreSettings | null;
  readonly survey: PortSurvey;
};

/** DV2, DV3: what is plugged in, beside what the settings say of it. */
export function createMachineFinder({ settings, survey }: MachineFinderParts): MachineFinder {
  const uses = async (): Promise<ReadonlyMap<string, PortUse>> => {
    const present = settings();
    const known = present === null ? [] : usedPorts(present);
    const ports = await Promise.all(known.map(({ path }) => survey.portBehind(path)));
    return new Map(known.map(({ kind, name }, at) => [portKey(ports[at] ?? ''), { kind, name }]));
  };
  return {
    async ports() {
      const [found, used] = await Promise.all([survey.list(), uses()]);
      const ports = found.map((port): FoundPort => ({ ...port, usedBy: used.get(portKey(port.path)) ?? null }));
      // The sort keeps the order of the machine within both halves.
      ports.sort((left, right) => Number(left.usedBy !== null) - Number(right.usedBy !== null));
      return { ports: ports.slice(0, MAX_LIST_ENTRIES) };
    },
    async ask({ hosts, port }) {
      const present = settings();
      const asked = await Promise.all(
        [...new Set(hosts)].map(async (host): Promise<AskedAddresses['answers'][number]> => {
          const usedBy = present === null ? null : printerAt(present, host, port);
          // A printer talks to one computer at a time: to ask it would keep the slips of now from it.
          if (usedBy) return { host, port, answer: 'in-settings', maker: '', model: '', modelId: null, usedBy };
          return { host, port, usedBy: null, ...(await survey.ask(host, port)) };
        }),
      );
      return { answers: asked };
    },
  };
}

/** Windows does not tell `COM3` from `com3`. */
function portKey(path: string): string {
  return /^com\d+$/i.test(path) ? path.toUpperCase() : path;
}
