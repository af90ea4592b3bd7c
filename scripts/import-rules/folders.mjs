import { vocabularyFiles } from './vocabulary-files.mjs';
import { deviceFolders } from './device-folders.mjs';
import { hubFolders, protocol } from './hub-folders.mjs';

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

const renderers = ['client', 'ui', 'messages', 'setup-page', ...protocol];
const voices = ['voice', 'voice/clip-library'];
const mains = ['shell', 'client', 'client/node', 'client/home', 'updates', ...protocol];

/** @type {Folder[]} */
export const folders = [
  {
    name: 'build',
    paths: ['apps/kiosk', 'apps/display', 'apps/counter', 'packages/ui', 'packages/shell'].flatMap((workspace) => [
      `${workspace}/scripts/`,
      `${workspace}/vite.`,
    ]),
    imports: ['scripts', 'messages', 'protocol/vocabulary'],
    libraries: ['*'],
    node: 'any',
  },

  // What crosses the LAN
  {
    name: 'protocol/follow-view',
    paths: ['packages/protocol/src/follow-view.ts'],
    imports: ['protocol/vocabulary'],
    libraries: [],
    node: 'none',
  },
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
  // How a device's program reaches the hub that it has pinned; no page knows certificates.
  {
    name: 'client/node',
    paths: ['packages/client/src/node/'],
    imports: protocol,
    libraries: [],
    node: ['crypto', 'http', 'https', 'net', 'stream', 'tls'],
  },
  // How it finds its hub and comes to belong to one.
  {
    name: 'client/home',
    paths: ['packages/client/src/home/', 'packages/client/src/finding/', 'packages/client/src/appliance-home.ts'],
    imports: ['client', 'client/node', ...protocol],
    libraries: ['multicast-dns'],
    node: 'any',
  },
  {
    name: 'client',
    paths: ['packages/client/src/'],
    imports: protocol,
    libraries: ['socket.io-client', 'uuidv7'],
    node: 'none',
  },

  // What people read and see
  // The part that a hub says itself: whoever reads it before the doors are open reads no words of screens.
  {
    name: 'messages/hub',
    paths: ['packages/messages/src/hub-words.ts'],
    imports: ['messages'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'messages',
    paths: ['packages/messages/src/'],
    imports: ['protocol/follow-view', 'protocol/vocabulary'],
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

  // The first start and the service menu, over whichever page a device has.
  {
    name: 'setup-page',
    paths: ['packages/setup-page/src/'],
    imports: ['client', 'ui', 'messages', ...protocol],
    libraries: ['lit'],
    node: 'none',
  },

  // How a page comes by clips and plays them: for pages alone.
  {
    name: 'voice/clip-library',
    paths: ['packages/voice/src/clip-library/'],
    imports: ['voice'],
    libraries: [],
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

  // What stands on a citizen's slip, whoever prints it: the words, and where they stand. Knows no queue and no device.
  {
    name: 'slips',
    paths: ['packages/slips/src/'],
    imports: [...protocol, 'messages/hub'],
    typesFrom: ['printing'],
    libraries: [],
    node: 'none',
  },

  // Devices and shells, which know no queue
  ...deviceFolders,
  // What an appliance's page may do, also for whoever tries such a page in a browser.
  { name: 'shell/policy', paths: ['packages/shell/src/page-policy.ts'], imports: [], libraries: [], node: 'none' },
  { name: 'shell', paths: ['packages/shell/src/'], imports: ['shell/policy'], libraries: ['electron'], node: 'any' },

  ...hubFolders,

  // The screens
  {
    name: 'kiosk/renderer',
    paths: ['apps/kiosk/src/renderer/'],
    imports: [...renderers, ...voices, 'wires/read-scan'],
    libraries: ['lit'],
    node: 'none',
  },
  {
    name: 'display/renderer',
    paths: ['apps/display/src/renderer/'],
    imports: [...renderers, ...voices],
    libraries: ['lit'],
    node: 'none',
  },
  // The page for phones is 30 kB with everything: it knows a view's type, and no library.
  {
    name: 'display/follow',
    paths: ['apps/display/src/follow/'],
    imports: ['protocol/follow-view'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'counter/renderer',
    paths: ['apps/counter/src/'],
    imports: [...renderers, ...voices, 'printing/models'],
    libraries: ['lit', 'fflate'],
    node: 'none',
  },
  {
    name: 'kiosk/main',
    paths: [
      'apps/kiosk/src/main/',
      'apps/kiosk/src/preload/',
      'apps/kiosk/src/printer-file/',
      'apps/kiosk/src/updates/',
      'apps/kiosk/src/draw-slips/',
    ],
    imports: [...mains, 'messages', 'printing', 'slips', 'voice', 'wires'],
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
  // A kiosk's main process against the hub's writer, both in the test's own time.
  {
    name: 'test/alone',
    paths: ['test/alone/'],
    imports: ['client', 'hub/application', 'kiosk/main', ...protocol, 'test', 'wires'],
    libraries: [],
    node: 'any',
  },
  // Appliances as packages hold them, before a real hub: it packs them, and stands where their page would.
  {
    name: 'test/packed',
    paths: ['test/packed/'],
    imports: ['client', ...protocol, 'scripts/packaging', 'shell', 'test', 'test/virtual-printer', 'updates', 'wires'],
    libraries: [],
    node: 'any',
  },
  {
    name: 'test',
    paths: ['test/'],
    imports: [
      'hub/create-hub',
      'hub/strict-headers',
      'client',
      'client/node',
      'client/home',
      ...protocol,
      'messages',
      'scripts',
      'shell/policy',
      'test/virtual-printer',
      'updates',
      'voice',
      'wires',
    ],
    libraries: ['*'],
    node: 'any',
  },
  // What packs an appliance asks how it was bundled, and how its program is to be set.
  {
    name: 'scripts/packaging',
    paths: ['scripts/packaging/'],
    imports: ['scripts', 'build', 'shell'],
    libraries: ['*'],
    node: 'any',
  },
  // Settings are checked before the pages are built, by the hub's own reading of them.
  {
    name: 'scripts',
    paths: ['scripts/'],
    imports: ['hub/config', 'hub/errors', 'scripts/packaging'],
    libraries: ['*'],
    node: 'any',
  },
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
