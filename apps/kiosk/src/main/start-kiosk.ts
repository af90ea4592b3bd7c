import type { TokenStore } from '@motcua/client';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
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
import type * as Updates from '@motcua/updates';
import { openKioskLink } from './open-kiosk-link.ts';
import { kioskTools } from './kiosk-tools.ts';
import { keepSaying } from './keep-saying.ts';
import type { PortSystem } from './ports/open-ports.ts';
import { quietOfKiosk } from './quiet-kiosk.ts';

export type KioskOptions = {
  readonly electron: ElectronPort;
  readonly settings: ApplianceSettings;
  /** Absolute path of the built app: `renderer/` and `preload/` lie in it. */
  readonly builtFolder: string;
  readonly surroundings: ShellSurroundings;
  readonly portSystem: PortSystem;
  /** UP7: what keeps the program up to date; left out where no launcher has started it. */
  readonly loadUpdates?: () => Promise<Pick<typeof Updates, 'openApplianceUpdates'>>;
};

/** Runs the kiosk in Electron: this process owns the only connection to the hub and keeps the token to itself. */
export function startKiosk(options: KioskOptions): Promise<void> {
  const { electron, settings, builtFolder, surroundings, portSystem } = options;
  let home: ApplianceHome | null = null;
  /** Asks the hub that it belongs to, wherever that is now. */
  const atHome: ApplianceHome['fetch'] = (path, init) =>
    home?.fetch(path, init) ?? Promise.reject(new Error('Not open yet'));
  let givenByNow: string | null = null;
  // KI11: what the page says is in the voice packs. HL1: it also speaks where the hub was never there since the start.
  const files = keepHubFiles({
    ...{ files: hubFilesFrom(atHome, VOICE_FILES), kept: VOICE_FILES, around: surroundings },
    folder: () => join(electron.app.getPath('userData'), 'voice'),
    givenBy: () => givenByNow,
  });
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
    hubFiles: files,
    openService: (ownFolder, controls) => {
      const { log } = controls;
      const version = electron.app.getVersion();
      const tokens = (givenBy: string) => controls.secretFile(join(ownFolder, 'hub-token.json'), givenBy);
      const updates = openUpdates(options, atHome, log);
      const onTrial = process.env['MOTCUA_ON_TRIAL'] === '1';
      const health = signsOfHealth({ ownFolder, onTrial, onWell: () => updates.well() });
      let closing: Promise<unknown> = Promise.resolve();
      const opened = openApplianceHome({
        ...{ hubUrl: settings.hubUrl, tokens, version, log, file: (name) => ownFile(join(ownFolder, name)) },
        ...{ onSettingUp: () => health.settingUp(), readLog: controls.readLog },
        onNobody: () => updates.waits(),
        openService: ({ givenBy, tokenStore, link: homeOfLink }) => {
          const { keeping } = tokens(givenBy);
          updates.use(tokenStore);
          givenByNow = givenBy;
          // What another hub was given is let go of first: the ports, and the log of numbers.
          const opening = closing.then(() =>
            openKioskLink({
              ...{ hubUrl: givenBy, home: homeOfLink, ownFolder, portSystem, log, version, tokenStore },
              // The machine's name tells an administrator which one asks to be paired.
              deviceName: hostname(),
              acts: new ProgramActs({ controls, version, keeping, newContentId: randomUUID }),
            }),
          );
          void opening.then((link) => {
            link.onState((state) => health.hear(state));
            health.hear(link.state());
            link.onView('kiosk-menu', ({ body }) => controls.hearQuiet(quietOfKiosk(body, link.hubNow())));
            keepSaying(link, files, { log, monotonicMs: surroundings.monotonicMs });
          });
          // A page may come before what stands on the disk is read: it hears then.
          return {
            attach: (port) => void opening.then((link) => link.attach(port)),
            tools: kioskTools(opening),
            close: () => {
              closing = opening
                .then((link) => link.close())
                .catch((error: unknown) => log('The link to a hub was not closed whole', { error: String(error) }));
            },
          };
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

/** UP4, UP7: one for the program, whichever hub the kiosk belongs to; its signs of life do not end with a hub. */
function openUpdates(
  { electron, loadUpdates }: Pick<KioskOptions, 'electron' | 'loadUpdates'>,
  atHome: ApplianceHome['fetch'],
  log: ShellSurroundings['log'],
) {
  let tokens: Pick<TokenStore, 'get'> | null = null;
  const opening = loadUpdates?.().then(({ openApplianceUpdates }) =>
    openApplianceUpdates({
      ...{ part: 'kiosk', env: process.env, atHome, log, restart: () => electron.app.quit() },
      tokens: () => tokens,
    }),
  );
  opening?.catch((error: unknown) => log('Updates are not to be had', { error: String(error) }));
  const whenOpen = (act: (updates: Updates.ApplianceUpdates) => void) => void opening?.then(act, () => undefined);
  return {
    use: (store: Pick<TokenStore, 'get'>) => (tokens = store),
    well: () => whenOpen((updates) => updates.well()),
    waits: () => whenOpen((updates) => updates.waits()),
    stop: () => whenOpen((updates) => updates.stop()),
  };
}
