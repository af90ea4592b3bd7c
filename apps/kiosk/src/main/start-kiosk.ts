import { hostname } from 'node:os';
import { join } from 'node:path';
import { openApplianceLink } from '@motcua/client';
import {
  createSecretFile,
  startAppliance,
  type ApplianceSettings,
  type ElectronPort,
  type ShellSurroundings,
} from '@motcua/shell';
import { ScanPace } from '@motcua/wires';
import { openPorts, type PortSystem } from './ports/open-ports.ts';

export type KioskOptions = {
  readonly electron: ElectronPort;
  readonly settings: ApplianceSettings;
  /** Absolute path of the built app: `renderer/` and `preload/` lie in it. */
  readonly builtFolder: string;
  readonly surroundings: ShellSurroundings;
  readonly portSystem: PortSystem;
};

/** Runs the kiosk in Electron: this process owns the only connection to the hub and keeps the token to itself. */
export function startKiosk(options: KioskOptions): Promise<void> {
  const { electron, settings, builtFolder, surroundings, portSystem } = options;
  const { log } = surroundings;
  return startAppliance({
    electron,
    surroundings,
    title: 'Motcua Kiosk',
    backgroundColor: '#f6f3ec',
    pageFolder: join(builtFolder, 'renderer'),
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    windowed: settings.windowed,
    openService: (ownFolder) => {
      const pace = new ScanPace();
      const { ports, scanners } = openPorts({
        ...{ system: portSystem, log },
        onScan: (scan) => {
          // SC2: of a card nothing goes on but that it was one.
          const told = scan.kind === 'citizen-card' ? ({ kind: 'citizen-card' } as const) : scan;
          if (pace.admit(scan, performance.now()) === 'new') link.tellScan(told);
        },
      });
      const link = openApplianceLink({
        role: 'kiosk',
        hubUrl: settings.hubUrl,
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname(),
        version: electron.app.getVersion(),
        tokenStore: createSecretFile(join(ownFolder, 'hub-token.json'), settings.hubUrl),
        ports,
        log,
      });
      return {
        attach: (port) => link.attach(port),
        close: () => {
          link.close();
          void scanners.close();
        },
      };
    },
  });
}
