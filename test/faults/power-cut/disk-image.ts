import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All that stands in a folder, by path inside it. */
export type DiskImage = { readonly folders: readonly string[]; readonly files: ReadonlyMap<string, Buffer> };

export function readDiskImage(folder: string): DiskImage {
  const folders: string[] = [];
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) folders.push(relative(folder, path));
    else files.set(relative(folder, path), readFileSync(path));
  }
  return { folders, files };
}

/** Makes the folder hold the image and nothing else. */
export function writeDiskImage({ folders, files }: DiskImage, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  for (const inner of folders) mkdirSync(join(folder, inner), { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes, { mode: 0o600 });
}
