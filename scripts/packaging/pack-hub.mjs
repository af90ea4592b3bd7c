import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainStop } from '../lib/plain-stop.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { buildDeb, copyFilled } from './deb-package.mjs';
import { layGuide } from './guide-files.mjs';
import { hubVersion, layOutHub } from './hub-files.mjs';
import { layLauncher } from './launcher-files.mjs';
import { refuseForeign } from './native-machine.mjs';

const templates = join(repositoryRoot, 'packaging', 'hub');

/**
 * Makes the hub's deb: its program as the first version in the folder of versions, the launcher that runs it, Node, the
 * unit and what belongs to it.
 *
 * @param {object} order
 * @param {import('./targets.mjs').Target} order.target a Linux
 * @param {string} order.folder where everything is made
 * @param {'quick' | 'small'} order.packing
 * @returns {Promise<{ deb: string, root: string }>} the file, and the folder that it was made from
 */
export async function packHub({ target, folder, packing }) {
  if (target.debArch === null) throw new PlainStop(`There is no deb for ${target.name}.`);
  const version = hubVersion();
  const words = { VERSION: version, ARCH: target.debArch };
  const root = join(folder, `deb-${target.name}`);
  rmSync(root, { recursive: true, force: true });
  copyFilled(join(templates, 'root'), root, words);
  await layOutHub(target, join(root, 'opt', 'motcua', 'hub', 'versions', version));
  await layLauncher(target, join(root, 'usr', 'lib', 'motcua', 'hub'));
  layGuide(join(root, 'usr', 'share', 'doc', 'motcua-hub', 'guide'));
  const icon = join(root, 'usr', 'share', 'icons', 'hicolor', '256x256', 'apps', 'motcua-hub.png');
  mkdirSync(dirname(icon), { recursive: true });
  cpSync(join(repositoryRoot, 'packaging', 'appliance', 'icons', '256x256.png'), icon);
  refuseForeign(root, target);
  const deb = join(folder, `motcua-hub_${version}_${target.debArch}.deb`);
  await buildDeb({ root, debian: join(templates, 'debian'), words }, deb, packing);
  return { deb, root };
}
