import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import type { StickPackage } from '../../ports/updates.ts';

/** Where desktops and udisks mount what is plugged in; on Windows every drive but the one of the system and the two of diskettes. */
const USUAL_FOLDERS = ['/media', '/run/media', '/mnt'];
const USUAL_DRIVES = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`);
export const PACKAGE_ENDING = '.motcua';

/** `/run/media/<user>/<label>/<folder>/` and no further. */
const DEEPEST = 4;
const MOST_FOUND = 50;
const MOST_LOOKED_AT = 5_000;

/** The folders below which sticks are looked for: those that were named, separated by commas, else the usual ones. */
export function stickFolders(named = '', platform: NodeJS.Platform = process.platform): readonly string[] {
  const { isAbsolute } = platform === 'win32' ? win32 : posix;
  const folders = named
    .split(',')
    .map((folder) => folder.trim())
    .filter(isAbsolute);
  if (folders.length > 0) return folders;
  return platform === 'win32' ? USUAL_DRIVES : USUAL_FOLDERS;
}

export type FoundOnStick = StickPackage & { readonly path: string };

/** UP10: packages below the folders where sticks are mounted. No link is followed; what cannot be read is passed over. */
export async function findOnSticks(folders: readonly string[]): Promise<readonly FoundOnStick[]> {
  const found: FoundOnStick[] = [];
  // Of each: a drive full of other files does not hide the stick that comes after it.
  let looked = 0;
  async function look(folder: string, depth: number): Promise<void> {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.toSorted()) {
      looked += 1;
      if (looked > MOST_LOOKED_AT || found.length >= MOST_FOUND) return;
      if (name.startsWith('.')) continue;
      const path = join(folder, name);
      const kind = await lstat(path).catch(() => null);
      if (kind?.isDirectory() === true && depth < DEEPEST) await look(path, depth + 1);
      if (kind?.isFile() === true && name.toLowerCase().endsWith(PACKAGE_ENDING)) {
        const stickId = createHash('sha256').update(path).digest('hex').slice(0, 24);
        found.push({ stickId, name, folder, bytes: kind.size, path });
      }
    }
  }
  for (const folder of folders) {
    looked = 0;
    await look(folder, 0);
  }
  return found;
}
