import { acceptPagePorts } from './accept-page-ports.ts';
import type { HubFiles } from './hub-files.ts';
import { denyByDefault } from './deny-by-default.ts';
import type { ElectronPort, WindowPort } from './electron-port.ts';
import { keepPageAlive } from './keep-page-alive.ts';
import { PAGE_SCHEME } from './page-address.ts';
import { servePageFolder } from './page-folder.ts';
import type { PagePort } from './page-port.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';
import { windowOptions } from './window-options.ts';

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
  /** What the page may read of the hub under its own address; null: nothing. */
  readonly hubFiles: HubFiles | null;
  /** `ownFolder`: where the app keeps what is its own on this machine. */
  readonly openService: (ownFolder: string) => PageService;
  readonly surroundings: ShellSurroundings;
};

/**
 * Runs a one-window appliance: its own scheme, a page without rights, full screen, one instance. Call it
 * before Electron is ready, at the top of the main module. Resolves when the window stands, or when
 * another instance runs already and this one ends.
 */
export async function startAppliance(options: ApplianceOptions): Promise<void> {
  const { electron, surroundings } = options;
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    surroundings.log('It is running already on this machine', {});
    return app.quit();
  }
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  let window: WindowPort | null = null;
  app.on('second-instance', () => window !== null && bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  denyByDefault(electron);
  electron.Menu.setApplicationMenu(null);
  electron.protocol.handle(PAGE_SCHEME, servePageFolder(options.pageFolder, options.hubFiles));
  electron.powerSaveBlocker.start('prevent-display-sleep');
  const service = options.openService(app.getPath('userData'));
  app.on('will-quit', () => service.close());

  window = new electron.BrowserWindow(windowOptions(options));
  acceptPagePorts({
    ipcMain: electron.ipcMain,
    contents: window.webContents,
    onPort: (port) => service.attach(port),
    log: surroundings.log,
  });
  if (options.windowed) toggleFullScreenByKey(window);
  keepPageAlive(window, surroundings);
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
