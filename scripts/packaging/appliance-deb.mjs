import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainStop } from '../lib/plain-stop.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { applianceNames, applianceVersion } from './appliance-files.mjs';
import { buildDeb, copyFilled } from './deb-package.mjs';
import { layGuide } from './guide-files.mjs';
import { layLauncher } from './launcher-files.mjs';
import { refuseForeign } from './native-machine.mjs';

const templates = join(repositoryRoot, 'packaging', 'appliance');

const descriptions = {
  kiosk: 'Where citizens take a number: one touch, one slip.',
  display: 'Who is called, and where to: for the waiting room, with its voice.',
};

/**
 * Makes an appliance's deb around what electron-builder packed: the program as the first version in the folder of versions,
 * the launcher that runs it, the session in which it has the screen to itself.
 *
 * @param {object} order
 * @param {'kiosk' | 'display'} order.app
 * @param {import('./targets.mjs').Target} order.target a Linux
 * @param {string} order.unpacked the folder with the program
 * @param {string} order.folder where everything is made
 * @param {'quick' | 'small'} order.packing
 * @returns {Promise<{ deb: string, root: string }>} the file, and the folder that it was made from
 */
export async function packApplianceDeb({ app, target, unpacked, folder, packing }) {
  if (target.debArch === null) throw new PlainStop(`There is no deb for ${target.name}.`);
  const version = applianceVersion(app);
  const words = {
    ...{ APP: app, OTHER: app === 'kiosk' ? 'display' : 'kiosk', WHAT: descriptions[app] },
    ...{ VERSION: version, ARCH: target.debArch },
  };
  const root = join(folder, `deb-${target.name}`);
  rmSync(root, { recursive: true, force: true });
  copyFilled(join(templates, 'root'), root, words);
  layDeviceRules(app, root);
  const program = join(root, 'opt', 'motcua', app, 'versions', version);
  mkdirSync(program, { recursive: true });
  cpSync(unpacked, program, { recursive: true, verbatimSymlinks: true });
  const { executable } = applianceNames[app];
  writeFileSync(join(program, 'motcua-program.json'), `${JSON.stringify({ run: [executable], env: {} }, null, 2)}\n`);
  await layLauncher(target, join(root, 'usr', 'lib', 'motcua', app));
  layGuide(join(root, 'usr', 'share', 'doc', `motcua-${app}`, 'guide'));
  refuseForeign(root, target);
  const deb = join(folder, `${executable}_${version}_${target.debArch}.deb`);
  await buildDeb({ root, debian: join(templates, 'debian'), words }, deb, packing);
  return { deb, root };
}

/**
 * A kiosk may have a slip printer and a scanner of its own: they get the names and the drivers that the hub's get.
 *
 * @param {'kiosk' | 'display'} app
 * @param {string} root
 */
function layDeviceRules(app, root) {
  if (app !== 'kiosk') return;
  const hub = join(repositoryRoot, 'packaging', 'hub', 'root', 'usr', 'lib');
  for (const path of ['udev/rules.d/70-motcua-hub.rules', 'modules-load.d/motcua-hub.conf']) {
    const target = join(root, 'usr', 'lib', path.replace('hub', app));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(hub, path), target);
  }
}
