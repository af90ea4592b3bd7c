import { replaceText } from './files.mjs';

/** @typedef {import('./files.mjs').Files} Files */

const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.]{1,40})?$/;

/**
 * A version's name is a folder's name: nothing else may ever become one.
 *
 * @param {unknown} text
 * @returns {text is string}
 */
export function isVersion(text) {
  return typeof text === 'string' && VERSION.test(text) && !text.includes('..') && !text.endsWith('.');
}

/**
 * Which version is to run. On Linux a symbolic link, which is replaced in one step; Windows lets few people make one, so
 * there it is a small file.
 *
 * @param {Files} files
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {Promise<string | null>} null: nothing says so
 */
export async function readPointer(files, root, platform = process.platform) {
  try {
    const said =
      platform === 'win32' ? await files.read(`${root}/current.txt`) : await files.readLink(`${root}/current`);
    const version = said.trim().replace(/^versions\//, '');
    return isVersion(version) ? version : null;
  } catch {
    return null;
  }
}

/**
 * From the moment it is renamed on, the next start is that of `version`; it is on the disk when this resolves.
 *
 * @param {Files} files
 * @param {string} root
 * @param {string} version
 * @param {NodeJS.Platform} [platform]
 */
export async function switchPointer(files, root, version, platform = process.platform) {
  if (!isVersion(version)) throw new Error(`"${version}" is no version.`);
  if (platform === 'win32') return replaceText(files, root, 'current.txt', `${version}\n`);
  const draft = `${root}/.current.draft`;
  await files.remove(draft);
  await files.link(`versions/${version}`, draft);
  await files.rename(draft, `${root}/current`);
  await files.syncFolder(root);
}
