import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ProgramActs } from '@motcua/client/program-acts';
import {
  createHubFiles,
  startAppliance,
  VOICE_FILES,
  type ApplianceSettings,
  type ElectronPort,
  type ShellSurroundings,
} from '@motcua/shell';
import { openKioskLink } from './open-kiosk-link.ts';
import type { PortSystem } from './ports/open-ports.ts';
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
      const opening = openKioskLink({
        ...{ hubUrl: settings.hubUrl, ownFolder, portSystem, log, version, tokenStore: token },
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname(),
        acts: new ProgramActs({ controls, version, keeping: token.keeping, newContentId: randomUUID }),
      });
      void opening.then((link) => {
        link.onView('kiosk-menu', ({ body }) => controls.hearQuiet(quietOfKiosk(body, link.hubNow())));
      });
      // A page may come before what stands on the disk is read: it hears then.
      return {
        attach: (port) => void opening.then((link) => link.attach(port)),
        close: () => void opening.then((link) => link.close()),
      };
    },
  });
}
