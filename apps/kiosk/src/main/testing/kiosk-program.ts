import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usualShellSurroundings } from '@motcua/shell';
import { FakeElectron } from '@motcua/shell/testing/fake-electron';
import { systemPortBinding } from '@motcua/wires';
import { startKiosk } from '../start-kiosk.ts';

/*
 * The kiosk's main process with a fake in Electron's place, as a program that tests start and kill:
 *
 *     node kiosk-program.ts <hub's address> <own folder> <folder of ports>
 *
 * Ports are pseudo-terminals that the test lays in a folder; any other path is refused as on a real kiosk.
 */
const [hubUrl = '', ownFolder = '', portFolder = ''] = process.argv.slice(2);
const builtFolder = join(ownFolder, 'built');
await mkdir(join(builtFolder, 'renderer'), { recursive: true });
await writeFile(join(builtFolder, 'renderer', 'index.html'), '<!doctype html>');
await startKiosk({
  electron: new FakeElectron({ userData: ownFolder, isFirstInstance: true }).port(),
  settings: { hubUrl, windowed: true },
  builtFolder,
  surroundings: usualShellSurroundings('kiosk'),
  portSystem: {
    isPort: ({ path }) => Promise.resolve(path.startsWith(`${portFolder}/`)),
    binding: systemPortBinding(),
    printerFileProgram: undefined,
  },
});
