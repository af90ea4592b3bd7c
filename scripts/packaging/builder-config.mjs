import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronFuses } from '@motcua/shell/fuses';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { applianceNames } from './appliance-files.mjs';

/** Icons, and what the installer of Windows does besides. */
const buildResources = join(repositoryRoot, 'packaging', 'appliance');

/**
 * What electron-builder does with either appliance; they differ in their names alone. It is told everything, so that it
 * looks for nothing: neither packages to install nor native code to compile.
 *
 * @param {object} order
 * @param {'kiosk' | 'display'} order.app
 * @param {string} order.stage folder with what goes into `app.asar`
 * @param {string} order.output
 * @param {string | null} order.electronFolder Electron unpacked, for a machine that cannot fetch it
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig({ app, stage, output, electronFolder }) {
  const { id, product, executable } = applianceNames[app];
  const electron = JSON.parse(readFileSync(join(repositoryRoot, 'node_modules', 'electron', 'package.json'), 'utf8'));
  return {
    ...{ appId: id, productName: product, copyright: 'Motcua, GPL-3.0-or-later' },
    directories: { app: stage, output, buildResources },
    electronVersion: electron.version,
    ...(electronFolder === null ? {} : { electronDist: electronFolder }),
    // The stage holds exactly what is to go in. With the word of this hook nothing is installed, compiled or looked for;
    // `npmRebuild: false` would say the first two only, and the hook would not be asked.
    files: ['dist/**', 'package.json', { from: join(stage, 'node_modules'), to: 'node_modules', filter: ['**/*'] }],
    beforeBuild: () => Promise.resolve(false),
    asar: { smartUnpack: false },
    // What the system itself loads must lie in a real file, and so must what runs beside the main process: a process or a
    // thread of its own, with what it loads in its turn.
    asarUnpack: ['**/*.node', '**/*.ttf', 'dist/{printer-file,draw-slips}/**', 'node_modules/@napi-rs/**'],
    electronFuses: electronFuses(),
    // Electron's own demonstration, which it would show if ours were gone.
    afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    // Vietnamese first; Chromium's own few words are all that these hold.
    electronLanguages: ['vi', 'en-US'],
    publish: null,
    artifactName: `${executable}-\${version}-\${os}-\${arch}.\${ext}`,
    linux: {
      ...{ target: ['AppImage'], executableName: executable, category: 'Office', icon: join(buildResources, 'icons') },
      ...{ maintainer: 'Motcua', vendor: 'Motcua', synopsis: product },
    },
    win: {
      ...{ target: ['nsis'], icon: join(buildResources, 'icon.ico') },
      // What the installer registers, and whoever looks after the PC can read: resources/windows.
      extraResources: [{ from: join(buildResources, 'windows'), to: 'windows' }],
    },
    nsis: {
      // One PC serves one purpose, for everybody who signs in at it; its pairing outlives a new installation.
      ...{ oneClick: false, perMachine: true, allowToChangeInstallationDirectory: false },
      ...{ deleteAppDataOnUninstall: false, runAfterFinish: true, createDesktopShortcut: 'always' },
      ...{ installerLanguages: ['vi_VN', 'en_US'], unicode: true },
      include: join(buildResources, 'start-with-windows.nsh'),
    },
  };
}
