import type { Rectangle } from './electron-parts.ts';
import type { AppRefusals, ContentsRefusals, SessionPort } from './refusing-port.ts';
import type { WindowOptions, WindowPort } from './window-port.ts';

/**
 * The part of Electron that an appliance uses, as narrow types that Electron's own satisfy. So the
 * main process runs in tests with a small fake, where Electron's program is not to be had.
 */

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

export type AppPort = AppRefusals & {
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<void>;
  getPath(name: 'userData'): string;
  /** Throws where there is no such folder. */
  setPath(name: 'crashDumps', path: string): void;
  getVersion(): string;
  quit(): void;
  exit(code: number): void;
  /** Starts the program anew once this one has ended; it does not end it. */
  relaunch(options: { args: string[]; execPath?: string }): void;
  readonly commandLine: { appendSwitch(name: string, value?: string): void };
  on(event: 'window-all-closed' | 'will-quit' | 'before-quit', listener: () => void): unknown;
  /** `line`: what the second one was started with, in any order, and with arguments of Chromium's own. */
  on(event: 'second-instance', listener: (event: object, line: readonly string[]) => void): unknown;
  on(event: 'web-contents-created', listener: (event: object, contents: ContentsRefusals) => void): unknown;
  on(
    event: 'child-process-gone',
    listener: (event: object, details: { readonly type: string; readonly reason: string }) => void,
  ): unknown;
};

/** One screen of the machine. Electron calls it a display; here that is the appliance of the waiting room. */
export type ScreenPort = {
  readonly id: number;
  readonly label: string;
  readonly bounds: Rectangle;
};

export interface ScreensPort {
  getAllDisplays(): ScreenPort[];
  getPrimaryDisplay(): ScreenPort;
  on(event: 'display-added' | 'display-removed' | 'display-metrics-changed', listener: () => void): unknown;
}

/** A process of Node's beside the main one, without `fork`: https://www.electronjs.org/docs/latest/api/utility-process */
export interface UtilityPort {
  readonly pid: number | undefined;
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export interface SafeStoragePort {
  isEncryptionAvailable(): boolean;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
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
  readonly ipcMain: { on(channel: string, listener: (event: PageOpenedEvent, message: unknown) => void): unknown };
  readonly powerSaveBlocker: { start(type: 'prevent-display-sleep'): number };
  readonly screen: ScreensPort;
  readonly crashReporter: { start(options: { uploadToServer: false; compress: boolean }): void };
  readonly safeStorage: SafeStoragePort;
  readonly utilityProcess: {
    fork(modulePath: string, args: string[], options: { stdio: 'ignore'; serviceName: string }): UtilityPort;
  };
}
