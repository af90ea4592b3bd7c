import { join } from 'node:path';
import { build, Arch, Platform } from 'electron-builder';
import { stageAppliance } from './appliance-files.mjs';
import { builderConfig } from './builder-config.mjs';
import { refuseForeign } from './native-machine.mjs';

/**
 * What is to be packed.
 *
 * @typedef {object} ApplianceOrder
 * @property {'kiosk' | 'display'} app its pages and bundles have been built
 * @property {import('./targets.mjs').Target} target
 * @property {string} folder where everything is made
 * @property {string | null} electronFolder Electron unpacked; null: electron-builder fetches it
 */

/**
 * Packs an appliance with electron-builder into a folder, with Electron around it and the fuses set. Fetches nothing but
 * Electron.
 *
 * @param {ApplianceOrder} order
 * @returns {Promise<string>} the folder with the program
 */
export async function packAppliance({ app, target, folder, electronFolder }) {
  const stage = join(folder, 'app');
  await stageAppliance(app, target, stage);
  const config = builderConfig({ app, stage, output: folder, electronFolder });
  await build({ projectDir: stage, targets: targetsOf(target, 'dir'), config, publish: 'never' });
  const system = target.platform === 'win32' ? 'win' : 'linux';
  const unpacked = join(folder, `${system}${target.arch === 'arm64' ? '-arm64' : ''}-unpacked`);
  refuseForeign(join(unpacked, 'resources'), target);
  return unpacked;
}

/**
 * Makes of the packed folder what people install: an AppImage, or the installer of Windows. Fetches the tools for it.
 *
 * @param {ApplianceOrder} order
 * @param {string} unpacked what `packAppliance` gave
 * @returns {Promise<string[]>} the files
 */
export async function packInstallers({ app, target, folder, electronFolder }, unpacked) {
  const stage = join(folder, 'app');
  const files = await build({
    projectDir: stage,
    prepackaged: unpacked,
    targets: targetsOf(target, target.platform === 'win32' ? 'nsis' : 'AppImage'),
    config: builderConfig({ app, stage, output: folder, electronFolder }),
    publish: 'never',
  });
  return files.filter((file) => /\.(AppImage|exe)$/.test(file));
}

/** @param {import('./targets.mjs').Target} target @param {string} kind */
function targetsOf({ platform, arch }, kind) {
  const system = platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  return system.createTarget(kind, arch === 'arm64' ? Arch.arm64 : Arch.x64);
}
