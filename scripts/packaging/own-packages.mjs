import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/repository-root.mjs';

/** Entries of a package that only builds and tests use. */
const forWorkOnly = /^\.\/testing\/|\.css$|scripts\//;

/**
 * What the package.json of one of our own packages says.
 *
 * @param {string} workspace e.g. `packages/wires`
 */
export function describedIn(workspace) {
  return JSON.parse(readFileSync(join(repositoryRoot, workspace, 'package.json'), 'utf8'));
}

/**
 * Makes one of our own packages found by its name. Npm lays a link for that, which archives and Windows' disks may not
 * have; and Node reads no TypeScript inside `node_modules`. So there is a package of one line for each entry, which leads
 * to the sources outside.
 *
 * @param {string} workspace e.g. `packages/wires`
 * @param {string} folder root of the laid out program
 */
export function writeSignpost(workspace, folder) {
  const own = describedIn(workspace);
  const place = join(folder, 'node_modules', own.name);
  mkdirSync(place, { recursive: true });
  /** @type {Record<string, string>} */
  const exports = {};
  for (const [entry, file] of Object.entries(/** @type {Record<string, string>} */ (own.exports))) {
    if (forWorkOnly.test(entry) || forWorkOnly.test(file)) continue;
    const name = `${entry === '.' ? 'index' : entry.slice(2)}.js`;
    exports[entry] = `./${name}`;
    const way = '../'.repeat(own.name.split('/').length + 1);
    writeFileSync(join(place, name), `export * from '${way}${workspace}/${file.slice(2)}';\n`);
  }
  const described = { name: own.name, version: own.version, type: 'module', exports };
  writeFileSync(join(place, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
}
