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
import { fetchMedia } from './fetch-media.ts';

export type DisplayOptions = {
  readonly electron: ElectronPort;
  readonly settings: ApplianceSettings;
  /** Absolute path of the built app: `renderer/` and `preload/` lie in it. */
  readonly builtFolder: string;
  readonly surroundings: ShellSurroundings;
};

/** Runs the display in Electron: this process owns the only connection to the hub and keeps the token to itself. */
export function startDisplay({ electron, settings, builtFolder, surroundings }: DisplayOptions): Promise<void> {
  return startAppliance({
    electron,
    surroundings,
    title: 'Motcua Display',
    backgroundColor: '#0e1e36',
    pageFolder: join(builtFolder, 'renderer'),
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    fetchElsewhere: fetchMedia(settings.hubUrl),
    windowed: settings.windowed,
    openService: (ownFolder) =>
      openApplianceLink({
        role: 'display',
        hubUrl: settings.hubUrl,
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname(),
        version: electron.app.getVersion(),
        tokenStore: createSecretFile(join(ownFolder, 'hub-token.json'), settings.hubUrl),
        log: surroundings.log,
      }),
  });
}
