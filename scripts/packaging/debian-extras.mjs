import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/repository-root.mjs';

const control = join(repositoryRoot, 'packaging', 'appliance', 'debian', 'control');
const HOW = 'npm run usb-folder on the Debian or Ubuntu that the kiosks will have, with internet';

/** What every Debian has: it is neither fetched nor put in place of what is there. */
const ON_EVERY_DEBIAN = ['required', 'important'];

/**
 * Fetches what a kiosk or display needs besides its own deb (cage, libraries, with all that they need in their turn) from this machine's
 * Debian or Ubuntu, for places without internet. It fits machines of the same release and kind.
 *
 * @param {string} extra the folder in which one for this release is made
 * @param {object} [machine]
 * @param {NodeJS.ProcessEnv} [machine.env]
 * @param {string} [machine.osRelease]
 * @returns {{ name: string, packages: number } | { why: string, how: string }} the folder's name, or why there is none
 */
export function bringDebianPackages(extra, { env = process.env, osRelease = '/etc/os-release' } = {}) {
  if (!existsSync(osRelease)) return { why: 'this machine is no Debian or Ubuntu', how: HOW };
  const scratch = mkdtempSync(join(tmpdir(), 'motcua-apt-'));
  try {
    const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
      execFileSync(program, args, {
        ...{ cwd: scratch, env: { ...env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' },
        ...{ stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 },
      });
    const name = [...namesIn(readFileSync(osRelease, 'utf8')), run('dpkg', '--print-architecture').trim()].join('-');
    const wanted = beyondTheUsual(run, neededPackages(run, scratch));
    mkdirSync(join(scratch, name));
    run('apt-get', 'download', '-qq', ...wanted);
    for (const file of readdirSync(scratch).filter((each) => each.endsWith('.deb'))) {
      renameSync(join(scratch, file), join(scratch, name, file));
    }
    mkdirSync(extra, { recursive: true });
    rmSync(join(extra, name), { recursive: true, force: true });
    cpSync(join(scratch, name), join(extra, name), { recursive: true });
    return { name, packages: wanted.length };
  } catch (fault) {
    return { why: `Debian's packages could not be fetched: ${firstLineOf(fault)}`, how: HOW };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @typedef {(program: string, ...args: string[]) => string} Run */

/**
 * All that apt would bring to a machine on which nothing is: `name=version`.
 *
 * @param {Run} run
 * @param {string} scratch
 */
function neededPackages(run, scratch) {
  const nothing = join(scratch, 'status');
  writeFileSync(nothing, '');
  const solve = (/** @type {string} */ wish) => {
    const empty = ['-o', `Dir::State::status=${nothing}`, '-o', 'Debug::NoLocking=1'];
    const said = run('apt-get', 'satisfy', '-s', '-qq', '--no-install-recommends', ...empty, wish);
    return [...said.matchAll(/^Inst (\S+) \((\S+)/gm)].map(([, name, version]) => `${name}=${version}`);
  };
  const text = readFileSync(control, 'utf8');
  const field = (/** @type {string} */ key) => new RegExp(`^${key}: (.+)$`, 'm').exec(text)?.[1] ?? '';
  const found = new Set(solve(field('Depends')));
  for (const wish of field('Recommends').split(', ')) {
    // Not every release has each of them.
    try {
      for (const each of solve(wish)) found.add(each);
    } catch {
      continue;
    }
  }
  return [...found];
}

/** @param {Run} run @param {string[]} packages */
function beyondTheUsual(run, packages) {
  const names = packages.map((each) => each.split('=', 1)[0] ?? '');
  const usual = new Set();
  for (const about of run('apt-cache', 'show', '--no-all-versions', ...names).split('\n\n')) {
    const field = (/** @type {string} */ key) => new RegExp(`^${key}: (\\S+)`, 'm').exec(about)?.[1] ?? '';
    if (ON_EVERY_DEBIAN.includes(field('Priority'))) usual.add(field('Package'));
  }
  return packages.filter((_each, at) => !usual.has(names[at]));
}

/** @param {string} text @returns {[string, string]} */
function namesIn(text) {
  const field = (/** @type {string} */ key) => new RegExp(`^${key}="?([^"\n]+)"?$`, 'm').exec(text)?.[1] ?? 'unknown';
  return [field('ID'), field('VERSION_ID')];
}

/** @param {unknown} fault */
function firstLineOf(fault) {
  const { stderr, message } = /** @type {{ stderr?: unknown, message?: unknown }} */ (fault);
  const said = typeof stderr === 'string' && stderr.trim() !== '' ? stderr : message;
  return String(said).trim().split('\n')[0] ?? '';
}
