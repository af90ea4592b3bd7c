import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainStop } from './plain-stop.mjs';
import { repositoryRoot } from './repository-root.mjs';
import { programEnv, runSilently } from './run-program.mjs';

const reachWithinMs = 10_000;

/**
 * @param {string} platform as `process.platform`
 * @returns {string} path of the program inside Electron's folder
 */
export function electronFile(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * Electron's program where it is on this machine already; nothing is fetched.
 *
 * @returns {{ program: string } | { obstacle: string }} absolute path, or one line that says where it was looked for
 */
export function findElectron() {
  const file = electronFile(process.platform);
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = given !== undefined && given !== '' ? given : join(repositoryRoot, 'node_modules', 'electron', 'dist');
  const program = join(folder, file);
  if (existsSync(program)) return { program };
  return { obstacle: `Electron's program is not on this machine: there is no ${program}` };
}

/**
 * Electron's program. npm brings only the package around it; the program itself is fetched from another place when it
 * is needed first.
 *
 * @param {string} node path of a Node ≥ 24
 * @param {string} app for the advice when there is none
 * @returns {Promise<string>} absolute path
 * @throws {PlainStop} one line: what is missing and how to provide it
 */
export async function provideElectron(node, app) {
  const file = electronFile(process.platform);
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '') {
    const program = join(given, file);
    if (existsSync(program)) return program;
    throw new PlainStop(`ELECTRON_OVERRIDE_DIST_PATH names ${given}, where there is no ${file}.`);
  }
  const folder = join(repositoryRoot, 'node_modules', 'electron');
  const program = join(folder, 'dist', file);
  if (existsSync(join(folder, 'path.txt')) && existsSync(program)) return program;
  const version = String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  const obstacle = (await serverObstacle(version)) ?? (await fetchProgram(node, folder));
  if (obstacle === undefined && existsSync(program)) return program;
  throw new PlainStop(advice(app, version, obstacle ?? 'the download was incomplete'));
}

/**
 * Asks the server first: the download itself would wait for minutes where no way leads out of the office. Behind a
 * proxy only the download knows the way.
 *
 * @param {string} version
 * @returns {Promise<string | undefined>} why the server cannot be used
 */
async function serverObstacle(version) {
  const env = process.env;
  if (env['HTTPS_PROXY'] ?? env['https_proxy'] ?? env['ELECTRON_GET_USE_PROXY']) return undefined;
  const mirror = env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const url = `${mirror}v${version}/SHASUMS256.txt`;
    const { ok, status } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(reachWithinMs) });
    return ok ? undefined : `${new URL(mirror).host} answered ${status}`;
  } catch {
    return `${new URL(mirror).host} was not reached`;
  }
}

/**
 * @param {string} node
 * @param {string} folder of the package `electron`
 * @returns {Promise<string | undefined>} why there is still no program
 */
async function fetchProgram(node, folder) {
  console.error('Fetching Electron, about 110 MB; this happens once…');
  const { exitCode } = await runSilently(node, [join(folder, 'install.js')], programEnv(node));
  return exitCode === 0 ? undefined : 'the download failed';
}

/**
 * @param {string} app
 * @param {string} version
 * @param {string} obstacle
 */
function advice(app, version, obstacle) {
  const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return `Electron's program is missing and ${obstacle}: unpack ${archive} and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or open the hub's /${app}/ in a browser.`;
}
