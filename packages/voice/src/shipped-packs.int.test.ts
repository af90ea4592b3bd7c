import { readFile, readdir, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { MANIFEST_FILE, missingClips, readManifest, type PackManifest } from './manifest.ts';
import { HIGHEST_PEAK_DB, TARGET_LUFS } from './sound/index.ts';

const PACKS = new URL('../packs/', import.meta.url);
/** All packs together: they are cloned and installed with everything else. */
const MOST_BYTES = 600 * 1024;

async function manifestOf(packId: string): Promise<PackManifest> {
  const read = readManifest(await readFile(new URL(`${packId}/${MANIFEST_FILE}`, PACKS), 'utf8'));
  if (read.kind === 'unusable') throw new Error(`${packId}: ${read.path}`);
  return read.manifest;
}

describe('the packs that ship', () => {
  it('VO2 speak Vietnamese of the north and of the south, and English', async () => {
    const packs = await Promise.all((await readdir(PACKS)).sort().map(manifestOf));
    expect(packs.map(({ packId, tongue, variety }) => [packId, tongue, variety])).toEqual([
      ['en', 'en', null],
      ['vi-bac', 'vi', 'north'],
      ['vi-nam', 'vi', 'south'],
    ]);
  });

  it.each(['vi-bac', 'vi-nam', 'en'])('VO2, VO3 %s has every clip, each at the loudness of all', async (packId) => {
    const manifest = await manifestOf(packId);
    expect(missingClips(manifest)).toEqual([]);
    const files = new Set(await readdir(new URL(`${packId}/`, PACKS)));
    for (const { file, lufs, peakDb, durationMs } of Object.values(manifest.clips)) {
      expect(files).toContain(file);
      expect(Math.abs(lufs - TARGET_LUFS)).toBeLessThanOrEqual(0.5);
      expect(peakDb).toBeLessThanOrEqual(HIGHEST_PEAK_DB);
      expect(durationMs).toBeLessThan(4_000);
    }
    expect(files.size).toBe(Object.keys(manifest.clips).length + 1);
  });

  it('are small', async () => {
    let bytes = 0;
    for (const packId of await readdir(PACKS)) {
      for (const file of await readdir(new URL(`${packId}/`, PACKS))) {
        bytes += (await stat(new URL(`${packId}/${file}`, PACKS))).size;
      }
    }
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
