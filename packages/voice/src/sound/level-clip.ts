import { HIGHEST_PEAK_DB, TARGET_LUFS } from './levels.ts';
import { loudnessOf } from './loudness.ts';
import { amplitudeOf, decibels, peakOf, type Samples } from './samples.ts';
import { trimSilence } from './trim-silence.ts';

/** What a manifest says of a clip's sound. */
export type ClipMeasure = { readonly durationMs: number; readonly lufs: number; readonly peakDb: number };

/** A clip as it goes into a pack. */
export type LevelledClip = { readonly sound: Samples; readonly measure: ClipMeasure };

/** What a clip is brought to. `ceilingDb`: no sample stands higher. */
export type LevelGoal = { readonly lufs: number; readonly ceilingDb: number };

/** Half a decibel lower than the limit: between two samples a wave may stand a little higher than both. */
export const USUAL_GOAL: LevelGoal = { lufs: TARGET_LUFS, ceilingDb: HIGHEST_PEAK_DB - 0.5 };
/** Louder than this nothing is made: what is quieter still is noise and not a voice. */
const MOST_GAIN = amplitudeOf(40);
const LOOK_AHEAD_MS = 4;
const RELEASE_MS = 60;
const ROUNDS = 6;

/**
 * VO3: trims a clip's silence and brings it to the loudness of all clips. Peaks that would stand too high are held down by
 * a limiter and the rest lifted after them, round by round. Null: there is nothing to hear in it.
 */
export function levelClip(raw: Samples, goal: LevelGoal): LevelledClip | null {
  const trimmed = trimSilence(raw);
  if (trimmed.values.length === 0 || peakOf(trimmed.values) < amplitudeOf(-60)) return null;
  let gain = 1;
  let sound = trimmed;
  for (let round = 0; round < ROUNDS; round += 1) {
    const off = goal.lufs - loudnessOf(sound);
    if (round > 0 && Math.abs(off) < 0.1) break;
    gain = Math.min(MOST_GAIN, gain * amplitudeOf(off));
    sound = limited(amplified(trimmed, gain), amplitudeOf(goal.ceilingDb));
  }
  return { sound, measure: measureClip(sound) };
}

/** How long a clip is, how loud, and how high its highest sample, without the silence at its ends. */
export function measureClip(sound: Samples): ClipMeasure {
  const { rate, values } = trimSilence(sound);
  return {
    durationMs: Math.round((values.length * 1000) / rate),
    lufs: rounded(loudnessOf({ rate, values })),
    peakDb: rounded(decibels(peakOf(values))),
  };
}

function amplified({ rate, values }: Samples, gain: number): Samples {
  return { rate, values: values.map((value) => value * gain) };
}

/** Turns the sound down a moment before each peak that is too high, and up again slowly after it. */
function limited({ rate, values }: Samples, ceiling: number): Samples {
  const ahead = Math.round((rate * LOOK_AHEAD_MS) / 1000);
  const release = Math.exp(-1000 / (rate * RELEASE_MS));
  const wanted = values.map((value) => ceiling / Math.max(ceiling, Math.abs(value)));
  const lowest = lowestWithin(wanted, ahead);
  const out = new Float32Array(values.length);
  let level = 1;
  for (let at = 0; at < values.length; at += 1) {
    level = Math.min(lowest[at] ?? 1, 1 - (1 - level) * release);
    out[at] = (values[at] ?? 0) * level;
  }
  return { rate, values: out };
}

/** For each place the lowest of the values from there to `ahead` places on. */
function lowestWithin(values: Float32Array, ahead: number): Float32Array {
  const lowest = new Float32Array(values.length);
  /** Places that may still be the lowest of somebody before them, the lowest at the end. */
  const candidates: number[] = [];
  let first = 0;
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] ?? 1;
    while (candidates.length > first && (values[candidates[candidates.length - 1] ?? 0] ?? 1) >= value)
      candidates.pop();
    candidates.push(at);
    while ((candidates[first] ?? 0) > at + ahead) first += 1;
    lowest[at] = values[candidates[first] ?? at] ?? 1;
  }
  return lowest;
}

function rounded(db: number): number {
  return Math.round(Math.max(-70, Math.min(0, db)) * 10) / 10;
}
