import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronPort } from '../electron-port.ts';
import { FakeElectron } from './fake-electron.ts';

const GIVEN_BY_TEST = 'motcua.electron-given-by-test';

/** Lays a module of Electron's name beside a built app, in whose place the app's `import … from 'electron'` finds a fake. */
export async function layElectronModule(appFolder: string): Promise<void> {
  const names = Object.keys(new FakeElectron({ userData: '', isFirstInstance: true }).port()).join(', ');
  const folder = join(appFolder, 'node_modules', 'electron');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
  await writeFile(join(folder, 'index.js'), `export const { ${names} } = globalThis['${GIVEN_BY_TEST}'];\n`);
}

/** What the next app that is imported in this process finds in that module. */
export function giveElectron(electron: ElectronPort): void {
  Object.assign(globalThis, { [GIVEN_BY_TEST]: electron });
}
