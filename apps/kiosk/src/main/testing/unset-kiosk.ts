import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPortedHubLink, usualSurroundings, type HubLink } from '@motcua/client';
import { createPortedSetup, splitPort, type SetupDoor } from '@motcua/client/setup';
import { usualShellSurroundings } from '@motcua/shell';
import { openPortToMain } from '@motcua/shell/preload';
import { FakeElectron } from '@motcua/shell/testing/fake-electron';
import { systemPortBinding } from '@motcua/wires';
import { onTestFinished, vi } from 'vitest';
import type { PortSystem } from '../ports/open-ports.ts';
import { startKiosk, type KioskOptions } from '../start-kiosk.ts';

/** A machine without a single port. */
export const noPorts: PortSystem = {
  listPorts: () => Promise.resolve([]),
  isPort: () => Promise.resolve(false),
  binding: systemPortBinding(),
  ...{ printerFileProgram: undefined, drawProgram: undefined, startPrinterFile: undefined },
};

/** A kiosk's main process, told of no hub unless the test says so, on a fake Electron, and its page as the test plays it. */
export async function startUnsetKiosk(
  ownFolder: string,
  { hubUrl = null, ...options }: Pick<KioskOptions, 'loadUpdates'> & { readonly hubUrl?: string | null } = {},
): Promise<{ electron: FakeElectron; link: HubLink; setup: SetupDoor }> {
  const builtFolder = join(ownFolder, 'built');
  await mkdir(join(builtFolder, 'renderer'), { recursive: true });
  await writeFile(join(builtFolder, 'renderer', 'index.html'), '<!doctype html>');
  const electron = new FakeElectron({ userData: ownFolder, isFirstInstance: true });
  await startKiosk({
    ...{ electron: electron.port(), builtFolder, portSystem: noPorts, ...options },
    settings: { hubUrl, windowed: true, screen: '', night: 'on' },
    surroundings: { ...usualShellSurroundings('kiosk'), log: () => undefined },
  });
  onTestFinished(() => electron.app.quit());
  await vi.waitFor(() => electron.windows[0]?.finishedLoads === 1 || Promise.reject(new Error('no page')));
  const port = openPortToMain({
    postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer),
  });
  onTestFinished(() => port.close());
  port.tellShell('drawn');
  const { hub, setup } = splitPort(port);
  return { electron, link: createPortedHubLink(hub, usualSurroundings()), setup: createPortedSetup(setup) };
}
