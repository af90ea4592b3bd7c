import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { HUB_NODE_ENV, HUB_NODE_FLAGS } from '../lib/hub-node-flags.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { copyModule } from './copy-module.mjs';
import { provideModule } from './fetch-module.mjs';
import { describedIn, writeSignpost } from './own-packages.mjs';
import { productionModules } from './production-modules.mjs';
import { readLock } from './read-lock.mjs';

/** The built pages that the hub hands out, where it looks for them. */
const pages = [
  ...['apps/kiosk/dist/renderer', 'apps/display/dist/renderer', 'apps/display/dist/follow'],
  ...['apps/counter/dist/renderer', 'apps/counter/dist/simulators', 'apps/counter/dist/rating'],
];

/** Beside sources: what the workspaces read of themselves, of those that the hub needs. */
const besideSources = { 'packages/voice': ['packs'], 'packages/updates': ['keys', 'launcher'] };

/** @returns {string} the version that the hub says it is */
export function hubVersion() {
  return describedIn('apps/hub').version;
}

/**
 * Lays out the hub as a program: the same tree as here, with what runs and nothing else, so that every file finds every
 * other as it does when it is tested. Node reads the sources; it is not in the tree.
 *
 * @param {import('./targets.mjs').Target} target
 * @param {string} folder absolute; is emptied first. The pages have been built
 */
export async function layOutHub(target, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lock = readLock();
  const { modules, workspaces } = productionModules(lock, 'apps/hub', target);
  for (const workspace of ['apps/hub', ...workspaces]) copySources(workspace, folder);
  for (const path of [...pages, 'LICENSE']) copy(path, folder);
  for (const [workspace, beside] of Object.entries(besideSources)) {
    if (workspaces.includes(workspace)) for (const name of beside) copyPart(`${workspace}/${name}`, folder);
  }
  for (const workspace of workspaces) writeSignpost(workspace, folder);
  for (const place of modules) copyModule(await provideModule(place, lock[place]), join(folder, place), target);
  const program = { run: ['$node', ...HUB_NODE_FLAGS, 'apps/hub/src/main.mjs', 'start'], env: HUB_NODE_ENV };
  writeFileSync(join(folder, 'motcua-program.json'), `${JSON.stringify(program, null, 2)}\n`);
}

/** @param {string} path from the repository's root @param {string} folder */
function copy(path, folder) {
  cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true });
}

/** @param {string} workspace @param {string} folder */
function copySources(workspace, folder) {
  copy(`${workspace}/package.json`, folder);
  copyPart(`${workspace}/src`, folder);
}

/** @param {string} path from the repository's root; only what runs in it is copied @param {string} folder */
function copyPart(path, folder) {
  cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true, filter: (file) => !isForWorkOnly(file) });
}

/** Tests, what only tests import, and the simulation of days that writes a page of the documentation. */
function isForWorkOnly(/** @type {string} */ file) {
  const parts = file.slice(repositoryRoot.length).split(sep);
  return (
    parts.includes('testing') ||
    parts.includes('simulation') ||
    /(\.test|-contract)\.ts$|\.d\.m?ts$|\.golden\.|^print-.*\.mjs$/.test(basename(file))
  );
}
