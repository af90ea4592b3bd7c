import { MAX_LIST_ENTRIES, type AskedAddresses, type FoundPort, type KioskPortsFound } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Appliance } from '../ports/appliances.ts';
import type { KioskSurvey, MachineFinder, PluggedIn, PortSurvey } from '../ports/machine-finder.ts';
import { printerAt, usedPorts, usedPortsOfKiosk, type PortUse } from './used-ports.ts';

export type MachineFinderParts = {
  readonly settings: () => CentreSettings | null;
  readonly survey: PortSurvey;
  readonly kioskSurvey: KioskSurvey;
  readonly appliances: () => readonly Appliance[];
};

/** DV2, DV3: what is plugged in, beside what the settings say of it. */
export function createMachineFinder(parts: MachineFinderParts): MachineFinder {
  const { settings, survey, kioskSurvey, appliances } = parts;
  const uses = async (): Promise<ReadonlyMap<string, PortUse>> => {
    const present = settings();
    const known = present === null ? [] : usedPorts(present);
    const ports = await Promise.all(known.map(({ path }) => survey.portBehind(path)));
    return new Map(known.map(({ kind, name }, at) => [portKey(ports[at] ?? ''), { kind, name }]));
  };
  return {
    async ports() {
      const [found, used] = await Promise.all([survey.list(), uses()]);
      return { ports: freeFirst(found, ({ path }) => used.get(portKey(path))).slice(0, MAX_LIST_ENTRIES) };
    },
    async kioskPorts() {
      const kiosks = appliances().filter(({ role }) => role === 'kiosk');
      const asked = kiosks.slice(0, MAX_LIST_ENTRIES).map(async ({ deviceId, name }): Promise<AskedKiosk> => {
        const told = await kioskSurvey.list(deviceId);
        if (typeof told === 'string') return { deviceId, name, silence: told, ports: [] };
        const present = settings();
        const known = present === null ? [] : usedPortsOfKiosk(present, deviceId);
        // Only the kiosk could follow a third name to its port: the settings have one of the two that it told.
        const useOf = ({ path, stablePath }: PluggedIn) =>
          known.find((use) => [path, stablePath ?? path].map(portKey).includes(portKey(use.path)));
        return { deviceId, name, silence: null, ports: freeFirst(told, useOf) };
      });
      return { kiosks: await Promise.all(asked) };
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

type AskedKiosk = KioskPortsFound['kiosks'][number];

/** Those that nothing uses come first; within both halves the order of the machine is kept. */
function freeFirst(found: readonly PluggedIn[], useOf: (port: PluggedIn) => PortUse | undefined): FoundPort[] {
  const ports = found.map((port): FoundPort => {
    const use = useOf(port);
    return { ...port, usedBy: use === undefined ? null : { kind: use.kind, name: use.name } };
  });
  return ports.sort((left, right) => Number(left.usedBy !== null) - Number(right.usedBy !== null));
}

/** Windows does not tell `COM3` from `com3`. */
function portKey(path: string): string {
  return /^com\d+$/i.test(path) ? path.toUpperCase() : path;
}
