import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPortedHubLink, usualSurroundings } from '@motcua/client';
import { usualShellSurroundings } from '@motcua/shell';
import { openPortToMain } from '@motcua/shell/preload';
import { FakeElectron } from '@motcua/shell/testing/fake-electron';
import { systemPortBinding } from '@motcua/wires';
import { startKiosk } from '../start-kiosk.ts';

/*
 * The kiosk's main process with a fake in Electron's place, as a program that tests start and kill:
 *
 *     node kiosk-program.ts <hub's address> <own folder> <folder of ports>
 *
 * Ports are pseudo-terminals that the test lays in a folder; any other path is refused as on a real kiosk. Its page is
 * played here too: what the page hears of scanners goes to the log.
 */
const [hubUrl = '', ownFolder = '', portFolder = ''] = process.argv.slice(2);
const builtFolder = join(ownFolder, 'built');
await mkdir(join(builtFolder, 'renderer'), { recursive: true });
await writeFile(join(builtFolder, 'renderer', 'index.html'), '<!doctype html>');
const electron = new FakeElectron({ userData: ownFolder, isFirstInstance: true });
const surroundings = usualShellSurroundings('kiosk');
await startKiosk({
  electron: electron.port(),
  settings: { hubUrl, windowed: true },
  builtFolder,
  surroundings,
  portSystem: {
    isPort: ({ path }) => Promise.resolve(path.startsWith(`${portFolder}/`)),
    binding: systemPortBinding(),
    printerFileProgram: undefined,
  },
});
while (electron.windows[0]?.finishedLoads !== 1) await new Promise((resolve) => setTimeout(resolve, 10));
const toMain = openPortToMain({
  postMessage: (channel, _message, transfer) => electron.postFromPage(channel, transfer),
});
const page = createPortedHubLink(toMain, usualSurroundings());
page.onInput((input) => surroundings.log('The page heard', { input }));
