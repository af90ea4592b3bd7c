import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StickPackage } from '../../ports/updates.ts';

/** Where desktops and udisks mount what is plugged in. */
export const USUAL_STICK_FOLDERS = ['/media', '/run/media', '/mnt'];
export const PACKAGE_ENDING = '.motcua';

/** `/run/media/<user>/<label>/<folder>/` and no further. */
const DEEPEST = 4;
const MOST_FOUND = 50;
const MOST_LOOKED_AT = 5_000;

export type FoundOnStick = StickPackage & { readonly path: string };

/** UP10: packages below the folders where sticks are mounted. No link is followed; what cannot be read is passed over. */
export async function findOnSticks(folders: readonly string[]): Promise<readonly FoundOnStick[]> {
  const found: FoundOnStick[] = [];
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
  for (const folder of folders) await look(folder, 0);
  return found;
}
