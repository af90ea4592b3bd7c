import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openApplianceLink } from '@motcua/client';
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

export type DisplayOptions = {
  readonly electron: ElectronPort;
  readonly settings: ApplianceSettings;
  /** Absolute path of the built app: `renderer/` and `preload/` lie in it. */
  readonly builtFolder: string;
  readonly surroundings: ShellSurroundings;
};

/** What is said, and DP8: the files of the playlist. */
const HUB_FILES = [...VOICE_FILES, /^\/media\/[0-9a-f]{32}\.(?:jpg|png|webp|mp4|webm)$/];

/** Runs the display in Electron: this process owns the only connection to the hub and keeps the token to itself. */
export function startDisplay({ electron, settings, builtFolder, surroundings }: DisplayOptions): Promise<void> {
  return startAppliance({
    electron,
    surroundings,
    title: 'Motcua Display',
    backgroundColor: '#0e1e36',
    pageFolder: join(builtFolder, 'renderer'),
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    windowed: settings.windowed,
    screen: settings.screen,
    // DP9: outside the hours the page is dark by itself, and a television that is switched off may not come back.
    night: settings.night ?? 'on',
    hubFiles: createHubFiles(settings.hubUrl, HUB_FILES),
    openService: (ownFolder, controls) => {
      const version = electron.app.getVersion();
      const token = controls.secretFile(join(ownFolder, 'hub-token.json'), settings.hubUrl);
      const link = openApplianceLink({
        role: 'display',
        hubUrl: settings.hubUrl,
        // The machine's name tells an administrator which one asks to be paired.
        deviceName: hostname(),
        version,
        tokenStore: token,
        acts: new ProgramActs({ controls, version, keeping: token.keeping, newContentId: randomUUID }),
        log: controls.log,
      });
      link.onView('call-board', ({ body: { night } }) => {
        const opensInMs = night === null || night.opensAt === null ? null : night.opensAt - link.hubNow();
        controls.hearQuiet(night === null ? null : { opensInMs });
      });
      const updates = openApplianceUpdates({
        ...{ part: 'display', env: process.env, hubUrl: settings.hubUrl, fetch, log: controls.log },
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
        },
      };
    },
  });
}
