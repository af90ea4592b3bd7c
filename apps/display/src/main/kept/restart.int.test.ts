import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPortedHubLink, usualSurroundings, type HubLink } from '@motcua/client';
import { splitPort } from '@motcua/client/setup';
import { usualShellSurroundings } from '@motcua/shell';
import { openPortToMain } from '@motcua/shell/preload';
import { FakeElectron } from '@motcua/shell/testing/fake-electron';
import { startHubProcess } from '@motcua/shell/testing/hub-process';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startDisplay } from '../start-display.ts';

const patience = { timeout: 20_000, interval: 50 };

/** The display's main process on a fake Electron, and its page as the test plays it. */
async function startProgram(userData: string, hubUrl: string): Promise<{ electron: FakeElectron; link: HubLink }> {
  const builtFolder = join(userData, 'built');
  await mkdir(join(builtFolder, 'renderer'), { recursive: true });
  await writeFile(join(builtFolder, 'renderer', 'index.html'), '<!doctype html>');
  const electron = new FakeElectron({ userData, isFirstInstance: true });
  await startDisplay({
    ...{ electron: electron.port(), builtFolder },
    settings: { hubUrl, windowed: true, screen: '', night: 'on' },
    surroundings: { ...usualShellSurroundings('display'), log: () => undefined },
  });
  onTestFinished(() => electron.app.quit());
  await vi.waitFor(() => expect(electron.windows[0]?.finishedLoads).toBe(1));
  const port = openPortToMain({
    postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer),
  });
  onTestFinished(() => port.close());
  port.tellShell('drawn');
  return { electron, link: createPortedHubLink(splitPort(port).hub, usualSurroundings()) };
}

it('HL2 a display that is started after a power cut, without its hub, shows what it showed last', async () => {
  const data = await temporaryFolder();
  const hub = await startHubProcess(data);
  onTestFinished(() => hub.kill());
  const own = await temporaryFolder();
  const { electron, link } = await startProgram(own, hub.url);
  await vi.waitFor(() => expect(link.state().kind).toBe('pairing'), patience);
  const state = link.state();
  await hub.confirmPairing(state.kind === 'pairing' ? state.code : '');
  await vi.waitFor(() => expect(link.latest('call-board', null)).not.toBeNull(), patience);
  const board = link.latest('call-board', null)?.body;
  await hub.kill();
  await vi.waitFor(() => expect(link.state().kind).toBe('lost'), patience);
  await vi.waitFor(
    async () => expect(await readFile(join(own, 'last-shown.json'), 'utf8')).toContain('centre'),
    patience,
  );
  electron.app.quit();

  const again = await startProgram(own, hub.url);
  await vi.waitFor(() => expect(again.link.state()).toMatchObject({ kind: 'lost', isKept: true }), patience);
  await vi.waitFor(() => expect(again.link.latest('call-board', null)?.body).toEqual(board), patience);
  const lost = again.link.state();
  const deviceId = lost.kind === 'lost' ? (lost.deviceId ?? null) : null;
  expect(again.link.latest('display-look', deviceId)?.body.look.languages).toContain('vi');
  expect(Math.abs(again.link.hubNow() - Date.now())).toBeLessThan(60_000);
});
