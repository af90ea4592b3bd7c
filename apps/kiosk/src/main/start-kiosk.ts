import { hostname } from 'node:os';
import { join } from 'node:path';
import { createHubLink, HubLinkServer, usualSurroundings } from '@motcua/client';
import {
  createSecretFile,
  startAppliance,
  type ApplianceSettings,
  type ElectronPort,
  type ShellSurroundings,
} from '@motcua/shell';

export type KioskOptions = {
  readonly electron: ElectronPort;
  readonly settings: ApplianceSettings;
  /** Absolute path of the built app: `renderer/` and `preload/` lie in it. */
  readonly builtFolder: string;
  readonly surroundings: ShellSurroundings;
};

/** Runs the kiosk in Electron: this process owns the only connection to the hub and keeps the token to itself. */
export function startKiosk(options: KioskOptions): Promise<void> {
  const { electron, settings, builtFolder, surroundings } = options;
  return startAppliance({
    electron,
    surroundings,
    title: 'Motcua Kiosk',
    backgroundColor: '#f6f3ec',
    pageFolder: join(builtFolder, 'renderer'),
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    windowed: settings.windowed,
    openService: (ownFolder) => {
      const linkSurroundings = { ...usualSurroundings(), log: surroundings.log };
      const link = createHubLink({
        url: settings.hubUrl,
        role: 'kiosk',
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname().slice(0, 60) || 'kiosk',
        client: { name: 'kiosk-app', version: electron.app.getVersion() },
        tokenStore: createSecretFile(join(ownFolder, 'hub-token.json'), settings.hubUrl),
        headers: null,
        surroundings: linkSurroundings,
      });
      const server = new HubLinkServer(link, linkSurroundings);
      return {
        attach: (port) => server.attach(port),
        close: () => {
          server.close();
          link.close();
        },
      };
    },
  });
}
