import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { reloadPauseMs } from './keep-page-alive.ts';
import { PAGE_ADDRESS } from './page-address.ts';
import { startTestAppliance, type TestApplianceOptions } from './testing/start-test-appliance.ts';

/** An appliance whose page opens its port with each load, and lives as long as it is not told to hang. */
async function withLivingPage(options: TestApplianceOptions = {}) {
  const appliance = await startTestAppliance(options);
  const { window, openPage, clock } = appliance;
  const page = { hangs: false, draws: true, isEmpty: false };
  const start = () => {
    // A page that hangs reads no message.
    const port = openPage(undefined, () => page.isEmpty);
    if (page.hangs) return;
    port.onMessage(() => undefined);
    if (page.draws) port.tellShell('drawn');
  };
  window?.webContents.on('did-finish-load', start);
  start();
  await clock.pass(0);
  const standsAgain = (loads: number) => vi.waitFor(() => expect(window?.finishedLoads).toBe(loads));
  return { ...appliance, page, standsAgain };
}

const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000];

describe('AP4 a page that fails', () => {
  it('is loaded again with growing pauses', () => {
    expect(PAUSES.map((_pause, failures) => reloadPauseMs(failures))).toEqual(PAUSES);
  });

  it('is loaded until it is there', async () => {
    const { window, clock, pageFolder, root, logged } = await startTestAppliance({ withPage: false });
    const failed = () => logged.filter((line) => line === 'The page did not load').length;
    for (const [failures, pauseMs] of [500, 1_000, 2_000].entries()) {
      await vi.waitFor(() => expect(failed()).toBe(failures + 1));
      await clock.pass(pauseMs);
      expect(window?.loads).toHaveLength(failures + 2);
    }
    await vi.waitFor(() => expect(failed()).toBe(4));
    await writeFile(join(root, 'index.html'), '<!doctype html>');
    await rename(join(root, 'index.html'), join(pageFolder, 'index.html'));
    await clock.pass(4_000);
    await vi.waitFor(() => expect(window?.finishedLoads).toBe(1));
  });

  it('comes back after a crash, once, and starts small again after standing a while', async () => {
    const { window, clock, standsAgain, page } = await withLivingPage();
    window?.webContents.crash('crashed');
    window?.webContents.crash('crashed');
    await clock.pass(499);
    expect(window?.loads).toHaveLength(1);
    await clock.pass(1);
    await standsAgain(2);
    window?.webContents.crash('oom');
    await clock.pass(999);
    expect(window?.loads).toHaveLength(2);
    await clock.pass(1);
    await standsAgain(3);
    await clock.pass(60_000);
    expect(window?.loads).toHaveLength(3);
    expect(page.hangs).toBe(false);
    window?.webContents.crash('crashed');
    await clock.pass(500);
    await standsAgain(4);
  });

  it('that hangs is found out without a touch, and is back within 10 s', async () => {
    const { window, clock, openPage, logged } = await startTestAppliance();
    const port = openPage();
    port.tellShell('drawn');
    port.onMessage(() => undefined);
    await clock.pass(20_000);
    expect(window?.loads).toHaveLength(1);
    // From now on the page reads nothing: a port of its place that nobody listens at.
    openPage().tellShell('drawn');
    await clock.pass(10_000);
    expect(window?.loads).toHaveLength(2);
    expect(logged).toContain('The page hangs');
  });

  it('that hangs under a finger is back as well', async () => {
    const { window, clock, standsAgain } = await withLivingPage();
    window?.hangUnderTouch();
    await clock.pass(500);
    await standsAgain(2);
  });

  it('that stays empty is loaded again within 10 s, and left alone as soon as it draws', async () => {
    const { window, clock, logged, page, standsAgain } = await withLivingPage();
    page.draws = false;
    window?.webContents.crash('crashed');
    await clock.pass(500);
    await standsAgain(2);
    page.draws = true;
    await clock.pass(10_000);
    await standsAgain(3);
    expect(logged.filter((line) => line === 'The page shows nothing')).toHaveLength(1);
    await clock.pass(120_000);
    expect(window?.loads).toHaveLength(3);
  });

  it('that has drawn itself before its last letters came is left alone', async () => {
    const { window, clock, logged, openPage } = await startTestAppliance();
    let bringLetters = (): void => undefined;
    let begun = 0;
    if (window !== undefined) window.letters = new Promise((resolve) => (bringLetters = resolve));
    window?.webContents.on('dom-ready', () => {
      const port = openPage();
      port.onMessage(() => undefined);
      port.tellShell('drawn');
      begun += 1;
    });
    window?.webContents.crash('crashed');
    await clock.pass(500);
    await vi.waitFor(() => expect(begun).toBe(1));
    await clock.pass(3_000);
    expect(window?.finishedLoads).toBe(1);
    bringLetters();
    await vi.waitFor(() => expect(window?.finishedLoads).toBe(2));
    await clock.pass(60_000);
    expect(window?.loads).toHaveLength(2);
    expect(logged).not.toContain('The page shows nothing');
  });

  it('that loads itself again has its whole time to draw itself, and no longer', async () => {
    const { window, clock, logged, page, openPage, standsAgain } = await withLivingPage();
    await clock.pass(60_000);
    const slow = openPage(undefined, () => true);
    slow.onMessage(() => undefined);
    await clock.pass(6_900);
    expect(window?.loads).toHaveLength(1);
    expect(logged).not.toContain('The page shows nothing');
    expect(page.isEmpty).toBe(false);
    await clock.pass(1_000);
    await standsAgain(2);
    expect(logged).toContain('The page shows nothing');
  });

  it('that becomes empty later is found out within 10 s, and one that is empty for a moment is left alone', async () => {
    const { window, clock, logged, page, standsAgain } = await withLivingPage();
    await clock.pass(60_000);
    page.isEmpty = true;
    await clock.pass(4_000);
    page.isEmpty = false;
    await clock.pass(20_000);
    expect(window?.loads).toHaveLength(1);
    page.isEmpty = true;
    await clock.pass(8_000);
    page.isEmpty = false;
    await clock.pass(1_000);
    await standsAgain(2);
    expect(logged.filter((line) => line === 'The page shows nothing')).toHaveLength(1);
    await clock.pass(120_000);
    expect(window?.loads).toHaveLength(2);
  });

  it('that has lost what draws it is loaded again, for it may stay black', async () => {
    const { electron, clock, logged, standsAgain } = await withLivingPage();
    electron.app.loseGraphics('clean-exit');
    electron.app.loseGraphics('crashed');
    await clock.pass(500);
    await standsAgain(2);
    expect(logged).toContain('The process that draws was lost');
  });

  it('is not blamed for a main process that stood still, or a machine that slept', async () => {
    const { window, clock, logged } = await withLivingPage();
    await clock.pass(10_000);
    await clock.standStill(3_600_000);
    await clock.pass(10_000);
    expect(window?.loads).toHaveLength(1);
    expect(logged).not.toContain('The page hangs');
  });

  it('is left alone when it ended by itself, was replaced by another load, or its window is gone', async () => {
    const { window, clock } = await withLivingPage();
    window?.webContents.crash('clean-exit');
    window?.webContents.events.emit('did-fail-load', {}, -3, 'ERR_ABORTED', PAGE_ADDRESS, true);
    window?.webContents.events.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://motcua/x.png', false);
    await clock.pass(5_000);
    expect(window?.loads).toHaveLength(1);
    window?.webContents.crash('crashed');
    window?.destroy();
    await clock.pass(5_000);
    expect(window?.loads).toHaveLength(1);
  });
});

