export {
  levelClip,
  measureClip,
  USUAL_GOAL,
  type ClipMeasure,
  type LevelGoal,
  type LevelledClip,
} from './level-clip.ts';
export { HIGHEST_PEAK_DB, TARGET_LUFS } from './levels.ts';
export { loudnessOf } from './loudness.ts';
export { amplitudeOf, decibels, peakOf, type Samples } from './samples.ts';
export { soundSpan, trimSilence } from './trim-silence.ts';
export { decodeWav, encodeWav } from './wav.ts';
