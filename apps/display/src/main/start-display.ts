import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openApplianceLink, usualSurroundings, type TokenStore } from '@motcua/client';
import { openApplianceHome, signsOfHealth, type ApplianceHome } from '@motcua/client/home';
import { ProgramActs } from '@motcua/client/program-acts';
import {
  hubFilesFrom,
  keepHubFiles,
  ownFile,
  startAppliance,
  VOICE_FILES,
  type ApplianceSettings,
  type ElectronPort,
  type ShellSurroundings,
} from '@motcua/shell';
import { openApplianceUpdates } from '@motcua/updates';
import { keepLastShown } from './kept/keep-last-shown.ts';

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
  let home: ApplianceHome | null = null;
  /** Asks the hub that it belongs to, wherever that is now. */
  const atHome: ApplianceHome['fetch'] = (path, init) =>
    home?.fetch(path, init) ?? Promise.reject(new Error('Not open yet'));
  let givenByNow: string | null = null;
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
    // VO2: a display that starts speaks at once; films are fetched as they are shown.
    hubFiles: keepHubFiles({
      ...{ files: hubFilesFrom(atHome, HUB_FILES), kept: VOICE_FILES, around: surroundings },
      folder: () => join(electron.app.getPath('userData'), 'voice'),
      givenBy: () => givenByNow,
    }),
    openService: (ownFolder, controls) => {
      const { log } = controls;
      const version = electron.app.getVersion();
      const tokens = (givenBy: string) => controls.secretFile(join(ownFolder, 'hub-token.json'), givenBy);
      let presentTokens: Pick<TokenStore, 'get'> | null = null;
      // One for the program, whichever hub the display belongs to: its signs of life do not end with a hub.
      const updates = openApplianceUpdates({
        ...{ part: 'display', env: process.env, atHome, log, restart: () => electron.app.quit() },
        tokens: () => presentTokens,
      });
      const onTrial = process.env['MOTCUA_ON_TRIAL'] === '1';
      const health = signsOfHealth({ ownFolder, onTrial, onWell: () => updates.well() });
      const opened = openApplianceHome({
        ...{ hubUrl: settings.hubUrl, tokens, version, log, file: (name) => ownFile(join(ownFolder, name)) },
        ...{ onSettingUp: () => health.settingUp(), readLog: controls.readLog },
        onNobody: () => updates.waits(),
        openService: ({ givenBy, tokenStore, link: homeOfLink }) => {
          const { keeping } = tokens(givenBy);
          presentTokens = tokenStore;
          givenByNow = givenBy;
          const link = openApplianceLink({
            ...{ role: 'display', hubUrl: givenBy, home: homeOfLink, tokenStore, version, log },
            // The machine's name tells an administrator which one asks to be paired.
            deviceName: hostname(),
            acts: new ProgramActs({ controls, version, keeping, newContentId: randomUUID }),
            pageLink: keepLastShown({
              ...{ file: ownFile(join(ownFolder, 'last-shown.json')), givenBy, log },
              around: { ...usualSurroundings(), log },
            }),
          });
          link.onView('call-board', ({ body: { night } }) => {
            const opensInMs = night === null || night.opensAt === null ? null : night.opensAt - link.hubNow();
            controls.hearQuiet(night === null ? null : { opensInMs });
          });
          link.onState((state) => health.hear(state));
          return { attach: (port) => link.attach(port), close: () => link.close() };
        },
      });
      home = opened;
      return {
        attach: (port) => opened.attach(port),
        close: () => {
          updates.stop();
          opened.close();
        },
      };
    },
  });
}
