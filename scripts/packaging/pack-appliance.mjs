import { join } from 'node:path';
import { build, Arch, Platform } from 'electron-builder';
import { stageAppliance } from './appliance-files.mjs';
import { builderConfig } from './builder-config.mjs';

/**
 * Packs an appliance with electron-builder.
 *
 * @param {object} order
 * @param {'kiosk' | 'display'} order.app its pages and bundles have been built
 * @param {import('./targets.mjs').Target} order.target
 * @param {string} order.folder where everything is made
 * @param {string | null} order.electronFolder Electron unpacked; null: electron-builder fetches it
 * @param {boolean} order.onlyFolder true: no installer is made, for its tools would have to be fetched too
 * @returns {Promise<{ unpacked: string, artifacts: string[] }>} the folder with the program, and the installers
 */
export async function packAppliance({ app, target, folder, electronFolder, onlyFolder }) {
  const stage = join(folder, 'app');
  await stageAppliance(app, target, stage);
  const platform = target.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  const kinds = onlyFolder ? 'dir' : target.platform === 'win32' ? 'nsis' : ['dir', 'AppImage'];
  const artifacts = await build({
    projectDir: stage,
    targets: platform.createTarget(kinds, target.arch === 'arm64' ? Arch.arm64 : Arch.x64),
    config: builderConfig({ app, stage, output: folder, electronFolder }),
    publish: 'never',
  });
  const system = target.platform === 'win32' ? 'win' : 'linux';
  const unpacked = `${system}${target.arch === 'arm64' ? '-arm64' : ''}-unpacked`;
  return { unpacked: join(folder, unpacked), artifacts: artifacts.filter((file) => !file.endsWith('.blockmap')) };
}
