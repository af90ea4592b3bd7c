import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { electronFile } from '../lib/electron-program.mjs';
import { PlainStop } from '../lib/plain-stop.mjs';
import { packApplianceDeb } from './appliance-deb.mjs';
import { packAppliance } from './pack-appliance.mjs';
import { packHub } from './pack-hub.mjs';
import { packWindowsHub } from './pack-windows-hub.mjs';
import { ownTarget, targets } from './targets.mjs';

/**
 * Makes the packages of one part for the machines that were asked for.
 *
 * @param {object} order
 * @param {'hub' | 'kiosk' | 'display'} order.part
 * @param {string} order.folder
 * @param {string[] | null} order.names of targets; null: this machine's
 * @param {string | null} order.electronFolder
 * @param {boolean} order.onlyFolder
 * @returns {Promise<string[]>} the files
 * @throws {PlainStop} in words
 */
export async function makePackages({ part, folder, names, electronFolder, onlyFolder }) {
  const own = ownTarget();
  const wanted = names === null ? [own] : names.map((name) => targets[name]);
  if (wanted.includes(undefined)) throw new PlainStop(`A target is one of: ${Object.keys(targets).join(', ')}.`, 2);
  const files = [];
  for (const target of /** @type {import('./targets.mjs').Target[]} */ (wanted)) {
    if (part === 'hub') files.push(await hubPackage(target, folder));
    else files.push(...(await appliancePackages({ app: part, target, folder, electronFolder, onlyFolder })));
  }
  return files;
}

/** @param {import('./targets.mjs').Target} target @param {string} folder */
async function hubPackage(target, folder) {
  if (target.platform === 'win32') return (await packWindowsHub(folder)).zip;
  return (await packHub({ target, folder, packing: 'small' })).deb;
}

/**
 * @param {object} order
 * @param {'kiosk' | 'display'} order.app
 * @param {import('./targets.mjs').Target} order.target
 * @param {string} order.folder
 * @param {string | null} order.electronFolder
 * @param {boolean} order.onlyFolder
 */
async function appliancePackages({ app, target, folder, electronFolder, onlyFolder }) {
  const electron = electronFolder === null ? null : resolve(electronFolder);
  const program = electronFile(target.platform);
  if (electron !== null && !existsSync(join(electron, program))) {
    throw new PlainStop(`--electron names ${electron}, where there is no ${program}.`);
  }
  const own = join(folder, target.name);
  const { unpacked, artifacts } = await packAppliance({
    app,
    target,
    folder: own,
    electronFolder: electron,
    onlyFolder,
  });
  if (target.platform === 'win32') return artifacts.length > 0 ? artifacts : [unpacked];
  return [...artifacts, (await packApplianceDeb({ app, target, unpacked, folder: own, packing: 'small' })).deb];
}
