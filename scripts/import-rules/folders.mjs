import { adapterLibraries } from './adapter-libraries.mjs';
import { vocabularyFiles } from './vocabulary-files.mjs';
import { deviceFolders } from './device-folders.mjs';

/**
 * Who may import whom: the one table of it. A folder may import itself, what its row names, and nothing else.
 * The first row that names the beginning of a file's path is the file's row, so narrow rows stand before wide ones.
 *
 * @typedef {object} Folder
 * @property {string} name how other rows refer to it
 * @property {string[]} paths beginnings of its files' paths from the repository's root
 * @property {string[]} imports names of rows it may import
 * @property {string[]} [typesFrom] names of rows it may import types from, and only types
 * @property {string[]} libraries third-party packages it may import; `*` for any that its package.json names
 * @property {'none' | 'any' | string[]} node modules of Node itself that it may import
 */

const pureHub = ['hub/domain', 'hub/projections', 'hub/reactions', 'hub/access'];
const protocol = ['protocol', 'protocol/vocabulary', 'protocol/rejections'];
const renderers = ['client', 'ui', 'messages', ...protocol];
const mains = ['shell', 'client', ...protocol];

/** @type {Folder[]} */
const adapters = Object.entries(adapterLibraries).map(([name, libraries]) => ({
  name: `hub/adapters/${name}`,
  paths: [`apps/hub/src/adapters/${name}/`],
  imports: ['hub/ports', 'hub/errors', ...protocol, 'messages', 'printing', 'voice', 'wires'],
  typesFrom: pureHub,
  libraries,
  node: 'any',
}));

