import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { hubVersion, layOutHub } from './hub-files.mjs';
import { layLauncher } from './launcher-files.mjs';
import { refuseForeign } from './native-machine.mjs';
import { targets } from './targets.mjs';

const templates = join(repositoryRoot, 'packaging', 'windows-hub');

/** Windows reads a script with Vietnamese in it rightly only when it begins with this. */
const byteOrderMark = '\ufeff';

/**
 * Makes the folder from which the hub is set up on Windows, and the zip of it.
 *
 * @param {string} folder where everything is made
 * @returns {Promise<{ zip: string, root: string }>}
 */
export async function packWindowsHub(folder) {
  const target = /** @type {import('./targets.mjs').Target} */ (targets['win-x64']);
  const name = `motcua-hub-${hubVersion()}-win-x64`;
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const script of readdirSync(templates)) {
    const text = readFileSync(join(templates, script), 'utf8').replaceAll('@VERSION@', hubVersion());
    const mark = script.endsWith('.ps1') ? byteOrderMark : '';
    writeFileSync(join(root, script), mark + text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'));
  }
  await layOutHub(target, join(root, 'program'));
  await layLauncher(target, root);
  refuseForeign(root, target);
  const zip = join(folder, `${name}.zip`);
  writeFileSync(zip, zipSync(filesIn(root, name), { level: 6 }));
  return { zip, root };
}

/** @param {string} root @param {string} name of the folder inside the zip */
function filesIn(root, name) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = join(root, path);
    if (statSync(file).isFile()) files[`${name}/${path.split(sep).join('/')}`] = readFileSync(file);
  }
  return files;
}
