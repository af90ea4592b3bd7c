import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { AppPort } from '../electron-port.ts';
import type { FakeWindow } from './fake-window.ts';

export type FakeAppOptions = {
  readonly userData: string;
  readonly isFirstInstance: boolean;
  /** As the app's own package says; usually the one of the tests. */
  readonly version?: string;
  /** The program is over. */
  readonly onEnd?: (code: number) => void;
};

/** Electron's `app` as far as it is used; what is known of it stands in `electron-facts.ts`. */
export class FakeApp implements AppPort {
  readonly events = new EventEmitter();
  readonly #options: FakeAppOptions;
  readonly #windows: readonly FakeWindow[];
  isReady = false;
  exitCode: number | null = null;
  /** The arguments of each start that was asked for. */
  readonly relaunches: (readonly string[])[] = [];
  readonly switches = new Map<string, string | undefined>();
  crashFolder: string | null = null;

  constructor(options: FakeAppOptions, windows: readonly FakeWindow[]) {
    this.#options = options;
    this.#windows = windows;
  }

  readonly commandLine = {
    // switches-before-ready
    appendSwitch: (name: string, value?: string): void => void (this.isReady || this.switches.set(name, value)),
  };

  demandReady(what: string): void {
    if (!this.isReady) throw new Error(`${what} before the app is ready`);
  }
  requestSingleInstanceLock(): boolean {
    return this.#options.isFirstInstance;
  }
  /** Never in the same turn: what must come before, the main module does before it waits. */
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.isReady = true;
  }
  getPath(): string {
    return this.#options.userData;
  }
  // path-must-exist
  setPath(_name: string, path: string): void {
    if (!existsSync(path)) throw new Error('Failed to set path');
    this.crashFolder = path;
  }
  getVersion(): string {
    return this.#options.version ?? '0.1.0';
  }
  // relaunch-does-not-end
  relaunch({ args, execPath }: { readonly args: string[]; readonly execPath?: string }): void {
    this.relaunches.push(execPath === undefined ? args : [execPath, ...args]);
  }
  // quit-closes-first
  quit(): void {
    if (this.exitCode !== null) return;
    this.events.emit('before-quit');
    if (!this.#windows.every((window) => window.close())) return;
    this.exitCode = 0;
    this.events.emit('will-quit');
    this.#options.onEnd?.(0);
  }
  // exit-asks-nobody
  exit(code: number): void {
    this.exitCode = code;
    this.#options.onEnd?.(code);
  }
  on(event: string, listener: (...args: never[]) => void): this {
    this.events.on(event, listener as (...args: unknown[]) => void);
    return this;
  }
  loseGraphics(reason: string): void {
    this.events.emit('child-process-gone', {}, { type: 'GPU', reason });
  }
  /** The name and the password that somebody at the glass would be asked for; null: the request was cancelled. */
  asksForPassword(): boolean {
    let isAnswered = false;
    // login-cancelled
    if (this.events.listenerCount('login') === 0) return false;
    const event = { preventDefault: () => undefined };
    this.events.emit('login', event, {}, {}, {}, (name?: string) => (isAnswered = name === undefined));
    return !isAnswered;
  }
  trustsBadCertificate(): boolean {
    let isTrusted = false;
    // bad-certificate-refused
    const event = { preventDefault: () => undefined };
    this.events.emit('certificate-error', event, {}, '', '', {}, (verdict: boolean) => (isTrusted = verdict));
    return isTrusted;
  }
  /** Which of the machine's client certificates a server would get. */
  handsOutCertificate(certificates: readonly string[]): string | null {
    // first-client-certificate
    let handedOut: string | null = certificates[0] ?? null;
    const event = { preventDefault: () => (handedOut = null) };
    const answer = (chosen?: string) => (handedOut = chosen ?? null);
    this.events.emit('select-client-certificate', event, {}, '', certificates, answer);
    return handedOut;
  }
}
