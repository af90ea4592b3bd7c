import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { describe, expect, it, type TestContext } from 'vitest';
import { findElectron } from '../../scripts/lib/electron-program.mjs';
import { eventually } from '../harness/office-pages.ts';

/** The page is back within 10 s (AP4); a program on a machine that does other things too takes a little to start. */
const BACK_WITHIN_MS = 10_000;
const OWN_PAGE = 'app://motcua/index.html';
/** Nobody is there: what is tried here needs no hub. */
const NO_HUB = 'http://127.0.0.1:9';

/** Why the real program cannot run here; null: it can. */
function obstacle(): string | null {
  const found = findElectron();
  if ('obstacle' in found) return found.obstacle;
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  const isShown = process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== '';
  return isShown ? null : 'Electron needs a screen, and neither DISPLAY nor WAYLAND_DISPLAY names one';
}

async function start(
  context: TestContext,
  app: 'kiosk' | 'display',
): Promise<{ app: ElectronApplication; page: Page }> {
  const found = findElectron();
  if ('obstacle' in found) throw new Error(found.obstacle);
  const own = mkdtempSync(join(tmpdir(), 'motcua-electron-'));
  const folder = fileURLToPath(new URL(`../../apps/${app}`, import.meta.url));
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const running = await _electron.launch({
    executablePath: found.program,
    args: [folder, `--hub=${NO_HUB}`, `--user-data-dir=${own}`, ...asRoot],
  });
  context.onTestFinished(async () => {
    await running.close();
    rmSync(own, { recursive: true, force: true });
  });
  return { app: running, page: await running.firstWindow() };
}

/** What the fake takes for true (electron-facts.ts), asked of the program itself wherever it is present. */
describe.each(['kiosk', 'display'] as const)('the %s in the real Electron', (name) => {
  const why = obstacle();

  it('AP1 shows its page over the whole screen, in one window without a menu', async (context) => {
    if (why !== null) return context.skip(why);
    const { app, page } = await start(context, name);
    expect(page.url()).toBe(OWN_PAGE);
    expect(app.windows()).toHaveLength(1);
    const shown = await app.evaluate(({ BrowserWindow, Menu }) => {
      const [window] = BrowserWindow.getAllWindows();
      return {
        isKiosk: window?.isKiosk(),
        menu: Menu.getApplicationMenu() === null,
        tools: window?.webContents.isDevToolsOpened(),
      };
    });
    expect(shown).toEqual({ isKiosk: true, menu: true, tools: false });
  });

  it('AP1 AP3 gives the page nothing of Node, no other address, no window, no permission and no download', async (context) => {
    if (why !== null) return context.skip(why);
    const { app, page } = await start(context, name);
    const found = await page.evaluate(async () => {
      const given = (window as unknown as { motcua: object }).motcua;
      const refused = async (attempt: () => Promise<unknown>) =>
        attempt().then(
          () => false,
          () => true,
        );
      return {
        node: ['require', 'process', 'Buffer', 'global'].filter((global) => global in window),
        given: Object.keys(given).toSorted(),
        isFrozen: Object.isFrozen(given),
        elsewhere: await refused(() => fetch('http://127.0.0.1:9/')),
        file: await refused(() => fetch('file:///etc/passwd')),
        window: window.open('https://elsewhere.test/') === null,
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        notices: await Notification.requestPermission(),
      };
    });
    expect(found).toEqual({
      ...{ node: [], given: ['drawn', 'hubLink'], isFrozen: true, elsewhere: true, file: true, window: true },
      ...{ camera: true, notices: 'denied' },
    });
    await page.evaluate(() => window.location.assign('https://elsewhere.test/'));
    await eventually(() => expect(page.url()).toBe(OWN_PAGE));
    expect(app.windows()).toHaveLength(1);
  });

  it('AP2 is not closed by a person', async (context) => {
    if (why !== null) return context.skip(why);
    const { app, page } = await start(context, name);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });

  it('AP4 brings back a page that crashed, and one that hangs, within 10 s', async (context) => {
    if (why !== null) return context.skip(why);
    const { app } = await start(context, name);
    const isAlive = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed()) return false;
        return Promise.race([
          contents.executeJavaScript('true').then(() => true),
          new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500)),
        ]);
      });
    await eventually(async () => expect(await isAlive()).toBe(true));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await eventually(async () => expect(await isAlive()).toBe(true), BACK_WITHIN_MS);
    await app.evaluate(({ BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);');
    });
    expect(await isAlive()).toBe(false);
    await eventually(async () => expect(await isAlive()).toBe(true), BACK_WITHIN_MS);
  });

  it('has read its switches, and runs once', async (context) => {
    if (why !== null) return context.skip(why);
    const { app } = await start(context, name);
    const read = await app.evaluate(({ app: electron }) => ({
      pinch: electron.commandLine.hasSwitch('disable-pinch'),
      boxes: electron.commandLine.hasSwitch('noerrdialogs'),
      isOnly: electron.hasSingleInstanceLock(),
    }));
    expect(read).toEqual({ pinch: true, boxes: true, isOnly: true });
  });
});
