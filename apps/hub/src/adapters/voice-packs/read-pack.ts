import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, MOST_CLIP_BYTES, readManifest, type PackManifest } from '@motcua/voice/manifest';
import { looksLikeSound } from './sound-files.ts';

const MOST_MANIFEST_BYTES = 256 * 1024;

export type ReadPack =
  { readonly kind: 'read'; readonly manifest: PackManifest } | { readonly kind: 'unusable'; readonly where: string };

/** Reads the manifest of a pack's folder, and looks whether every clip lies there. `packId`: the folder's name. */
export async function readPack(folder: string, packId: string): Promise<ReadPack> {
  try {
    const file = join(folder, MANIFEST_FILE);
    if ((await stat(file)).size > MOST_MANIFEST_BYTES) return { kind: 'unusable', where: MANIFEST_FILE };
    const read = readManifest(await readFile(file, 'utf8'));
    if (read.kind === 'unusable') return { kind: 'unusable', where: read.path };
    if (read.manifest.packId !== packId) return { kind: 'unusable', where: 'packId' };
    const there = new Set(await readdir(folder));
    const lost = Object.values(read.manifest.clips).find(({ file: name }) => !there.has(name));
    return lost === undefined ? read : { kind: 'unusable', where: lost.file };
  } catch {
    return { kind: 'unusable', where: MANIFEST_FILE };
  }
}

/** The same for files that have just been brought. */
export function checkPack(files: ReadonlyMap<string, Uint8Array>, packId: string): ReadPack {
  const text = files.get(MANIFEST_FILE);
  if (text === undefined || text.length > MOST_MANIFEST_BYTES) return { kind: 'unusable', where: MANIFEST_FILE };
  const read = readManifest(new TextDecoder().decode(text));
  if (read.kind === 'unusable') return { kind: 'unusable', where: read.path };
  if (read.manifest.packId !== packId) return { kind: 'unusable', where: 'packId' };
  for (const { file } of Object.values(read.manifest.clips)) {
    const bytes = files.get(file);
    if (bytes === undefined || bytes.length > MOST_CLIP_BYTES || !looksLikeSound(file, bytes)) {
      return { kind: 'unusable', where: file };
    }
  }
  return read;
}
