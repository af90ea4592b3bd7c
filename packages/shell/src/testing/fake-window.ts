import { EventEmitter } from 'node:events';
import type { Rectangle } from '../electron-parts.ts';
import type { KeyInput, PicturePort, WebContentsPort, WindowOptions, WindowPort } from '../window-port.ts';

export class FakeWindow implements WindowPort {
  readonly options: WindowOptions;
  readonly webContents = new FakeWebContents();
  readonly #events = new EventEmitter();
  readonly #request: (url: string) => Promise<Response>;
  /** Addresses that were loaded, oldest first. */
  readonly loads: string[] = [];
  /** Loads that came to a good end. */
  finishedLoads = 0;
  /** What the end of a load waits for, as for letters: the page runs meanwhile, and says what it says. */
  letters: Promise<void> = Promise.resolve();
  url = '';
  focused = 0;
  minimized = false;
  bounds: Rectangle;
  #isKiosk: boolean;
  #fullScreen: boolean;
  #destroyed = false;

  constructor(options: WindowOptions, request: (url: string) => Promise<Response>) {
    this.options = options;
    this.#request = request;
    this.#fullScreen = options.fullscreen;
    this.#isKiosk = options.kiosk;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
  }

  on(event: string, listener: (...args: never[]) => void): this {
    this.#events.on(event, listener as (...args: unknown[]) => void);
    return this;
  }
  /** unresponsive-by-input: somebody has touched a page that hangs. */
  hangUnderTouch(): void {
    this.#events.emit('unresponsive');
  }
  /** Whether it lets itself be closed. */
  close(): boolean {
    let isClosed = true;
    this.#events.emit('close', { preventDefault: () => (isClosed = false) });
    this.#destroyed ||= isClosed;
    return isClosed;
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
    this.webContents.events.emit('dom-ready');
    await this.letters;
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
  get isKiosk(): boolean {
    return this.#isKiosk;
  }
  setKiosk(kiosk: boolean): void {
    this.#isKiosk = kiosk;
  }
  /** full-screen-does-not-move */
  setBounds(bounds: Rectangle): void {
    if (!this.#fullScreen && !this.#isKiosk) this.bounds = bounds;
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

export class FakeWebContents implements WebContentsPort {
  readonly events = new EventEmitter();
  #openHandler: (() => { action: 'deny' }) | null = null;
  toolsClosed = 0;
  zoom: (number | string)[] = [];
  /** What the glass shows; null: it cannot be taken. */
  picture: PicturePort | null = null;

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
  closeDevTools(): void {
    this.toolsClosed += 1;
  }
  setZoomFactor(factor: number): void {
    this.zoom.push(factor);
  }
  setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.zoom.push(`${least}–${most}`);
    return Promise.resolve();
  }
  capturePage(): Promise<PicturePort> {
    return this.picture === null ? Promise.reject(new Error('no picture')) : Promise.resolve(this.picture);
  }
  /** What becomes of `window.open`: windows-open. */
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
  /** first-bluetooth-device */
  takesBluetooth(devices: readonly string[]): string {
    let taken = devices[0] ?? '';
    const event = { preventDefault: () => (taken = '') };
    this.events.emit('select-bluetooth-device', event, devices, (deviceId: string) => (taken = deviceId));
    return taken;
  }
  /** Whether the key still reaches the page. `keys`: as one says it, `Ctrl+Shift+I`. */
  press(keys: string, type = 'keyDown'): boolean {
    let isPrevented = false;
    this.events.emit('before-input-event', { preventDefault: () => (isPrevented = true) }, keyOf(keys, type));
    return !isPrevented;
  }
}

/** `Ctrl++` is Ctrl and the plus: the last part may be empty on both sides of it. */
function keyOf(keys: string, type: string): KeyInput {
  const key = keys.endsWith('++') || keys === '+' ? '+' : (keys.split('+').at(-1) ?? '');
  const held = keys.slice(0, keys.length - key.length);
  return {
    ...{ type, key, code: key },
    control: held.includes('Ctrl+'),
    alt: held.includes('Alt+'),
    shift: held.includes('Shift+'),
    meta: held.includes('Meta+'),
  };
}
