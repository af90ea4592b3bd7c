import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPortToMain } from './open-port-to-main.ts';
import { PAGE_ADDRESS } from './page-address.ts';
import { OPEN_PORT_CHANNEL, type PagePort } from './page-port.ts';
import { startAppliance } from './start-appliance.ts';
import { FakeElectron } from './testing/fake-electron.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const openPorts: PagePort[] = [];
afterEach(() => {
  for (const port of openPorts.splice(0)) port.close();
});

async function setUp({ windowed = false, isFirstInstance = true, withPage = true } = {}) {
  const root = await temporaryFolder();
  const pageFolder = join(root, 'renderer');
  await mkdir(pageFolder);
  if (withPage) await writeFile(join(pageFolder, 'index.html'), '<!doctype html>');
  const electron = new FakeElectron({ userData: join(root, 'own'), isFirstInstance });
  const pages: { port: PagePort; heard: unknown[]; gone: number }[] = [];
  const service = {
    attach: (port: PagePort) => {
      const page = { port, heard: [] as unknown[], gone: 0 };
      pages.push(page);
      openPorts.push(port);
      port.onMessage((message) => page.heard.push(message));
      port.onClose(() => (page.gone += 1));
    },
    close: vi.fn(),
  };
  const openService = vi.fn((_ownFolder: string) => service);
  const planned: { delayMs: number; action: () => void }[] = [];
  let monotonicMs = 0;
  const log = vi.fn();
  await startAppliance({
    electron: electron.port(),
    title: 'Motcua Test',
    backgroundColor: '#ffffff',
    pageFolder,
    hubFiles: null,
    preloadFile: join(root, 'preload', 'preload.cjs'),
    windowed,
    openService,
    surroundings: {
      monotonicMs: () => monotonicMs,
      after: (delayMs, action) => void planned.push({ delayMs, action }),
      log,
    },
  });
  const [window] = electron.windows;
  if (withPage && isFirstInstance) await vi.waitFor(() => expect(window?.finishedLoads).toBe(1));
  /** Plays the preload of a page that starts. */
  const openPage = () => {
    const port = openPortToMain({
      postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer),
    });
    openPorts.push(port);
    return port;
  };
  return {
    ...{ root, pageFolder, electron, window, pages, service, openService, planned, log, openPage },
    pass: (ms: number) => (monotonicMs += ms),
  };
}

