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

/** Binaries of one source want each other in exactly one version; what every Debian has of it may have to be renewed along with the rest. */
const ON_EVERY_DEBIAN = ['required', 'important', 'standard'];
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Fetches what a kiosk or display needs besides its own deb (cage, libraries, with all that they need in their turn) from this machine's
 * Debian or Ubuntu, for places without internet: a place of packages as apt reads it, which fits machines of the same release and kind,
 * also ones that were installed from an older point release.
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
        ...{ stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: MOST_BYTES },
      });
    const name = [...namesIn(readFileSync(osRelease, 'utf8')), run('dpkg', '--print-architecture').trim()].join('-');
    const needed = recordsOf(run, neededPackages(run, scratch));
    const records = [...needed, ...recordsOf(run, alongWith(run, needed))];
    const place = join(scratch, name);
    mkdirSync(place);
    run(
      'apt-get',
      'download',
      '-qq',
      ...records.map((record) => `${fieldOf(record, 'Package')}=${fieldOf(record, 'Version')}`),
    );
    const files = readdirSync(scratch).filter((each) => each.endsWith('.deb'));
    for (const file of files) renameSync(join(scratch, file), join(place, file));
    writeFileSync(join(place, 'Packages'), records.map((record) => inPlace(record, files)).join('\n'));
    mkdirSync(extra, { recursive: true });
    rmSync(join(extra, name), { recursive: true, force: true });
    cpSync(join(scratch, name), join(extra, name), { recursive: true });
    return { name, packages: records.length };
  } catch (fault) {
    return { why: `Debian's packages could not be fetched: ${firstLineOf(fault)}`, how: HOW };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @typedef {(program: string, ...args: string[]) => string} Run */

/**
 * The names of all that apt would bring to a machine on which nothing is.
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
    return [...said.matchAll(/^Inst (\S+) \(/gm)].map(([, name]) => name ?? '');
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

/**
 * What every Debian has of the sources of these packages: an older one of it would not stand beside them.
 *
 * @param {Run} run @param {string[]} records
 * @returns {string[]} their names
 */
function alongWith(run, records) {
  const there = new Set(records.map((record) => fieldOf(record, 'Package')));
  const sources = new Set(records.map(sourceOf));
  const others = run('apt-cache', 'dumpavail')
    .split('\n\n')
    .filter((record) => ON_EVERY_DEBIAN.includes(fieldOf(record, 'Priority')) && sources.has(sourceOf(record)))
    .map((record) => fieldOf(record, 'Package'));
  return [...new Set(others)].filter((name) => !there.has(name));
}

/** @param {Run} run @param {string[]} names @returns {string[]} what apt knows of the newest of each */
function recordsOf(run, names) {
  if (names.length === 0) return [];
  return run('apt-cache', 'show', '--no-all-versions', ...names)
    .split('\n\n')
    .map((record) => record.trim())
    .filter((record) => record !== '');
}

/** @param {string} record @param {string} key */
function fieldOf(record, key) {
  return new RegExp(`^${key}: (\\S+)`, 'm').exec(record)?.[1] ?? '';
}

/** @param {string} record */
function sourceOf(record) {
  return fieldOf(record, 'Source') || fieldOf(record, 'Package');
}

/**
 * The record as it stands in the list of a place of packages. `apt-get download` writes a colon of the version as %3a.
 *
 * @param {string} record @param {string[]} files
 */
function inPlace(record, files) {
  const start = `${fieldOf(record, 'Package')}_${fieldOf(record, 'Version').replaceAll(':', '%3a')}_`;
  const file = files.find((each) => each.startsWith(start));
  if (file === undefined) throw new Error(`${start}… was not fetched`);
  return `${record.replace(/^Filename: .*$/m, `Filename: ./${file}`)}\n`;
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
