import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { electronFile, provideElectron } from '../lib/electron-program.mjs';
import { PlainStop } from '../lib/plain-stop.mjs';
import { packApplianceDeb } from './appliance-deb.mjs';
import { machineOf } from './native-machine.mjs';
import { packAppliance, packInstallers } from './pack-appliance.mjs';
import { packHub } from './pack-hub.mjs';
import { packWindowsHub } from './pack-windows-hub.mjs';
import { ownTarget, targets } from './targets.mjs';

const advice = `electron-builder did not manage. It fetches Electron of other machines and the tools of AppImage and NSIS from
GitHub. Where that is not reached: --electron names a folder with Electron unpacked, and --only-folder leaves out what
needs the tools.`;

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
  const order = { electronFolder: electronFolder === null ? null : resolve(electronFolder), onlyFolder };
  const files = [];
  for (const target of /** @type {import('./targets.mjs').Target[]} */ (wanted)) {
    if (part === 'hub') files.push(await hubPackage(target, folder));
    else files.push(...(await appliancePackages({ ...order, app: part, target, folder: join(folder, target.name) })));
  }
  return files;
}

/** @param {import('./targets.mjs').Target} target @param {string} folder */
async function hubPackage(target, folder) {
  if (target.platform === 'win32') return (await packWindowsHub(folder)).zip;
  return (await packHub({ target, folder, packing: 'small' })).deb;
}

/**
 * @param {import('./pack-appliance.mjs').ApplianceOrder & { onlyFolder: boolean }} order
 * @returns {Promise<string[]>} the files; a deb is made wherever the folder was, whatever becomes of the rest
 */
async function appliancePackages({ onlyFolder, ...order }) {
  const { app, target, folder, electronFolder } = order;
  const program = electronFile(target.platform);
  if (electronFolder !== null && !existsSync(join(electronFolder, program))) {
    throw new PlainStop(`--electron names ${electronFolder}, where there is no ${program}.`);
  }
  const machine = electronFolder === null ? null : machineOf(join(electronFolder, program));
  if (machine !== null && machine !== target.name) {
    throw new PlainStop(
      `--electron names ${electronFolder}, which is Electron for ${machine} and not for ${target.name}.`,
    );
  }
  const whole = { ...order, electronFolder: electronFolder ?? (await ownElectron(app, target)) };
  const unpacked = await packAppliance(whole).catch(explain);
  const deb =
    target.debArch === null ? [] : [await packApplianceDeb({ app, target, unpacked, folder, packing: 'small' })];
  const made = deb.map(({ deb: file }) => file);
  if (onlyFolder) return made.length > 0 ? made : [unpacked];
  for (const file of made) console.log(file);
  return packInstallers(whole, unpacked).catch(explain);
}

/** @param {Error} fault @returns {never} */
function explain(fault) {
  throw new PlainStop(`${fault.message.split('\n')[0]}\n\n${advice}`);
}

/**
 * This machine's Electron, which the apps are started with too; that of another machine is left to electron-builder.
 *
 * @param {'kiosk' | 'display'} app
 * @param {import('./targets.mjs').Target} target
 */
async function ownElectron(app, target) {
  return target === ownTarget() ? dirname(await provideElectron(process.execPath, app)) : null;
}
