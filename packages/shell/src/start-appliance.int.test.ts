import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PAGE_ADDRESS } from './page-address.ts';
import { SWITCHES } from './switches.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';

describe('an appliance', () => {
  it('AP1 shows its page in a window without any right, over the whole screen', async () => {
    const { electron, window, root } = await startTestAppliance();
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
      disableDialogs: true,
      autoplayPolicy: 'no-user-gesture-required',
    });
    expect(window?.loads).toEqual([PAGE_ADDRESS]);
    expect(electron.hasMenu()).toBe(false);
    expect(electron.powerSaves).toEqual(['prevent-display-sleep']);
    expect((await electron.request('app://motcua/index.html')).status).toBe(200);
  });

  it('AP10 has the sound come out where it was wished, and leaves the system’s own choice otherwise', async () => {
    const { tasks } = await startTestAppliance({ env: { MOTCUA_SOUND_OUTPUT: ' USB ' } });
    await vi.waitFor(() => expect(tasks).toEqual(['output USB']));
    expect((await startTestAppliance()).tasks).toEqual([]);
  });

  it('AP2 sets Chromium’s switches before it is ready, and takes zoom back with each page', async () => {
    const { electron, window } = await startTestAppliance();
    expect([...electron.app.switches]).toEqual(SWITCHES.map(({ name, value }) => [name, value]));
    expect(window?.webContents.zoom).toEqual([1, '1–1']);
    for (const { why } of SWITCHES) expect(why).toMatch(/\.$/);
  });

  it('AP2 lets its window be closed by the program alone', async () => {
    const { electron, window, service } = await startTestAppliance();
    expect(window?.close()).toBe(false);
    electron.app.quit();
    expect(window?.isDestroyed()).toBe(true);
    expect(electron.app.exitCode).toBe(0);
    expect(service.close).toHaveBeenCalledOnce();
  });

  it('has a frame, developer tools and F11 where somebody works on it', async () => {
    const { window } = await startTestAppliance({ windowed: true });
    expect(window?.options).toMatchObject({ kiosk: false, fullscreen: false, frame: true, width: 1280 });
    expect(window?.options.webPreferences).toMatchObject({ devTools: true, sandbox: true, contextIsolation: true });
    expect(window?.webContents.press('F11')).toBe(false);
    expect(window?.isFullScreen()).toBe(true);
    expect(window?.webContents.press('F11', 'keyUp')).toBe(true);
    expect(window?.webContents.press('Ctrl+Shift+I')).toBe(true);
    window?.webContents.press('F11');
    expect(window?.isFullScreen()).toBe(false);
    expect(window?.close()).toBe(true);
  });

  it('opens its service once, with its own folder, and closes it on the way out', async () => {
    const { electron, openService, service, root } = await startTestAppliance();
    expect(openService.mock.calls.map(([folder]) => folder)).toEqual([join(root, 'own')]);
    expect(service.close).not.toHaveBeenCalled();
    electron.app.events.emit('window-all-closed');
    expect(electron.app.exitCode).toBe(0);
    expect(service.close).toHaveBeenCalledOnce();
  });

  it('ends at once where it runs already, and the one that runs comes to the front', async () => {
    const second = await startTestAppliance({ isFirstInstance: false });
    expect(second.electron.app.exitCode).toBe(0);
    expect(second.electron.windows).toEqual([]);
    expect(second.openService).not.toHaveBeenCalled();

    const { electron, window } = await startTestAppliance();
    if (window !== undefined) window.minimized = true;
    electron.app.events.emit('second-instance', {}, ['motcua-kiosk', '--allow-file-access-from-files', 'x']);
    expect(window).toMatchObject({ minimized: false, focused: 1 });
    window?.destroy();
    electron.app.events.emit('second-instance', {}, ['motcua-kiosk']);
    expect(window?.focused).toBe(1);
  });

  it('PK9 comes not to the front where the system only looks whether it still runs', async () => {
    const { electron, window } = await startTestAppliance();
    electron.app.events.emit('second-instance', {}, ['motcua-kiosk', '--started-by-watch']);
    expect(window?.focused).toBe(0);
  });

  it('AP7 keeps crashes and its log on this machine', async () => {
    const { electron, root, controls } = await startTestAppliance();
    expect(electron.crashReports).toEqual([{ uploadToServer: false, compress: true }]);
    expect(electron.app.crashFolder).toBe(join(root, 'own', 'crashes'));
    const stored = await readFile(join(root, 'own', 'logs', 'appliance.log'), 'utf8');
    expect(stored).toContain('"message":"The appliance starts"');
    expect(controls().readLog(10_000)).toBe(stored);
  });
});
