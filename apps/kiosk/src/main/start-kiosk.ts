import { hostname } from 'node:os';
import { join } from 'node:path';
import type { LinkPort } from '@motcua/client';
import {
  createHubFiles,
  startAppliance,
  VOICE_FILES,
  type ApplianceSettings,
  type ElectronPort,
  type PageService,
  type ShellSurroundings,
} from '@motcua/shell';
import { openKioskLink, type KioskLink } from './open-kiosk-link.ts';
import type { PortSystem } from './ports/open-ports.ts';

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
    // KI11: what the page says is in the voice packs.
    hubFiles: createHubFiles(settings.hubUrl, VOICE_FILES),
    openService: (ownFolder) =>
      whenOpen(
        openKioskLink({
          ...{ hubUrl: settings.hubUrl, ownFolder, portSystem, log },
          // The machine's name tells an administrator which one asks to be paired.
          ...{ deviceName: hostname(), version: electron.app.getVersion() },
        }),
      ),
  });
}

/** A page may come before what stands on the disk is read: it hears then. */
function whenOpen(opening: Promise<KioskLink>): PageService {
  return {
    attach: (port: LinkPort) => void opening.then((link) => link.attach(port)),
    close: () => void opening.then((link) => link.close()),
  };
}
