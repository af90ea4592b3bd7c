import { amplitudeOf, peakOf, type Samples } from './samples.ts';

const FRAME_MS = 5;
/** What is so much quieter than the loudest moment is the room, not the voice. */
const SILENCE_DB = -42;
/** A little is left at both ends: the breath of a consonant is quieter than any threshold. */
const KEEP_BEFORE_MS = 15;
const KEEP_AFTER_MS = 30;
const FADE_MS = 4;

/** Where the sound of a clip begins and ends, in samples; the whole where there is nothing but silence. */
export function soundSpan({ rate, values }: Samples): { readonly from: number; readonly to: number } {
  const frame = Math.max(1, Math.round((rate * FRAME_MS) / 1000));
  const threshold = peakOf(values) * amplitudeOf(SILENCE_DB);
  let first = -1;
  let last = -1;
  for (let at = 0; at < values.length; at += frame) {
    if (peakOf(values.subarray(at, at + frame)) <= threshold) continue;
    if (first === -1) first = at;
    last = at + frame;
  }
  if (first === -1) return { from: 0, to: values.length };
  const from = Math.max(0, first - Math.round((rate * KEEP_BEFORE_MS) / 1000));
  const to = Math.min(values.length, last + Math.round((rate * KEEP_AFTER_MS) / 1000));
  return { from, to };
}

/** Cuts the silence at both ends off, with a short fade so that no edge is heard. */
export function trimSilence(sound: Samples): Samples {
  const { rate, values } = sound;
  const { from, to } = soundSpan(sound);
  const kept = values.slice(from, to);
  const fade = Math.min(Math.round((rate * FADE_MS) / 1000), Math.floor(kept.length / 2));
  for (let at = 0; at < fade; at += 1) {
    const level = at / fade;
    kept[at] = (kept[at] ?? 0) * level;
    kept[kept.length - 1 - at] = (kept[kept.length - 1 - at] ?? 0) * level;
  }
  return { rate, values: kept };
}