describe('AP4 the last resort', () => {
  const crashSix = async ({ window, clock }: Awaited<ReturnType<typeof withLivingPage>>) => {
    for (let crash = 0; crash < 6; crash += 1) {
      window?.webContents.crash('crashed');
      await clock.pass(9_000);
    }
  };

  it('is a new start of the program, after six faults of one kind', async () => {
    const appliance = await withLivingPage({ argv: ['/opt/motcua/kiosk', '--hub=http://10.0.0.5:4800'] });
    const { electron, service } = appliance;
    await crashSix(appliance);
    expect(electron.app.relaunches).toHaveLength(1);
    expect(electron.app.relaunches[0]?.[0]).toBe('--hub=http://10.0.0.5:4800');
    expect(electron.app.relaunches[0]?.[1]).toMatch(/^--motcua-relaunched-at=\d+$/);
    expect(electron.app.exitCode).toBe(0);
    expect(service.close).toHaveBeenCalledOnce();
  });

  const BY_LAUNCHER = { MOTCUA_PROGRAM_ROOT: '/opt/motcua-kiosk', MOTCUA_PROGRAM_ENDED_AT: '1764399990000' };
  it.each([
    ['by itself', { argv: ['/opt/motcua/kiosk', '--motcua-relaunched-at=1764399990000'] }],
    ['by its launcher', { env: BY_LAUNCHER }],
  ])(
    'waits where the program was started anew %s only a moment ago, and loads the page all the same',
    async (_, how) => {
      const appliance = await withLivingPage(how);
      const { electron, window, logged } = appliance;
      await crashSix(appliance);
      expect(electron.app).toMatchObject({ relaunches: [], exitCode: null });
      expect(window?.loads).toHaveLength(7);
      expect(logged).toContain('The program would start anew, and did so only a moment ago');
      // Three minutes later it is due.
      await appliance.clock.pass(180_000);
      await crashSix(appliance);
      expect(electron.app.exitCode).toBe(0);
    },
  );

  it('is taken for a fault that nobody caught, without a box over the page and without its words in the log', async () => {
    const { electron, faults, logged, controls } = await startTestAppliance();
    expect([...faults.keys()]).toEqual(['uncaughtException', 'unhandledRejection']);
    faults.get('uncaughtException')?.(new TypeError('Nguyễn Văn A is not a function'));
    expect(electron.app.relaunches).toHaveLength(1);
    expect(logged).toContain('A fault of the program that nobody caught');
    const log = controls().readLog(10_000);
    expect(log).toContain('TypeError at ');
    expect(log).not.toContain('Nguyễn');
  });

  it('is left to the launcher where there is one, and out of an AppImage goes by its file', async () => {
    const launched = await startTestAppliance({ env: { MOTCUA_PROGRAM_ROOT: '/opt/motcua-kiosk' } });
    launched.faults.get('uncaughtException')?.(new Error('x'));
    expect(launched.electron.app).toMatchObject({ relaunches: [], exitCode: 0 });
    const image = await startTestAppliance({ env: { APPIMAGE: '/home/kiosk/Motcua.AppImage' } });
    image.faults.get('unhandledRejection')?.('x');
    expect(image.electron.app.relaunches[0]?.[0]).toBe('/home/kiosk/Motcua.AppImage');
  });

  it('ends the program even where something hangs on the way out', async () => {
    const { electron, window, clock, controls } = await startTestAppliance();
    electron.app.events.on('before-quit', () => window?.destroy());
    const close = window?.close.bind(window);
    if (window !== undefined) window.close = () => (close?.(), false);
    controls().restart('somebody asked for it');
    await clock.pass(500);
    expect(electron.app.exitCode).toBeNull();
    await clock.pass(3_000);
    expect(electron.app.exitCode).toBe(0);
  });
});
