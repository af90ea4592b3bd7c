import { replaceText } from './files.mjs';
import { isVersion } from './pointer.mjs';

/** @typedef {import('./files.mjs').Files} Files */

/**
 * Why a version was given up: it ended before it was well, it said nothing in time, or it could not even be started.
 *
 * @typedef {'ended' | 'silent' | 'unstartable'} WhyBad
 */

/**
 * @typedef {object} BadVersion
 * @property {string} version
 * @property {WhyBad} why
 * @property {string} detail for a technician
 * @property {number} at milliseconds since 1970 by the machine's clock
 */

/**
 * What the launcher knows of versions. `proven`: those that have been well, the latest last. A version that is
 * neither proven nor bad is on trial; nothing else has to be kept of a trial, so nothing of it can be torn.
 *
 * @typedef {object} Memory
 * @property {string[]} proven
 * @property {BadVersion[]} bad
 * @property {string | null} rolledBackFrom given up, and what runs since has not been well yet
 */

const MOST_KEPT = 20;
const NAME = 'launcher.json';
/** @type {ReadonlySet<unknown>} */
const WHYS = new Set(['ended', 'silent', 'unstartable']);

/**
 * Nothing to read, or nothing that can be understood, is an empty memory: then what `current` names runs on trial.
 *
 * @param {Files} files
 * @param {string} root
 * @returns {Promise<Memory>}
 */
export async function readMemory(files, root) {
  /** @type {unknown} */
  let read;
  try {
    read = JSON.parse(await files.read(`${root}/state/${NAME}`));
  } catch {
    read = null;
  }
  const { proven, bad, rolledBackFrom } = /** @type {Record<string, unknown>} */ (
    typeof read === 'object' && read !== null ? read : {}
  );
  return {
    proven: (Array.isArray(proven) ? proven : []).filter(isVersion),
    bad: (Array.isArray(bad) ? bad : []).filter(isBad),
    rolledBackFrom: isVersion(rolledBackFrom) ? rolledBackFrom : null,
  };
}

/**
 * @param {Files} files
 * @param {string} root
 * @param {Memory} memory
 */
export async function writeMemory(files, root, { proven, bad, rolledBackFrom }) {
  const folder = `${root}/state`;
  await files.makeFolder(folder);
  const kept = { proven: proven.slice(-MOST_KEPT), bad: bad.slice(-MOST_KEPT), rolledBackFrom };
  await replaceText(files, folder, NAME, `${JSON.stringify(kept, null, 2)}\n`);
}

/**
 * @param {Memory} memory
 * @param {string} version
 * @returns {Memory}
 */
export function withProven({ proven, bad }, version) {
  return {
    proven: [...proven.filter((other) => other !== version), version],
    bad: bad.filter((other) => other.version !== version),
    rolledBackFrom: null,
  };
}

/**
 * @param {Memory} memory
 * @param {BadVersion} found
 * @returns {Memory}
 */
export function withBad({ proven, bad }, found) {
  return {
    proven,
    bad: [...bad.filter(({ version }) => version !== found.version), found],
    rolledBackFrom: found.version,
  };
}

/**
 * Somebody wants it tried once more.
 *
 * @param {Memory} memory
 * @param {string} version
 * @returns {Memory}
 */
export function withoutBad(memory, version) {
  return { ...memory, bad: memory.bad.filter((other) => other.version !== version) };
}

/**
 * @param {unknown} entry
 * @returns {entry is BadVersion}
 */
function isBad(entry) {
  if (typeof entry !== 'object' || entry === null) return false;
  const { version, why, detail, at } = /** @type {Record<string, unknown>} */ (entry);
  return isVersion(version) && WHYS.has(why) && typeof detail === 'string' && typeof at === 'number';
}