describe('an appliance', () => {
  it('shows its page in a window without any right, over the whole screen', async () => {
    const { electron, window, root } = await setUp();
    expect(electron.windows).toHaveLength(1);
    expect(window?.options).toMatchObject({ kiosk: true, fullscreen: true, frame: false });
    expect(window?.options.webPreferences).toEqual({
      preload: join(root, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    });
    expect(window?.loads).toEqual([PAGE_ADDRESS]);
    expect(electron.hasMenu()).toBe(false);
    expect(electron.powerSaves).toEqual(['prevent-display-sleep']);
    expect((await electron.request(PAGE_ADDRESS)).headers.get('content-security-policy')).toContain(
      "connect-src 'none'",
    );
  });

  it('is a window with F11 and developer tools for those who work on it', async () => {
    const { window } = await setUp({ windowed: true });
    expect(window?.options).toMatchObject({ kiosk: false, fullscreen: false, frame: true });
    expect(window?.options.webPreferences).toMatchObject({ devTools: true, sandbox: true, contextIsolation: true });
    expect(window?.webContents.press({ type: 'keyDown', key: 'F11' })).toBe(false);
    expect(window?.isFullScreen()).toBe(true);
    expect(window?.webContents.press({ type: 'keyUp', key: 'F11' })).toBe(true);
    expect(window?.webContents.press({ type: 'keyDown', key: '1' })).toBe(true);
    window?.webContents.press({ type: 'keyDown', key: 'F11' });
    expect(window?.isFullScreen()).toBe(false);
  });

  it('leaves F11 alone in the hall', async () => {
    const { window } = await setUp();
    expect(window?.webContents.press({ type: 'keyDown', key: 'F11' })).toBe(true);
    expect(window?.isFullScreen()).toBe(true);
  });

  it('denies other pages, windows, frames, permissions, devices and downloads', async () => {
    const { electron, window } = await setUp();
    const { session } = electron;
    const contents = window?.webContents;
    expect(['media', 'fullscreen', 'geolocation', 'usb'].map((name) => session.askPermission?.(name))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(session.checkPermission?.()).toBe(false);
    expect(session.checkDevice?.()).toBe(false);
    expect(contents?.openWindow()).toBe('deny');
    for (const url of ['http://127.0.0.1:4800/kiosk', 'file:///etc/passwd', 'app://motcua/other.html', 'about:blank']) {
      expect(contents?.allows('will-frame-navigate', { url })).toBe(false);
    }
    expect(contents?.allows('will-frame-navigate', { url: PAGE_ADDRESS })).toBe(true);
    expect(contents?.allows('will-redirect', { url: PAGE_ADDRESS })).toBe(false);
    expect(contents?.allows('will-attach-webview', {})).toBe(false);
    let isDownloading = true;
    session.events.emit('will-download', { preventDefault: () => (isDownloading = false) });
    expect(isDownloading).toBe(false);
  });

  it('opens its service once, with its own folder, and closes it on the way out', async () => {
    const { electron, openService, service, root } = await setUp();
    expect(openService.mock.calls).toEqual([[join(root, 'own')]]);
    expect(service.close).not.toHaveBeenCalled();
    electron.app.events.emit('window-all-closed');
    expect(electron.app.exitCode).toBe(0);
    expect(service.close).toHaveBeenCalledOnce();
  });

  it('ends at once where it runs already, and the one that runs comes to the front', async () => {
    const second = await setUp({ isFirstInstance: false });
    expect(second.electron.app.exitCode).toBe(0);
    expect(second.electron.windows).toEqual([]);
    expect(second.openService).not.toHaveBeenCalled();

    const { electron, window } = await setUp();
    if (window !== undefined) window.minimized = true;
    electron.app.events.emit('second-instance');
    expect(window).toMatchObject({ minimized: false, focused: 1 });
    window?.destroy();
    electron.app.events.emit('second-instance');
    expect(window?.focused).toBe(1);
  });
});

describe("an appliance's page port", () => {
  it('carries plain data both ways, in order', async () => {
    const { pages, openPage } = await setUp();
    const page = openPage();
    const heard: unknown[] = [];
    page.onMessage((message) => heard.push(message));
    page.post({ first: 1 });
    page.post(['second']);
    await vi.waitFor(() => expect(pages[0]?.heard).toEqual([{ first: 1 }, ['second']]));
    pages[0]?.port.post({ answer: true });
    await vi.waitFor(() => expect(heard).toEqual([{ answer: true }]));
  });

  it('drops what is not plain data and stays open', async () => {
    const { pages, openPage, log } = await setUp();
    const page = openPage();
    for (const stray of [new Map(), new Uint8Array(3), { at: new Date(0) }, 'x'.repeat(70_000)]) page.post(stray);
    page.post('plain');
    await vi.waitFor(() => expect(pages[0]?.heard).toEqual(['plain']));
    expect(log).toHaveBeenCalledTimes(4);
  });

  it('belongs to the page that started last', async () => {
    const { pages, openPage } = await setUp();
    const before = openPage();
    let isOver = false;
    before.onClose(() => (isOver = true));
    const after = openPage();
    await vi.waitFor(() => expect(isOver).toBe(true));
    await vi.waitFor(() => expect(pages[0]?.gone).toBe(1));
    after.post('hello');
    await vi.waitFor(() => expect(pages[1]?.heard).toEqual(['hello']));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.heard).toEqual([]);
  });

  it.each([
    ['another window', { sender: {} }],
    ['a frame inside the page', { senderFrame: { url: PAGE_ADDRESS, parent: {} } }],
    ['a page from elsewhere', { senderFrame: { url: 'http://127.0.0.1:4800/kiosk', parent: null } }],
    ['a page of a like name', { senderFrame: { url: 'app://motcua.evil/index.html', parent: null } }],
    ['a page that is gone', { senderFrame: null }],
  ])('is refused to %s', async (_what, from) => {
    const { electron, pages, log } = await setUp();
    const { port1, port2 } = new MessageChannel();
    let isOver = false;
    port1.addEventListener('close', () => (isOver = true), { once: true });
    electron.postFromPage(OPEN_PORT_CHANNEL, [port2], from);
    await vi.waitFor(() => expect(isOver).toBe(true));
    expect(pages).toEqual([]);
    expect(log).toHaveBeenCalledOnce();
  });

  it('is refused without a port, or with two', async () => {
    const { electron, pages } = await setUp();
    const { port1, port2 } = new MessageChannel();
    electron.postFromPage(OPEN_PORT_CHANNEL, []);
    electron.postFromPage(OPEN_PORT_CHANNEL, [port1, port2]);
    expect(pages).toEqual([]);
  });
});

describe('a page that fails', () => {
  const pauses = (planned: readonly { delayMs: number }[]) => planned.map(({ delayMs }) => delayMs);

  it('is loaded again with growing pauses until it stands', async () => {
    const { window, planned, pageFolder, root } = await setUp({ withPage: false });
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await vi.waitFor(() => expect(planned).toHaveLength(attempt));
      if (attempt < 6) planned.at(-1)?.action();
    }
    expect(pauses(planned)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    await writeFile(join(root, 'index.html'), '<!doctype html>');
    await rename(join(root, 'index.html'), join(pageFolder, 'index.html'));
    planned.at(-1)?.action();
    await vi.waitFor(() => expect(window?.finishedLoads).toBe(1));
    expect(planned).toHaveLength(6);
  });

  it('comes back after a crash or a hang, once each, and starts small again after standing a while', async () => {
    const { window, planned, pass } = await setUp();
    const standsAgain = (loads: number) => vi.waitFor(() => expect(window?.finishedLoads).toBe(loads));
    window?.webContents.crash('crashed');
    window?.webContents.crash('crashed');
    expect(pauses(planned)).toEqual([500]);
    planned[0]?.action();
    await standsAgain(2);
    window?.hang();
    expect(pauses(planned)).toEqual([500, 1_000]);
    planned[1]?.action();
    await standsAgain(3);
    pass(60_000);
    window?.webContents.crash('oom');
    expect(pauses(planned)).toEqual([500, 1_000, 500]);
  });

  it('is left alone when it ended by itself, was replaced by another load, or its window is gone', async () => {
    const { window, planned } = await setUp();
    window?.webContents.crash('clean-exit');
    window?.webContents.events.emit('did-fail-load', {}, -3, 'ERR_ABORTED', PAGE_ADDRESS, true);
    window?.webContents.events.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://motcua/x.png', false);
    expect(planned).toEqual([]);
    window?.webContents.crash('crashed');
    window?.destroy();
    planned[0]?.action();
    expect(window?.loads).toHaveLength(1);
  });
});
