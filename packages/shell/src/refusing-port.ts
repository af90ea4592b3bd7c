import type { Preventable } from './electron-parts.ts';

/** The doors of Electron at which something can be refused. What is refused there, and why: `refusals.ts`. */
export interface AppRefusals {
  on(
    event: 'login',
    listener: (event: Preventable, contents: unknown, details: unknown, auth: unknown, answer: () => void) => void,
  ): unknown;
  on(
    event: 'certificate-error',
    listener: (
      event: Preventable,
      contents: unknown,
      url: string,
      error: string,
      certificate: unknown,
      answer: (isTrusted: boolean) => void,
    ) => void,
  ): unknown;
  on(
    event: 'select-client-certificate',
    listener: (event: Preventable, contents: unknown, url: string, choices: unknown, answer: () => void) => void,
  ): unknown;
}

export interface ContentsRefusals {
  on(event: 'will-frame-navigate', listener: (details: Preventable & { readonly url: string }) => void): unknown;
  on(
    event: 'will-redirect' | 'will-attach-webview' | 'will-prevent-unload',
    listener: (event: Preventable) => void,
  ): unknown;
  on(
    event: 'select-bluetooth-device',
    listener: (event: Preventable, devices: unknown, answer: (deviceId: string) => void) => void,
  ): unknown;
  on(event: 'devtools-opened', listener: () => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  closeDevTools(): void;
}

export interface SessionPort {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setCertificateVerifyProc(proc: (request: unknown, answer: (verdict: number) => void) => void): void;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (verdict: { cancel: boolean }) => void) => void,
    ): void;
  };
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
  on(
    event: 'select-usb-device' | 'select-hid-device',
    listener: (event: Preventable, details: unknown, answer: () => void) => void,
  ): unknown;
  on(
    event: 'select-serial-port',
    listener: (event: Preventable, ports: unknown, contents: unknown, answer: (portId: string) => void) => void,
  ): unknown;
}