/** @type {Folder[]} */
export const folders = [
  {
    name: 'build',
    paths: ['apps/kiosk', 'apps/display', 'apps/counter', 'packages/ui', 'packages/shell']
      .flatMap((workspace) => [`${workspace}/vite.config.ts`, `${workspace}/scripts/`])
      .concat(
        'apps/counter/vite.simulators.config.ts',
        'apps/counter/vite.rating.config.ts',
        'apps/display/vite.follow.config.ts',
      ),
    imports: [],
    libraries: ['*'],
    node: 'any',
  },

  // What crosses the LAN
  {
    name: 'protocol/vocabulary',
    paths: [
      ...vocabularyFiles.map((file) => `packages/protocol/src/${file}.ts`),
      'packages/protocol/src/ready-procedures.json',
    ],
    imports: [],
    libraries: [],
    node: 'none',
  },
  {
    name: 'protocol/rejections',
    paths: ['packages/protocol/src/rejections.ts'],
    imports: protocol,
    libraries: ['zod'],
    node: 'none',
  },
  { name: 'protocol', paths: ['packages/protocol/src/'], imports: protocol, libraries: ['zod'], node: 'none' },
  {
    name: 'client',
    paths: ['packages/client/src/'],
    imports: protocol,
    libraries: ['socket.io-client', 'uuidv7'],
    node: 'none',
  },

  // What people read and see
  {
    name: 'messages',
    paths: ['packages/messages/src/'],
    imports: ['protocol/vocabulary'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'ui',
    paths: ['packages/ui/src/'],
    imports: ['protocol/vocabulary', 'messages'],
    libraries: ['lit', '@fontsource/be-vietnam-pro', '@fontsource/noto-sans-khmer', 'lucide-static', 'qrcode'],
    node: 'none',
  },

  // What is said in the room, and in which pieces of sound. Knows no queue and no page.
  {
    name: 'voice',
    paths: ['packages/voice/src/'],
    imports: ['protocol/vocabulary'],
    libraries: ['zod'],
    node: 'none',
  },

  // Makes the packs that ship, once; never a part of the product.
  { name: 'voice/scripts', paths: ['packages/voice/scripts/'], imports: ['voice'], libraries: [], node: 'any' },

  // Devices and shells, which know no queue
  ...deviceFolders,
  { name: 'shell', paths: ['packages/shell/src/'], imports: [], libraries: ['electron'], node: 'any' },

  // The hub, from the inside out
  {
    name: 'hub/domain',
    paths: ['apps/hub/src/domain/'],
    imports: ['protocol/vocabulary', 'protocol/rejections'],
    // The shapes of commands and figures, so that they are written once; no schema runs in the domain.
    typesFrom: ['protocol'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/projections',
    paths: ['apps/hub/src/projections/'],
    imports: ['hub/domain', ...protocol, 'messages'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/reactions',
    paths: ['apps/hub/src/reactions/'],
    imports: ['hub/domain', ...protocol, 'messages'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/access',
    paths: ['apps/hub/src/access/'],
    imports: [...protocol, 'messages'],
    libraries: [],
    node: 'none',
  },
  // The error classes stand alone, so that the entry points may know them.
  { name: 'hub/errors', paths: ['apps/hub/src/ports/errors.ts'], imports: [], libraries: [], node: 'none' },
  {
    name: 'hub/ports',
    paths: ['apps/hub/src/ports/'],
    imports: [...pureHub, ...protocol, 'hub/errors'],
    typesFrom: ['voice'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/application',
    paths: ['apps/hub/src/application/'],
    imports: [...pureHub, 'hub/ports', 'hub/errors', ...protocol],
    libraries: [],
    // To let waiting sockets have their turn between two publications.
    node: ['timers'],
  },
  ...adapters,
  {
    name: 'hub/simulation',
    paths: ['apps/hub/src/simulation/'],
    imports: ['hub/domain', 'hub/demo', ...protocol],
    libraries: [],
    node: ['fs', 'path', 'url'],
  },
  {
    name: 'hub/demo',
    paths: ['apps/hub/src/demo/'],
    imports: ['hub/domain', ...protocol, 'messages'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/config',
    paths: ['apps/hub/src/config.ts'],
    imports: ['hub/errors'],
    typesFrom: ['hub/domain', ...protocol],
    libraries: [],
    node: 'any',
  },
  {
    name: 'hub/create-hub',
    paths: ['apps/hub/src/create-hub.ts', 'apps/hub/src/composition/', 'apps/hub/src/command-line/'],
    imports: [
      ...pureHub,
      'hub/ports',
      'hub/errors',
      'hub/application',
      ...adapters.map((adapter) => adapter.name),
      'hub/demo',
      'hub/config',
      ...protocol,
      'messages',
      'printing',
    ],
    libraries: [],
    node: 'any',
  },
  // What tests of more than one folder share; the product never imports it.
  { name: 'hub/testing', paths: ['apps/hub/src/testing/'], imports: [], libraries: [], node: 'any' },
  {
    name: 'hub/main',
    paths: ['apps/hub/src/main.mjs', 'apps/hub/src/run-hub.ts', 'apps/hub/src/greeting.ts'],
    imports: ['hub/create-hub', 'hub/config', 'hub/demo', 'hub/errors'],
    libraries: [],
    node: 'any',
  },

  // The screens
  {
    name: 'kiosk/renderer',
    paths: ['apps/kiosk/src/renderer/'],
    imports: [...renderers, 'voice'],
    libraries: ['lit'],
    node: 'none',
  },
  {
    name: 'display/renderer',
    paths: ['apps/display/src/renderer/'],
    imports: [...renderers, 'voice'],
    libraries: ['lit'],
    node: 'none',
  },
  // The page for phones is 30 kB with everything: it knows a view's type, and no library.
  {
    name: 'display/follow',
    paths: ['apps/display/src/follow/'],
    imports: [],
    typesFrom: ['protocol/vocabulary'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'counter/renderer',
    paths: ['apps/counter/src/'],
    imports: [...renderers, 'printing/models', 'voice'],
    libraries: ['lit', 'fflate'],
    node: 'none',
  },
  {
    name: 'kiosk/main',
    paths: ['apps/kiosk/src/main/', 'apps/kiosk/src/preload/', 'apps/kiosk/src/printer-file/'],
    imports: [...mains, 'printing', 'wires'],
    libraries: ['electron'],
    node: 'any',
  },
  {
    name: 'display/main',
    paths: ['apps/display/src/main/', 'apps/display/src/preload/'],
    imports: mains,
    libraries: ['electron'],
    node: 'any',
  },

  // The whole system from outside, and the tools; a printer's own truth of its paper, beside the hub that claims to know it.
  {
    name: 'test/virtual-printer',
    paths: ['test/harness/virtual-printer/'],
    imports: ['printing', 'wires'],
    libraries: ['*'],
    node: 'any',
  },
  {
    name: 'test',
    paths: ['test/'],
    imports: ['hub/create-hub', 'client', ...protocol, 'messages', 'scripts', 'test/virtual-printer', 'voice', 'wires'],
    libraries: ['*'],
    node: 'any',
  },
  // Settings are checked before the pages are built, by the hub's own reading of them.
  { name: 'scripts', paths: ['scripts/'], imports: ['hub/config', 'hub/errors'], libraries: ['*'], node: 'any' },
];

/** Packages that any test may import, beside those of the folders of its own workspace. */
export const testLibraries = ['vitest', 'fast-check', 'jsqr', 'pngjs', 'socket.io-client'];

/**
 * A test, or a file that only tests import: a contract suite, or what stands in a folder `testing`.
 *
 * @param {string} path from the repository's root
 */
export function isTestFile(path) {
  return /\.test\.ts$/.test(path) || /-contract\.ts$/.test(path) || /(^|\/)testing\//.test(path);
}

/**
 * @param {string} path from the repository's root
 * @returns {Folder | undefined}
 */
export function folderOf(path) {
  // The test of a file that has a row of its own belongs to that row.
  const tested = path.replace(/(\.int)?\.test\.ts$/, '.ts');
  return folders.find((folder) => folder.paths.some((beginning) => tested.startsWith(beginning)));
}

/**
 * The workspace that a file belongs to: `packages/client`, `apps/hub`, `test`, or `.` for the scripts.
 *
 * @param {string} path from the repository's root
 */
export function workspaceOf(path) {
  return /^(?:(?:apps|packages)\/[^/]+|test)(?=\/)/.exec(path)?.[0] ?? '.';
}
