import type { Preventable, Rectangle } from './electron-parts.ts';
import type { ContentsRefusals } from './refusing-port.ts';

/** The parts of Electron's windows and pages that an appliance uses. */
export type WebContentsPort = ContentsRefusals & {
  on(event: 'before-input-event', listener: (event: Preventable, input: KeyInput) => void): unknown;
  on(event: 'render-process-gone', listener: (event: object, details: { readonly reason: string }) => void): unknown;
  on(
    event: 'did-fail-load',
    listener: (event: object, errorCode: number, description: string, url: string, isMainFrame: boolean) => void,
  ): unknown;
  on(event: 'did-finish-load' | 'dom-ready', listener: () => void): unknown;
  forcefullyCrashRenderer(): void;
  setVisualZoomLevelLimits(least: number, most: number): Promise<void>;
  setZoomFactor(factor: number): void;
  capturePage(): Promise<PicturePort>;
};

/** Electron's `NativeImage`. */
export interface PicturePort {
  isEmpty(): boolean;
  getSize(): { readonly width: number; readonly height: number };
  resize(size: { width: number }): PicturePort;
  toJPEG(quality: number): Buffer;
}

/** As Electron gives a key before the page gets it. `key` and `code` as in a browser. */
export type KeyInput = {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

export interface WindowPort {
  readonly webContents: WebContentsPort;
  on(event: 'unresponsive', listener: () => void): unknown;
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  loadURL(url: string): Promise<void>;
  isDestroyed(): boolean;
  isFullScreen(): boolean;
  setFullScreen(full: boolean): void;
  setKiosk(kiosk: boolean): void;
  setBounds(bounds: Rectangle): void;
  isMinimized(): boolean;
  restore(): void;
  focus(): void;
}

/** The options of a window that matter here; every one of them is always given. */
export type WindowOptions = {
  title: string;
  x: number;
  y: number;
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
    disableDialogs: boolean;
    autoplayPolicy: 'no-user-gesture-required';
  };
};
