import { EventEmitter } from 'node:events';
import type {
  ElectronPort,
  KeyInput,
  MainMessagePort,
  PageOpenedEvent,
  WebContentsPort,
  WindowOptions,
  WindowPort,
} from '../electron-port.ts';

/**
 * Electron's main process without Electron: it keeps the order that Electron demands (schemes before it
 * is ready, windows after), loads pages through the registered handler, and carries page ports over real
 * message channels. It shows nothing and runs no page: a test plays the page.
 */
export class FakeElectron {
  readonly app: FakeApp;
  readonly windows: FakeWindow[] = [];
  readonly powerSaves: string[] = [];
  readonly session: FakeSession;
  readonly #ipc = new EventEmitter();
  #schemes: readonly string[] = [];
  #handlers = new Map<string, (request: Request) => Promise<Response>>();
  #menuTaken = false;

  constructor(options: { readonly userData: string; readonly isFirstInstance: boolean }) {
    this.app = new FakeApp(options);
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
    };
  }

  hasMenu(): boolean {
    return !this.#menuTaken;
  }

  /** What a page would get from an address. Rejects for a scheme that nobody serves. */
  async request(url: string): Promise<Response> {
    const scheme = new URL(url).protocol.slice(0, -1);
    const handler = this.#handlers.get(scheme);
    if (handler === undefined || !this.#schemes.includes(scheme)) throw new Error('ERR_UNKNOWN_URL_SCHEME');
    return handler(new Request(url));
  }

  /** Plays `ipcRenderer.postMessage` of a page of the first window, or of what `from` says. */
  postFromPage(channel: string, transfer: readonly MessagePort[], from: Partial<PageOpenedEvent> = {}): void {
    const event: PageOpenedEvent = {
      sender: this.windows[0]?.webContents ?? {},
      senderFrame: { url: this.windows[0]?.url ?? '', parent: null },
      ports: transfer.map(asMainPort),
      ...from,
    };
    this.#ipc.emit(channel, event);
  }
}

class FakeApp {
  readonly events = new EventEmitter();
  readonly #userData: string;
  readonly #isFirstInstance: boolean;
  isReady = false;
  exitCode: number | null = null;

  constructor({ userData, isFirstInstance }: { readonly userData: string; readonly isFirstInstance: boolean }) {
    this.#userData = userData;
    this.#isFirstInstance = isFirstInstance;
  }

  demandReady(what: string): void {
    if (!this.isReady) throw new Error(`${what} before the app is ready`);
  }
  requestSingleInstanceLock(): boolean {
    return this.#isFirstInstance;
  }
  /** Never in the same turn: what must come before, the main module does before it waits. */
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.isReady = true;
  }
  getPath(_name: 'userData'): string {
    return this.#userData;
  }
  getVersion(): string {
    return '9.9.9';
  }
  quit(): void {
    if (this.exitCode !== null) return;
    this.exitCode = 0;
    this.events.emit('will-quit');
  }
  exit(code: number): void {
    this.exitCode = code;
  }
  on(event: string, listener: (...args: never[]) => void): this {
    this.events.on(event, listener as (...args: unknown[]) => void);
    return this;
  }
}

class FakeSession {
  readonly #app: FakeApp;
  readonly events = new EventEmitter();
  askPermission: ((permission: string) => boolean) | null = null;
  checkPermission: (() => boolean) | null = null;
  checkDevice: (() => boolean) | null = null;

  constructor(app: FakeApp) {
    this.#app = app;
  }

  get defaultSession(): ElectronPort['session']['defaultSession'] {
    this.#app.demandReady('The session');
    return {
      setPermissionRequestHandler: (handler) => {
        this.askPermission = (permission) => {
          let isGranted: boolean | null = null;
          handler({}, permission, (granted) => (isGranted = granted));
          if (isGranted === null) throw new Error('The permission was left unanswered');
          return isGranted;
        };
      },
      setPermissionCheckHandler: (handler) => (this.checkPermission = handler),
      setDevicePermissionHandler: (handler) => (this.checkDevice = handler),
      on: (event, listener) => this.events.on(event, listener),
    };
  }
}

export class FakeWindow implements WindowPort {
  readonly options: WindowOptions;
  readonly webContents = new FakeWebContents();
  readonly #events = new EventEmitter();
  readonly #request: (url: string) => Promise<Response>;
  /** Addresses that were loaded, oldest first. */
  readonly loads: string[] = [];
  /** Loads that came to a good end. */
  finishedLoads = 0;
  url = '';
  focused = 0;
  minimized = false;
  #fullScreen: boolean;
  #destroyed = false;

  constructor(options: WindowOptions, request: (url: string) => Promise<Response>) {
    this.options = options;
    this.#request = request;
    this.#fullScreen = options.fullscreen;
  }

  on(event: 'unresponsive', listener: () => void): this {
    this.#events.on(event, listener);
    return this;
  }
  hang(): void {
    this.#events.emit('unresponsive');
  }
  async loadURL(url: string): Promise<void> {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    this.loads.push(url);
    const isThere = await this.#request(url).then(
      (response) => response.ok,
      () => false,
    );
    if (!isThere) {
      this.webContents.events.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', url, true);
      throw new Error('ERR_FILE_NOT_FOUND');
    }
    this.url = url;
    this.finishedLoads += 1;
    this.webContents.events.emit('did-finish-load');
  }
  destroy(): void {
    this.#destroyed = true;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isFullScreen(): boolean {
    return this.#fullScreen;
  }
  setFullScreen(full: boolean): void {
    this.#fullScreen = full;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  focus(): void {
    this.focused += 1;
  }
}

class FakeWebContents implements WebContentsPort {
  readonly events = new EventEmitter();
  #openHandler: (() => { action: 'deny' }) | null = null;

  on(event: string, listener: (...args: never[]) => void): this {
    this.events.on(event, listener as (...args: unknown[]) => void);
    return this;
  }
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.#openHandler = handler;
  }
  forcefullyCrashRenderer(): void {
    this.crash('killed');
  }
  /** What becomes of `window.open`. */
  openWindow(): string {
    return this.#openHandler?.().action ?? 'allow';
  }
  crash(reason: string): void {
    this.events.emit('render-process-gone', {}, { reason });
  }
  /** Whether the appliance let an event of that name pass. */
  allows(event: string, details: object): boolean {
    let isPrevented = false;
    this.events.emit(event, { ...details, preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  }
  /** Whether the key still reaches the page. */
  press(input: KeyInput): boolean {
    let isPrevented = false;
    this.events.emit('before-input-event', { preventDefault: () => (isPrevented = true) }, input);
    return !isPrevented;
  }
}

/** Electron's `MessagePortMain` over an end of a real channel: silent until started. */
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
