import { isVersion, readPointer } from './pointer.mjs';
import { readMemory } from './memory.mjs';
import { compareVersions } from './compare-versions.mjs';

/** @typedef {import('./files.mjs').Files} Files */

/**
 * How a version is started. `run`: the words of its command line, the first a file of its own folder, or `$node`.
 *
 * @typedef {object} Program
 * @property {string[]} run
 * @property {Record<string, string>} env
 */

/**
 * @typedef {object} Choice
 * @property {string} version
 * @property {Program} program
 * @property {boolean} onTrial it has never been well
 * @property {string | null} previous the version to return to; null: there is none
 * @property {string | null} rolledBackFrom
 */

export const PROGRAM_FILE = 'motcua-program.json';

/**
 * The version to run now: the one that `current` names; where that is bad or not whole, the latest that was well; where there
 * is none, the newest that is whole and was not found bad; and if need be one that was.
 *
 * @param {Files} files
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {Promise<Choice | null>} null: nothing here can be run
 */
export async function chooseVersion(files, root, platform = process.platform) {
  const { proven, bad, rolledBackFrom } = await readMemory(files, root);
  const pointed = await readPointer(files, root, platform);
  const isBad = (/** @type {string} */ version) => bad.some((other) => other.version === version);
  const present = (await files.list(`${root}/versions`)).filter(isVersion).sort(compareVersions).reverse();
  const wellBefore = proven.filter((version) => !isBad(version)).reverse();
  const candidates = [
    ...(pointed !== null && !isBad(pointed) ? [pointed] : []),
    ...wellBefore,
    ...present.filter((version) => !isBad(version)),
    ...present,
  ];
  for (const version of candidates) {
    const program = await readProgram(files, root, version);
    if (program === null) continue;
    const onTrial = !proven.includes(version);
    const previous = onTrial
      ? await firstWhole(
          files,
          root,
          wellBefore.filter((other) => other !== version),
        )
      : null;
    return { version, program, onTrial, previous, rolledBackFrom };
  }
  return null;
}

/**
 * @param {Files} files
 * @param {string} root
 * @param {string} version
 * @returns {Promise<Program | null>} null: it is not whole
 */
export async function readProgram(files, root, version) {
  const folder = `${root}/versions/${version}`;
  try {
    const program = programIn(JSON.parse(await files.read(`${folder}/${PROGRAM_FILE}`)));
    if (program === null) return null;
    const [first] = program.run;
    return first === '$node' || (await files.kindOf(`${folder}/${first}`)) === 'file' ? program : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} read
 * @returns {Program | null} null: it says no program, or one outside of its folder
 */
function programIn(read) {
  const { run, env = {} } = /** @type {{ run?: unknown, env?: unknown }} */ (read ?? {});
  if (!Array.isArray(run) || run.length === 0 || !run.every((word) => typeof word === 'string')) return null;
  if (typeof env !== 'object' || env === null || !Object.values(env).every((value) => typeof value === 'string'))
    return null;
  const [first] = /** @type {string[]} */ (run);
  const isInside = first !== undefined && first !== '' && !/^[\\/]|:|(^|[\\/])\.\.([\\/]|$)/.test(first);
  return isInside ? { run: /** @type {string[]} */ (run), env: /** @type {Record<string, string>} */ (env) } : null;
}

/**
 * @param {Files} files
 * @param {string} root
 * @param {string[]} versions
 */
async function firstWhole(files, root, versions) {
  for (const version of versions) if ((await readProgram(files, root, version)) !== null) return version;
  return null;
}
