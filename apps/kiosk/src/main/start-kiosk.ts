import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openApplianceLink, type ApplianceLink } from '@motcua/client';
import { ProgramActs } from '@motcua/client/program-acts';
import {
  createHubFiles,
  startAppliance,
  VOICE_FILES,
  type ApplianceSettings,
  type ElectronPort,
  type ShellSurroundings,
} from '@motcua/shell';
import { openApplianceUpdates } from '@motcua/updates';
import { openPorts, type PortSystem } from './ports/open-ports.ts';
import { quietOfKiosk } from './quiet-kiosk.ts';

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
  return startAppliance({
    electron,
    surroundings,
    title: 'Motcua Kiosk',
    backgroundColor: '#f6f3ec',
    pageFolder: join(builtFolder, 'renderer'),
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    windowed: settings.windowed,
    screen: settings.screen,
    night: settings.night ?? 'off',
    // KI11: what the page says is in the voice packs.
    hubFiles: createHubFiles(settings.hubUrl, VOICE_FILES),
    openService: (ownFolder, controls) => {
      const { log } = controls;
      const version = electron.app.getVersion();
      const token = controls.secretFile(join(ownFolder, 'hub-token.json'), settings.hubUrl);
      const { ports, scanners } = openPorts({
        ...{ system: portSystem, log },
        // SC3: to the page before this very process, also while the hub is away.
        onScan: (scan) => link.tellScan(scan),
        hubUrl: settings.hubUrl,
        scannersFile: join(ownFolder, 'scanners.json'),
      });
      const link: ApplianceLink = openApplianceLink({
        role: 'kiosk',
        hubUrl: settings.hubUrl,
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname(),
        version,
        tokenStore: token,
        ports,
        acts: new ProgramActs({ controls, version, keeping: token.keeping, newContentId: randomUUID }),
        log,
      });
      link.onView('kiosk-menu', ({ body }) => controls.hearQuiet(quietOfKiosk(body, link.hubNow())));
      const updates = openApplianceUpdates({
        ...{ part: 'kiosk', env: process.env, hubUrl: settings.hubUrl, fetch, log: log },
        token: () => token.get(),
        restart: () => electron.app.quit(),
      });
      // UP4: connected, or known to the hub and waiting for an administrator.
      link.onState(({ kind }) => (kind === 'connected' || kind === 'pairing') && updates.well());
      return {
        attach: (port) => link.attach(port),
        close: () => {
          updates.stop();
          link.close();
          void scanners.close();
        },
      };
    },
  });
}
