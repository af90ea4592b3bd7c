import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PlainStop } from '../lib/plain-stop.mjs';

/** Of ELF (Linux) and of PE (Windows), by the numbers that their specifications give to the machines. */
const elfMachines = new Map([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
]);
const peMachines = new Map([
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);

/** Enough for the headers; a program of Windows has them behind a small one for DOS. */
const HEADER_BYTES = 4096;

/**
 * The machine that a file was compiled for, from what stands in the file.
 *
 * @param {string} file
 * @returns {string | null} e.g. `linux-arm64`; null: it is no compiled file
 */
export function machineOf(file) {
  const head = Buffer.alloc(HEADER_BYTES);
  const open = openSync(file, 'r');
  const length = readSync(open, head, 0, HEADER_BYTES, 0);
  closeSync(open);
  const begins = head.toString('latin1', 0, 4);
  if (begins === '\x7fELF') return `linux-${elfMachines.get(head.readUInt16LE(18)) ?? 'other'}`;
  if (begins.startsWith('MZ') && length > 64) {
    const at = head.readUInt32LE(60);
    if (at + 6 > length || head.toString('latin1', at, at + 4) !== 'PE\0\0') return null;
    return `win-${peMachines.get(head.readUInt16LE(at + 4)) ?? 'other'}`;
  }
  // Mach-O, either way round, and one file for two machines.
  if (['cffaedfe', 'feedfacf', 'cafebabe'].includes(head.toString('hex', 0, 4))) return 'mac';
  return null;
}

/**
 * Every compiled file below a folder.
 *
 * @param {string} root
 * @returns {{ path: string, machine: string }[]} paths from the folder, sorted
 */
export function compiledFiles(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const machine = machineOf(file);
      return machine === null ? [] : [{ path: relative(root, file), machine }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Packing for another machine fetches and copies much; one file of the wrong kind makes a package that installs well and
 * does not start, at a place where nobody can tell why. It is said where it is made.
 *
 * @param {string} root what is about to be packed
 * @param {import('./targets.mjs').Target} target
 * @throws {PlainStop} with the files that are another machine's
 */
export function refuseForeign(root, { name }) {
  const foreign = compiledFiles(root).filter(({ machine }) => machine !== name);
  if (foreign.length === 0) return;
  const rows = foreign.slice(0, 10).map(({ path, machine }) => `  ${path} (${machine})`);
  throw new PlainStop(`A package for ${name} would hold programs of another machine:\n${rows.join('\n')}`);
}
