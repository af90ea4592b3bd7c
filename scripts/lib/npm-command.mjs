import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { PlainStop } from './plain-stop.mjs';

/**
 * How to run npm with a Node that no installation replaces.
 *
 * @typedef {object} NpmCommand
 * @property {string} node a Node outside every node_modules folder
 * @property {string} cli npm's own script
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} ownNode as `process.execPath`
 * @returns {NpmCommand}
 * @throws {PlainStop} when there is no npm, or no Node outside node_modules
 */
export function findNpm(env, ownNode) {
  const searchPath = env['PATH'] ?? env['Path'] ?? '';
  const node = [env['npm_node_execpath'], ownNode, ...onPath(searchPath, ['node', 'node.exe'])].find(isOutsideModules);
  if (node === undefined) throw new PlainStop('No Node was found outside node_modules to run npm with.');
  const cli = [env['npm_execpath'], ...besideNode(node), ...onPath(searchPath, ['npm'])].map(npmCli).find(Boolean);
  if (!cli) throw new PlainStop('npm was not found; it comes with Node (https://nodejs.org).');
  return { node, cli };
}

/**
 * @param {string | undefined} path
 * @returns {path is string}
 */
function isOutsideModules(path) {
  return path !== undefined && existsSync(path) && !isInModules(path) && !isInModules(realpathSync(path));
}

/** @param {string} path */
export function isInModules(path) {
  return path.split(sep).includes('node_modules');
}

/**
 * @param {string} searchPath
 * @param {string[]} names
 */
function onPath(searchPath, names) {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** @param {string} node */
function besideNode(node) {
  const folder = dirname(node);
  const cli = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  return [join(folder, cli), join(dirname(folder), 'lib', cli)];
}

/**
 * npm's script behind a path: another package manager's script is not one, a link `npm` leads to one.
 *
 * @param {string | undefined} path
 */
function npmCli(path) {
  if (path === undefined || !existsSync(path)) return undefined;
  const real = realpathSync(path);
  return /npm-cli\.[cm]?js$/.test(real) ? real : undefined;
}
