import {
  chmodSync,
  closeSync,
  cpSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PlainStop } from '../lib/plain-stop.mjs';
import { programEnv, runSilently } from '../lib/run-program.mjs';

/** The maintainer scripts that dpkg calls. */
const scripts = ['preinst', 'postinst', 'prerm', 'postrm'];

/**
 * A folder tree that becomes a deb. `root` is laid out as it shall stand on the machine.
 *
 * @typedef {object} DebTree
 * @property {string} root
 * @property {string} debian folder with the templates `control`, the maintainer scripts and `conffiles`
 * @property {Readonly<Record<string, string>>} words what stands for `@NAME@` in them
 */

/**
 * Copies files of a package from the repository and fills in their words: names and contents may both hold `@NAME@`.
 *
 * @param {string} from
 * @param {string} to
 * @param {Readonly<Record<string, string>>} words
 */
export function copyFilled(from, to, words) {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const source = join(from, name);
    const target = join(to, filled(name, words));
    if (statSync(source).isDirectory()) {
      mkdirSync(target, { recursive: true });
      continue;
    }
    if (/\.(png|svg|ico|webp)$/.test(name)) cpSync(source, target);
    else writeFileSync(target, filled(readFileSync(source, 'utf8'), words));
    chmodSync(target, statSync(source).mode & 0o111 ? 0o755 : 0o644);
  }
}

/**
 * Builds a deb with dpkg-deb. Everything in it belongs to root; what belongs to others is made when it is installed.
 *
 * @param {DebTree} tree
 * @param {string} file where it goes
 * @param {'quick' | 'small'} packing `quick` for a look or a test
 * @throws {PlainStop} when there is no dpkg-deb, or it refuses
 */
export async function buildDeb({ root, debian, words }, file, packing) {
  const control = join(root, 'DEBIAN');
  rmSync(control, { recursive: true, force: true });
  mkdirSync(control, { recursive: true });
  const known = { ...words, SIZE: String(Math.ceil(sizeOf(root) / 1024)) };
  for (const name of readdirSync(debian)) {
    writeFileSync(join(control, name), filled(readFileSync(join(debian, name), 'utf8'), known));
    chmodSync(join(control, name), scripts.includes(name) ? 0o755 : 0o644);
  }
  settleModes(root);
  rmSync(file, { force: true });
  const level = ['-Zzstd', packing === 'quick' ? '-z1' : '-z12'];
  const args = ['--root-owner-group', ...level, '--build', root, file];
  const { exitCode, output } = await runSilently('dpkg-deb', args, programEnv(process.execPath)).catch((error) => {
    throw new PlainStop(`dpkg-deb is needed to make a deb (package dpkg): ${error.message}`);
  });
  if (exitCode !== 0) throw new PlainStop(output.trim());
}

/**
 * Modes come from whoever unpacked a package or checked files out. Here everybody reads, nobody but root writes, and only
 * programs can be run: a file that can be and begins as one, outside libraries.
 *
 * @param {string} root
 */
function settleModes(root) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, isProgram(path) ? 0o755 : 0o644);
  }
}

/** @param {string} path */
function isProgram(path) {
  if ((lstatSync(path).mode & 0o111) === 0 || /\/node_modules\/|\.(node|so)(\.\d+)*$/.test(path)) return false;
  const beginning = Buffer.alloc(4);
  const file = openSync(path, 'r');
  readSync(file, beginning, 0, 4, 0);
  closeSync(file);
  return beginning.toString('latin1') === '\x7fELF' || beginning.toString('latin1', 0, 2) === '#!';
}

/** @param {string} text @param {Readonly<Record<string, string>>} words */
function filled(text, words) {
  return text.replace(/@([A-Z]+)@/g, (whole, name) => words[name] ?? whole);
}

/** @param {string} folder @returns {number} bytes */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
