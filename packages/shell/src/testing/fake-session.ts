import { EventEmitter } from 'node:events';
import type { ElectronPort } from '../electron-port.ts';
import type { FakeApp } from './fake-app.ts';

type BeforeRequest = (details: { readonly url: string }, answer: (verdict: { cancel: boolean }) => void) => void;

/** Electron's session, as a page meets it. */
export class FakeSession {
  readonly #app: FakeApp;
  readonly events = new EventEmitter();
  #answersRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  #answersCheck: (() => boolean) | null = null;
  #answersDevice: (() => boolean) | null = null;
  #verify: ((request: unknown, answer: (verdict: number) => void) => void) | null = null;
  #beforeRequest: BeforeRequest | null = null;

  constructor(app: FakeApp) {
    this.#app = app;
  }

  get defaultSession(): ElectronPort['session']['defaultSession'] {
    this.#app.demandReady('The session');
    return {
      setPermissionRequestHandler: (handler) => (this.#answersRequest = handler),
      setPermissionCheckHandler: (handler) => (this.#answersCheck = handler),
      setDevicePermissionHandler: (handler) => (this.#answersDevice = handler),
      setCertificateVerifyProc: (proc) => (this.#verify = proc),
      webRequest: { onBeforeRequest: (listener) => (this.#beforeRequest = listener) },
      on: (event: string, listener: (...args: never[]) => void) =>
        this.events.on(event, listener as (...args: unknown[]) => void),
    };
  }

  /** permissions-granted */
  grants(permission: string): boolean {
    if (this.#answersRequest === null) return true;
    let isGranted: boolean | null = null;
    this.#answersRequest({}, permission, (granted) => (isGranted = granted));
    if (isGranted === null) throw new Error('The permission was left unanswered');
    return isGranted;
  }
  checks(): boolean {
    return this.#answersCheck?.() ?? true;
  }
  givesDevice(): boolean {
    return this.#answersDevice?.() ?? true;
  }
  /** Electron's verdict on a certificate that Chromium finds good. */
  trusts(): boolean {
    let verdict = 0;
    this.#verify?.({}, (given) => (verdict = given));
    return verdict === 0;
  }
  loads(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => (isCancelled = cancel));
    return !isCancelled;
  }
  downloads(): boolean {
    let isAllowed = true;
    this.events.emit('will-download', { preventDefault: () => (isAllowed = false) });
    return isAllowed;
  }
  /** What a page is given of devices that it asks for: of USB and HID undefined is none, of serial ports the empty name. */
  chooses(event: 'select-usb-device' | 'select-hid-device' | 'select-serial-port'): unknown {
    let chosen: unknown = 'unanswered';
    const answer = (choice?: string) => (chosen = choice ?? null);
    const asked = { preventDefault: () => undefined };
    if (event === 'select-serial-port') this.events.emit(event, asked, [], {}, answer);
    else this.events.emit(event, asked, {}, answer);
    return chosen;
  }
}
