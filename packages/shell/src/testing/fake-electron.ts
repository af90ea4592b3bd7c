import { EventEmitter } from 'node:events';
import type { ElectronPort, MainMessagePort, PageOpenedEvent, ScreenPort, UtilityPort } from '../electron-port.ts';
import type { WindowOptions } from '../window-port.ts';
import { FakeApp, type FakeAppOptions } from './fake-app.ts';
import { FakeSession } from './fake-session.ts';
import { FakeWindow } from './fake-window.ts';

const FULL_HD: ScreenPort = { id: 11, label: 'HDMI-1', bounds: { x: 0, y: 0, width: 1920, height: 1080 } };

/**
 * Electron's main process without Electron: it keeps what is known of it (`electron-facts.ts`), loads pages through the
 * registered handler, and carries page ports over real message channels. It shows nothing and runs no page: a test plays
 * the page.
 */
export class FakeElectron {
  readonly app: FakeApp;
  readonly windows: FakeWindow[] = [];
  readonly powerSaves: string[] = [];
  readonly session: FakeSession;
  readonly crashReports: object[] = [];
  readonly screenEvents = new EventEmitter();
  /** The main one first. */
  screens: ScreenPort[] = [FULL_HD];
  /** How the machine keeps secrets: `basic_text` has no keyring. */
  keyring = 'basic_text';
  /** Plays `utilityProcess.fork`; null: there are none. */
  fork: ((modulePath: string, args: readonly string[]) => UtilityPort) | null = null;
  readonly #ipc = new EventEmitter();
  #schemes: readonly string[] = [];
  #handlers = new Map<string, (request: Request) => Promise<Response>>();
  #menuTaken = false;

  constructor(options: FakeAppOptions) {
    this.app = new FakeApp(options, this.windows);
    this.session = new FakeSession(this.app);
  }

  /** Gives out what `import … from 'electron'` would. */
  port(): ElectronPort {
    const { app, session, windows } = this;
    const request = (url: string) => this.request(url);
    class BrowserWindow extends FakeWindow {
      constructor(options: WindowOptions) {
        app.demandReady('A window');
        super(options, request);
        windows.push(this);
        app.events.emit('web-contents-created', {}, this.webContents);
      }
    }
    return {
      app,
      session,
      BrowserWindow,
      Menu: { setApplicationMenu: () => (this.#menuTaken = true) },
      protocol: {
        registerSchemesAsPrivileged: (schemes) => {
          // schemes-before-ready
          if (app.isReady) throw new Error('Schemes must be registered before the app is ready');
          this.#schemes = schemes.filter(({ privileges }) => privileges.standard).map(({ scheme }) => scheme);
        },
        handle: (scheme, handler) => {
          app.demandReady('A handler');
          this.#handlers.set(scheme, handler);
        },
      },
      ipcMain: { on: (channel, listener) => this.#ipc.on(channel, listener) },
      powerSaveBlocker: { start: (type) => this.powerSaves.push(type) },
      screen: {
        getAllDisplays: () => [...this.screens],
        getPrimaryDisplay: () => this.screens[0] ?? FULL_HD,
        on: (event, listener) => this.screenEvents.on(event, listener),
      },
      crashReporter: { start: (options) => this.crashReports.push(options) },
      safeStorage: {
        isEncryptionAvailable: () => app.isReady,
        // no-keyring-is-basic-text
        getSelectedStorageBackend: () => (app.isReady ? this.keyring : 'unknown'),
        encryptString: (text) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a)),
        decryptString: (sealed) => Buffer.from([...sealed].map((byte) => byte ^ 0x5a)).toString(),
      },
      utilityProcess: {
        fork: (modulePath, args) => {
          // utility-after-ready
          app.demandReady('A utility process');
          if (this.fork === null) throw new Error('The test gives no utility processes');
          return this.fork(modulePath, args);
        },
      },
    };
  }

  hasMenu(): boolean {
    return !this.#menuTaken;
  }

  /** Screens come, go or turn. */
  changeScreens(screens: readonly ScreenPort[]): void {
    const event = screens.length > this.screens.length ? 'display-added' : 'display-removed';
    const isSame = screens.length === this.screens.length;
    this.screens = [...screens];
    this.screenEvents.emit(isSame ? 'display-metrics-changed' : event);
  }

  /** What a page would get from an address. Rejects for a scheme that nobody serves. */
  async request(url: string): Promise<Response> {
    const scheme = new URL(url).protocol.slice(0, -1);
    const handler = this.#handlers.get(scheme);
    if (handler === undefined || !this.#schemes.includes(scheme)) throw new Error('ERR_UNKNOWN_URL_SCHEME');
    return handler(new Request(url));
  }

  /** Plays `ipcRenderer.postMessage` of a page of the first window, or of what `from` says. */
  postFromPage(
    channel: string,
    transfer: readonly MessagePort[],
    from: Partial<PageOpenedEvent> = {},
    message: unknown = null,
  ): void {
    const event: PageOpenedEvent = {
      sender: this.windows[0]?.webContents ?? {},
      senderFrame: { url: this.windows[0]?.url ?? '', parent: null },
      ports: transfer.map(asMainPort),
      ...from,
    };
    this.#ipc.emit(channel, event, message);
  }
}

/** Electron's `MessagePortMain` over an end of a real channel: port-silent-until-started. */
function asMainPort(port: MessagePort): MainMessagePort {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  return {
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => {
      if (event === 'message') listeners.push(listener);
      else port.addEventListener('close', () => listener({ data: null }), { once: true });
    },
    start: () => {
      port.onmessage = ({ data }: { data: unknown }) => listeners.forEach((listener) => listener({ data }));
    },
    postMessage: (message) => port.postMessage(message),
    close: () => port.close(),
  };
}
