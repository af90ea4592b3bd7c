import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';

/**
 * What programs and the launcher do to the disk: few things, each of which a test can interrupt. Nothing is sure to
 * outlive a power cut before it has been synced: the content of a file by `writeSynced`, names by `syncFolder`.
 *
 * @typedef {object} Files
 * @property {(path: string) => Promise<string>} read
 * @property {(path: string, chunks: AsyncIterable<Uint8Array>, mode: number) => Promise<void>} writeSynced a new file,
 *   on the disk when it resolves; fails where there is one
 * @property {(path: string) => Promise<void>} makeFolder with all above it
 * @property {(path: string) => Promise<string[]>} list names in a folder; none where there is no folder
 * @property {(path: string) => Promise<'file' | 'folder' | 'link' | 'other' | 'nothing'>} kindOf of the thing itself, no link is followed
 * @property {(target: string, path: string) => Promise<void>} link a symbolic one
 * @property {(path: string) => Promise<string>} readLink
 * @property {(from: string, to: string) => Promise<void>} rename over what is there
 * @property {(path: string) => Promise<void>} remove with all below it; nothing where it is not there
 * @property {(path: string) => Promise<boolean>} mayEmpty whether what lies in a folder can be removed by this user
 * @property {(path: string) => Promise<void>} syncFolder
 */

/** @type {Files} */
export const realFiles = {
  read: (path) => readFile(path, 'utf8'),
  async writeSynced(path, chunks, mode) {
    const file = await open(path, 'wx', mode);
    try {
      for await (const chunk of chunks) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  list: (path) => readdir(path).catch(noneWhereNothingIs),
  async kindOf(path) {
    try {
      const found = await lstat(path);
      if (found.isFile()) return 'file';
      if (found.isDirectory()) return 'folder';
      return found.isSymbolicLink() ? 'link' : 'other';
    } catch {
      return 'nothing';
    }
  },
  link: symlink,
  readLink: readlink,
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  mayEmpty: (path) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  async syncFolder(path) {
    // Windows cannot open a folder, and keeps names in a journal of its own.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

/**
 * @param {NodeJS.ErrnoException} fault
 * @returns {string[]}
 */
function noneWhereNothingIs(fault) {
  if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return [];
  throw fault;
}

/**
 * Puts a small file in place of the one before, in one step: whoever reads finds the old text or the new one, also after a
 * power cut.
 *
 * @param {Files} files
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
export async function replaceText(files, folder, name, text) {
  const draft = `${folder}/.${name}.draft`;
  await files.remove(draft);
  await files.writeSynced(draft, once(text), 0o644);
  await files.rename(draft, `${folder}/${name}`);
  await files.syncFolder(folder);
}

/** @param {string} text */
async function* once(text) {
  yield Buffer.from(text);
}
