/**
 * Makes the voice packs that ship with Motcua: `node packages/voice/scripts/make-packs.mjs`. Needs espeak-ng and ffmpeg on the
 * machine where it runs, and nowhere else: what it makes is committed. The same versions of both make the same files again.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKioskClip, SENTENCE_CLIPS } from '../src/clips.ts';
import { kioskScript, packScript } from '../src/pack-script.ts';
import {
  decodeWav,
  encodeWav,
  HIGHEST_PEAK_DB,
  levelClip,
  measureClip,
  TARGET_LUFS,
  USUAL_GOAL,
} from '../src/sound/index.ts';

/** What a pack is made with. `said`: where a word alone would be read otherwise. */
const PACKS = [
  {
    ...{ packId: 'vi-bac', name: 'Tiếng Việt – giọng miền Bắc (giọng máy)', tongue: 'vi', variety: 'north' },
    ...{ voice: 'vi', pitch: 45, said: { 'letter-j': 'di' } },
  },
  {
    ...{ packId: 'vi-nam', name: 'Tiếng Việt – giọng miền Nam (giọng máy)', tongue: 'vi', variety: 'south' },
    ...{ voice: 'vi-vn-x-south', pitch: 45, said: { 'letter-j': 'di' } },
  },
  {
    ...{ packId: 'en', name: 'English (machine voice)', tongue: 'en', variety: null },
    ...{ voice: 'en-gb', pitch: 45, said: { 'letter-a': '[[eI]]' } },
  },
];

const VERSION = '1';
/** Words a minute: what tells one number from another is said more slowly than the sentence around it. */
const SENTENCE_RATE = 165;
const WORD_RATE = 145;
/** How often a clip is coded anew until what is heard of it is as loud as it should be, and no louder at its peaks. */
const ATTEMPTS = 8;
const OPUS = ['-c:a', 'libopus', '-b:a', '28k', '-application', 'voip', '-frame_duration', '20', '-vbr', 'on'];
const REPEATABLE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];

const root = fileURLToPath(new URL('../packs/', import.meta.url));
let bytes = 0;
for (const pack of PACKS) {
  const { packId, name, tongue, variety } = pack;
  const folder = join(root, packId);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {Record<string, import('../src/manifest.ts').PackClip>} */
  const clips = {};
  const script = packScript(tongue, /** @type {'north' | 'south' | null} */ (variety));
  for (const { clipId, text } of [...script, ...kioskScript(tongue)]) {
    const file = `${clipId}.ogg`;
    const { durationMs, lufs, peakDb } = makeClip(pack, clipId, text, join(folder, file));
    // Made by a machine: nobody who speaks it has listened to it here.
    clips[clipId] = { file, text, durationMs, lufs, peakDb, checked: false };
    bytes += statSync(join(folder, file)).size;
  }
  const manifest = {
    ...{ format: 1, packId, name, tongue, variety },
    ...{ speaker: `eSpeak NG 1.51, ${pack.voice}`, licence: 'GPL-3.0-or-later', version: VERSION, clips },
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`${packId}: ${Object.keys(clips).length} clips`);
}
console.log(`${Math.round(bytes / 1024)} kB`);

/**
 * @param {typeof PACKS[number]} pack
 * @param {string} clipId
 * @param {string} text
 * @param {string} out
 */
function makeClip(pack, clipId, text, out) {
  const said = /** @type {Record<string, string>} */ (pack.said)[clipId] ?? text;
  const isSentence = isKioskClip(clipId) || SENTENCE_CLIPS.some((sentence) => sentence === clipId);
  const rate = isSentence ? SENTENCE_RATE : WORD_RATE;
  const spoken = execFileSync(
    'espeak-ng',
    ['-v', pack.voice, '-s', String(rate), '-p', String(pack.pitch), '-a', '60', '-z', '--stdin', '--stdout'],
    { input: said },
  );
  const raw = decodeWav(new Uint8Array(spoken));
  if (raw === null) throw new Error(`${pack.packId}: espeak-ng said nothing for ${clipId} (${said})`);
  let goal = USUAL_GOAL;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const levelled = levelClip(raw, goal);
    if (levelled === null) break;
    const heard = coded(encodeWav(levelled.sound), out);
    const tooHigh = heard.peakDb - HIGHEST_PEAK_DB;
    const tooLoud = heard.lufs - TARGET_LUFS;
    if (tooHigh <= 0 && Math.abs(tooLoud) <= 0.3) return heard;
    // A coder moves peaks and loudness a little: what it adds is taken away before.
    goal = { lufs: goal.lufs - tooLoud, ceilingDb: goal.ceilingDb - Math.max(0, tooHigh) };
  }
  throw new Error(`${pack.packId}: ${clipId} (${said}) cannot be brought to ${TARGET_LUFS} LUFS`);
}

/**
 * Codes a clip, and measures what comes out of it again: four samples for one of the coder's, so that peaks between two
 * of them are seen (BS.1770-4, annex 2).
 *
 * @param {Uint8Array} wav
 * @param {string} out
 */
function coded(wav, out) {
  const file = join(tmpdir(), `motcua-clip-${process.pid}.wav`);
  writeFileSync(file, wav);
  execFileSync('ffmpeg', ['-y', '-v', 'error', '-i', file, ...OPUS, ...REPEATABLE, out]);
  rmSync(file);
  const heard = execFileSync('ffmpeg', ['-v', 'error', '-i', out, '-ac', '1', '-ar', '192000', '-f', 'f32le', '-'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const values = new Float32Array(heard.buffer.slice(heard.byteOffset, heard.byteOffset + heard.byteLength));
  return measureClip({ rate: 192_000, values });
}
