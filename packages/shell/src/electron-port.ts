/**
 * The part of Electron that an appliance uses, as narrow types that Electron's own satisfy. So the
 * main process runs in tests with a small fake, where Electron's program is not to be had.
 */

export interface Preventable {
  preventDefault(): void;
}

export interface FramePort {
  readonly url: string;
  /** Null for the page itself; a frame inside it has one. */
  readonly parent: object | null;
}

/** Electron's `MessagePortMain`. */
export interface MainMessagePort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

export interface PageOpenedEvent {
  readonly sender: object;
  readonly senderFrame: FramePort | null;
  readonly ports: readonly MainMessagePort[];
}

export interface WebContentsPort {
  on(event: 'will-frame-navigate', listener: (details: Preventable & { readonly url: string }) => void): unknown;
  on(event: 'will-redirect' | 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(event: 'before-input-event', listener: (event: Preventable, input: KeyInput) => void): unknown;
  on(event: 'render-process-gone', listener: (event: object, details: { readonly reason: string }) => void): unknown;
  on(
    event: 'did-fail-load',
    listener: (event: object, errorCode: number, description: string, url: string, isMainFrame: boolean) => void,
  ): unknown;
  on(event: 'did-finish-load', listener: () => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  forcefullyCrashRenderer(): void;
}

export type KeyInput = { readonly type: string; readonly key: string };

export interface WindowPort {
  readonly webContents: WebContentsPort;
  on(event: 'unresponsive', listener: () => void): unknown;
  loadURL(url: string): Promise<void>;
  isDestroyed(): boolean;
  isFullScreen(): boolean;
  setFullScreen(full: boolean): void;
  isMinimized(): boolean;
  restore(): void;
  focus(): void;
}

/** The options of a window that matter here; every one of them is always given. */
export type WindowOptions = {
  title: string;
  width: number;
  height: number;
  kiosk: boolean;
  fullscreen: boolean;
  frame: boolean;
  autoHideMenuBar: boolean;
  backgroundColor: string;
  webPreferences: {
    preload: string;
    sandbox: boolean;
    contextIsolation: boolean;
    nodeIntegration: boolean;
    nodeIntegrationInWorker: boolean;
    nodeIntegrationInSubFrames: boolean;
    webSecurity: boolean;
    allowRunningInsecureContent: boolean;
    webviewTag: boolean;
    navigateOnDragDrop: boolean;
    spellcheck: boolean;
    devTools: boolean;
    backgroundThrottling: boolean;
    autoplayPolicy: 'no-user-gesture-required';
  };
};

export interface SessionPort {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
}

export interface AppPort {
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<void>;
  getPath(name: 'userData'): string;
  getVersion(): string;
  quit(): void;
  exit(code: number): void;
  on(event: 'window-all-closed' | 'will-quit' | 'second-instance', listener: () => void): unknown;
  on(event: 'web-contents-created', listener: (event: object, contents: WebContentsPort) => void): unknown;
}

export interface ElectronPort {
  readonly app: AppPort;
  readonly BrowserWindow: new (options: WindowOptions) => WindowPort;
  readonly Menu: { setApplicationMenu(menu: null): void };
  readonly protocol: {
    registerSchemesAsPrivileged(
      schemes: {
        scheme: string;
        privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean; stream: boolean };
      }[],
    ): void;
    handle(scheme: string, handler: (request: Request) => Promise<Response>): void;
  };
  readonly session: { readonly defaultSession: SessionPort };
  readonly ipcMain: { on(channel: string, listener: (event: PageOpenedEvent) => void): unknown };
  readonly powerSaveBlocker: { start(type: 'prevent-display-sleep'): number };
}
