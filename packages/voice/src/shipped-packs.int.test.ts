import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MANIFEST_FILE, missingClips, readManifest, type PackManifest } from './manifest.ts';
import { kioskScript } from './pack-script.ts';
import { HIGHEST_PEAK_DB, TARGET_LUFS } from './sound/index.ts';

const PACKS = new URL('../packs/', import.meta.url);
/** All packs together: they are cloned and installed with everything else. */
const MOST_BYTES = 600 * 1024;

const HAS_FFMPEG = spawnSync('ffmpeg', ['-version']).status === 0;

/** The highest peak of what a card would play, in dB of full scale: four samples for one, as BS.1770-4 asks (annex 2). */
function truePeakDb(file: URL): number {
  const args = ['-v', 'error', '-i', fileURLToPath(file), '-ac', '1', '-ar', '192000', '-f', 'f32le', '-'];
  const bytes = execFileSync('ffmpeg', args, { maxBuffer: 64 * 1024 * 1024 });
  let peak = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) peak = Math.max(peak, Math.abs(bytes.readFloatLE(at)));
  return 20 * Math.log10(peak);
}

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
    // KI11
    for (const { clipId } of kioskScript(manifest.tongue)) expect(Object.keys(manifest.clips)).toContain(clipId);
    const files = new Set(await readdir(new URL(`${packId}/`, PACKS)));
    for (const { file, lufs, peakDb, durationMs } of Object.values(manifest.clips)) {
      expect(files).toContain(file);
      expect(Math.abs(lufs - TARGET_LUFS)).toBeLessThanOrEqual(0.5);
      expect(peakDb).toBeLessThanOrEqual(HIGHEST_PEAK_DB);
      expect(durationMs).toBeLessThan(4_000);
    }
    expect(files.size).toBe(Object.keys(manifest.clips).length + 1);
  });

  it('VO3 have no peak above −1 dBTP, also between the samples', { timeout: 180_000 }, async (context) => {
    if (!HAS_FFMPEG) context.skip('ffmpeg is not on this machine, and nothing else here decodes as a card would');
    const tooHigh: string[] = [];
    for (const packId of await readdir(PACKS)) {
      for (const { file } of Object.values((await manifestOf(packId)).clips)) {
        const peak = truePeakDb(new URL(`${packId}/${file}`, PACKS));
        if (peak > HIGHEST_PEAK_DB + 0.05) tooHigh.push(`${packId}/${file}: ${peak.toFixed(2)} dBTP`);
      }
    }
    expect(tooHigh).toEqual([]);
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
