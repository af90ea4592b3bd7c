import { adapterLibraries } from './adapter-libraries.mjs';

const pureHub = ['hub/domain', 'hub/projections', 'hub/reactions', 'hub/access'];
export const protocol = ['protocol', 'protocol/vocabulary', 'protocol/follow-view', 'protocol/rejections'];

/** @type {import('./folders.mjs').Folder[]} */
const adapters = Object.entries(adapterLibraries).map(([name, libraries]) => ({
  name: `hub/adapters/${name}`,
  paths: [`apps/hub/src/adapters/${name}/`],
  imports: [
    ...['hub/ports', 'hub/errors', 'hub/strict-headers', ...protocol, 'messages/hub'],
    ...['printing', 'slips', 'updates', 'voice', 'wires'],
  ],
  typesFrom: pureHub,
  libraries,
  node: 'any',
}));

/**
 * The rows of the hub, from the inside out.
 *
 * @type {import('./folders.mjs').Folder[]}
 */
export const hubFolders = [
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
    imports: ['hub/domain', ...protocol, 'messages/hub'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/reactions',
    paths: ['apps/hub/src/reactions/'],
    imports: ['hub/domain', ...protocol, 'messages/hub', 'slips'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/access',
    paths: ['apps/hub/src/access/'],
    imports: [...protocol, 'messages/hub'],
    libraries: [],
    node: 'none',
  },
  // The error classes stand alone, so that the entry points may know them.
  // Tests show pages under the very policy that they have in an office.
  {
    name: 'hub/strict-headers',
    paths: ['apps/hub/src/adapters/http/strict-headers.ts'],
    imports: [],
    libraries: [],
    node: 'any',
  },
  { name: 'hub/errors', paths: ['apps/hub/src/ports/errors.ts'], imports: [], libraries: [], node: 'none' },
  {
    name: 'hub/ports',
    paths: ['apps/hub/src/ports/'],
    imports: [...pureHub, ...protocol, 'hub/errors'],
    typesFrom: ['slips', 'updates', 'voice'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'hub/application',
    paths: ['apps/hub/src/application/'],
    imports: [...pureHub, 'hub/ports', 'hub/errors', ...protocol],
    typesFrom: ['slips', 'updates'],
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
    imports: ['hub/domain', ...protocol, 'messages/hub'],
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
      'messages/hub',
      'messages',
      'printing',
      'updates',
    ],
    libraries: [],
    node: 'any',
  },
  // What tests of more than one folder share; the product never imports it.
  { name: 'hub/testing', paths: ['apps/hub/src/testing/'], imports: [], libraries: [], node: 'any' },
  {
    name: 'hub/main',
    paths: ['apps/hub/src/main.mjs', 'apps/hub/src/run-hub.ts', 'apps/hub/src/greeting.ts'],
    imports: ['hub/create-hub', 'hub/config', 'hub/demo', 'hub/errors', 'updates'],
    libraries: [],
    node: 'any',
  },
];
