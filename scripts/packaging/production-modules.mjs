/**
 * What package-lock.json says of one place.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 *
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/** Headers of native libraries, which come ready made, and types. */
const forCompilersOnly = /^(node-addon-api|undici-types|@types\/.*)$/;

/**
 * What a workspace needs when it runs: every package of others that it and the workspaces beneath it depend on, as far as
 * the target can use it. The lock is asked and not the disk, for a machine has only its own native packages installed.
 *
 * @param {LockedPackages} packages of package-lock.json
 * @param {string} workspace e.g. `apps/hub`
 * @param {import('./targets.mjs').Target} target
 * @param {readonly string[]} [only] the packages to begin with, in place of all that the workspace names
 * @returns {{ modules: string[], workspaces: string[] }} places from the repository's root, sorted; `workspaces` without
 *   the first
 */
export function productionModules(packages, workspace, target, only) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} place */
  const visit = (place) => {
    const { dependencies = {}, optionalDependencies = {} } = packages[place] ?? {};
    const names = place === workspace && only !== undefined ? only : Object.keys(dependencies);
    for (const name of names) enter(place, name, false);
    for (const name of Object.keys(optionalDependencies)) enter(place, name, true);
  };
  /** @param {string} from @param {string} name @param {boolean} isOptional */
  const enter = (from, name, isOptional) => {
    if (forCompilersOnly.test(name)) return;
    const found = placeOf(packages, from, name);
    if (found === undefined) {
      if (isOptional) return;
      throw new Error(`package-lock.json does not say where ${from} finds ${name}`);
    }
    const locked = packages[found];
    const place = locked?.link ? String(locked.resolved) : found;
    if (seen.has(place) || (isOptional && !fits(locked, target))) return;
    seen.add(place);
    visit(place);
  };
  visit(workspace);
  const places = [...seen].toSorted();
  const isModule = (/** @type {string} */ place) => place.startsWith('node_modules/');
  return { modules: places.filter(isModule), workspaces: places.filter((place) => !isModule(place)) };
}

/**
 * Node looks in the folder itself and then in each above it.
 *
 * @param {LockedPackages} packages @param {string} from @param {string} name
 */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return undefined;
  }
}

/** @param {LockedPackage | undefined} locked @param {import('./targets.mjs').Target} target */
function fits(locked, { platform, arch, libc }) {
  /** @param {string | string[] | undefined} wanted @param {string | null} is */
  const allows = (wanted, is) => wanted === undefined || (is !== null && [wanted].flat().includes(is));
  return allows(locked?.os, platform) && allows(locked?.cpu, arch) && allows(locked?.libc, libc);
}
