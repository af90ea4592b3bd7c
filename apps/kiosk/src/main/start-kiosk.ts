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

export type KioskOptions = {
  readonly electron: ElectronPort;
  readonly settings: ApplianceSettings;
  /** Absolute path of the built app: `renderer/` and `preload/` lie in it. */
  readonly builtFolder: string;
  readonly surroundings: ShellSurroundings;
};

/** Runs the kiosk in Electron: this process owns the only connection to the hub and keeps the token to itself. */
export function startKiosk({ electron, settings, builtFolder, surroundings }: KioskOptions): Promise<void> {
  return startAppliance({
    electron,
    surroundings,
    title: 'Motcua Kiosk',
    backgroundColor: '#f6f3ec',
    pageFolder: join(builtFolder, 'renderer'),
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    windowed: settings.windowed,
    openService: (ownFolder) =>
      openApplianceLink({
        role: 'kiosk',
        hubUrl: settings.hubUrl,
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname(),
        version: electron.app.getVersion(),
        tokenStore: createSecretFile(join(ownFolder, 'hub-token.json'), settings.hubUrl),
        log: surroundings.log,
      }),
  });
}
