import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NATIVE_MODULES } from '@motcua/shell/electron-bundles';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { copyModule } from './copy-module.mjs';
import { provideModule } from './fetch-module.mjs';
import { describedIn } from './own-packages.mjs';
import { readLock } from './read-lock.mjs';
import { productionModules } from './production-modules.mjs';

/** What an appliance's build leaves that is its own: a display's page for phones is the hub's to hand out. */
const builtFolders = ['main', 'preload', 'renderer', 'printer-file', 'draw-slips', 'updates'];

/** How each appliance is called; the words a person reads are in `applianceNames`. */
export const applianceNames = {
  kiosk: { id: 'vn.motcua.kiosk', product: 'Motcua Kiosk', executable: 'motcua-kiosk' },
  display: { id: 'vn.motcua.display', product: 'Motcua Display', executable: 'motcua-display' },
};

/** @param {'kiosk' | 'display'} app @returns {string} the version that its package says */
export function applianceVersion(app) {
  return describedIn(`apps/${app}`).version;
}

/**
 * Lays out what goes into `app.asar`, and nothing else: what was built, in which the workspace packages and all other
 * libraries are bundled, and beside it only what cannot be bundled, for one kind of machine.
 *
 * @param {'kiosk' | 'display'} app
 * @param {import('./targets.mjs').Target} target
 * @param {string} folder absolute; is emptied first
 */
export async function stageAppliance(app, target, folder) {
  const own = describedIn(`apps/${app}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of builtFolders) {
    const built = join(repositoryRoot, 'apps', app, 'dist', name);
    if (existsSync(built)) cpSync(built, join(folder, 'dist', name), { recursive: true });
  }
  const lock = readLock();
  const { modules } = productionModules(lock, `apps/${app}`, target, neededAtRunTime(app));
  for (const place of modules) copyModule(await provideModule(place, lock[place]), join(folder, place), target);
  const described = {
    ...{ name: applianceNames[app].executable, productName: applianceNames[app].product, version: own.version },
    ...{ description: 'Queue software for walk-in public offices', author: 'Motcua', license: 'GPL-3.0-or-later' },
    ...{ private: true, type: 'module', main: own.main },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
}

/**
 * The native packages that the app's bundles still ask for.
 *
 * @param {string} app
 */
function neededAtRunTime(app) {
  const dist = join(repositoryRoot, 'apps', app, 'dist');
  const programs = builtFolders.map((name) => join(dist, name, `${name}.js`)).filter((file) => existsSync(file));
  const text = programs.map((file) => readFileSync(file, 'utf8')).join('\n');
  return NATIVE_MODULES.filter((name) => ['"', "'", '`'].some((mark) => text.includes(mark + name)));
}
