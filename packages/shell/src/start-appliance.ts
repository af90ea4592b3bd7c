import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { acceptPagePorts } from './accept-page-ports.ts';
import { createApplianceControls, type ApplianceControls } from './appliance-controls.ts';
import type { ElectronPort } from './electron-port.ts';
import { openEventLog, type LoggedLine } from './event-log.ts';
import { guardProgram } from './guard-program.ts';
import type { HubFiles } from './hub-files.ts';
import { IpcChannels } from './ipc-channels.ts';
import { keepOnScreen, placeOf } from './keep-on-screen.ts';
import { keepPageAlive } from './keep-page-alive.ts';
import { keepSoundOutput } from './keep-sound-output.ts';
import { PAGE_SCHEME } from './page-address.ts';
import { servePageFolder } from './page-folder.ts';
import type { PagePort } from './page-port.ts';
import { refuseByTable } from './refusals.ts';
import { RestScreen, type NightScreen } from './rest-screen.ts';
import { createRestart } from './restart-program.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';
import { isSwallowed } from './swallowed-keys.ts';
import { SWITCHES } from './switches.ts';
import { windowOptions } from './window-options.ts';
import type { WindowPort } from './window-port.ts';

/** What the main process does for its page, whatever that is. Opened once, closed when the app quits. */
export interface PageService {
  attach(port: PagePort): void;
  close(): void;
}

export type ApplianceOptions = {
  readonly electron: ElectronPort;
  readonly title: string;
  readonly backgroundColor: string;
  /** Absolute paths of what the app brings along. */
  readonly pageFolder: string;
  readonly preloadFile: string;
  readonly windowed: boolean;
  /** AP5: which screen; empty: the main one. */
  readonly screen: string;
  /** AP6 */
  readonly night: NightScreen;
  /** What the page may read of the hub under its own address; null: nothing. */
  readonly hubFiles: HubFiles | null;
  /** `ownFolder`: where the app keeps what is its own on this machine. */
  readonly openService: (ownFolder: string, controls: ApplianceControls) => PageService;
  readonly surroundings: ShellSurroundings;
};

/** PK9: as the system starts it that looks whether it still runs: that takes the keys from nobody who works in another window. */
const STARTED_BY_WATCH = '--started-by-watch';

/**
 * Runs a one-window appliance: its own scheme, a page without rights, full screen, one instance. Call it
 * before Electron is ready, at the top of the main module. Resolves when the window stands, or when
 * another instance runs already and this one ends.
 */
export async function startAppliance(options: ApplianceOptions): Promise<void> {
  const { electron, windowed } = options;
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    options.surroundings.log('It is running already on this machine', {});
    return app.quit();
  }
  const ownFolder = app.getPath('userData');
  const eventLog = openEventLog(join(ownFolder, 'logs'), options.surroundings.wallMs);
  const lineListeners: ((line: LoggedLine) => void)[] = [];
  const log: ShellSurroundings['log'] = (message, fields) => {
    options.surroundings.log(message, fields);
    const line = eventLog.write(message, fields);
    for (const listener of lineListeners) listener(line);
  };
  const around: ShellSurroundings = { ...options.surroundings, log };
  const restart = createRestart(app, around);
  guardProgram(around.guarded, log, restart);
  for (const { name, value } of SWITCHES) app.commandLine.appendSwitch(name, value);
  // AP7: what a crash leaves behind stays here.
  keepCrashesIn(join(ownFolder, 'crashes'), electron, log);
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  let window: WindowPort | null = null;
  let isQuitting = false;
  app.on('second-instance', (_event, line) => {
    if (window !== null && !line.includes(STARTED_BY_WATCH)) bringToFront(window);
  });
  app.on('before-quit', () => (isQuitting = true));
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  log('The appliance starts', { version: app.getVersion(), platform: process.platform });

  refuseByTable(electron, windowed);
  electron.Menu.setApplicationMenu(null);
  electron.protocol.handle(PAGE_SCHEME, servePageFolder(options.pageFolder, options.hubFiles));
  electron.powerSaveBlocker.start('prevent-display-sleep');
  const endSoundOutput = keepSoundOutput((around.env['MOTCUA_SOUND_OUTPUT'] ?? '').trim(), around);
  const { tools } = around;
  const rest = new RestScreen({
    ...{ night: options.night, tools, around },
    darken: (isDark) => ports.tell({ shell: 'dark', isDark }),
  });
  const controls = createApplianceControls(
    {
      ...{ electron, tools, eventLog, restart },
      window: () => window,
      tell: (word) => ports.tell(word),
      reload: () => page.reload(),
      hearQuiet: (quiet) => rest.hear(quiet),
      onLine: (listener) => void lineListeners.push(listener),
    },
    around,
  );
  const service = options.openService(ownFolder, controls);
  app.on('will-quit', () => {
    rest.stop();
    endSoundOutput();
    service.close();
  });

  const place = placeOf(electron.screen, options.screen, log);
  const shown = new electron.BrowserWindow(windowOptions({ ...options, place }));
  window = shown;
  const ports = acceptPagePorts({
    ...{ contract: new IpcChannels({ ipcMain: electron.ipcMain, contents: shown.webContents, log }), log },
    onPort: (port) => {
      page.opened();
      service.attach(port);
    },
    onWord: (word) => {
      if (word === 'touched') return rest.touched();
      if (word === 'alive') return page.alive();
      if (word === 'empty') return page.empty();
      page.drawn();
      rest.drawn();
    },
  });
  if (windowed) {
    toggleFullScreenByKey(shown);
  } else {
    closeToPeople(shown, () => isQuitting);
    keepOnScreen(shown, place, electron.screen, options.screen, around);
  }
  const ping = () => ports.tell({ shell: 'ping' });
  const page = keepPageAlive({ window: shown, app, around, ping, restart });
}

/** Without a folder of its own they lie in Electron's usual one. */
function keepCrashesIn(folder: string, { app, crashReporter }: ElectronPort, log: ShellSurroundings['log']): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('crashDumps', folder);
  } catch (fault) {
    log('There is no folder for what crashes leave behind', { error: String(fault) });
  }
  crashReporter.start({ uploadToServer: false, compress: true });
}

function bringToFront(window: WindowPort): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function toggleFullScreenByKey(window: WindowPort): void {
  window.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || key !== 'F11') return;
    event.preventDefault();
    window.setFullScreen(!window.isFullScreen());
  });
}

/** AP2: no key and no gesture of a browser, and the window closes only with the program. */
function closeToPeople(window: WindowPort, isQuitting: () => boolean): void {
  const { webContents } = window;
  webContents.on('before-input-event', (event, key) => {
    if (isSwallowed(key)) event.preventDefault();
  });
  // Both are forgotten with each page.
  webContents.on('dom-ready', () => {
    webContents.setZoomFactor(1);
    webContents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  });
  window.on('close', (event) => {
    if (!isQuitting()) event.preventDefault();
  });
}
