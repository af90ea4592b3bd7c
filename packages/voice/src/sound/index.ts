export { levelClip, measureClip, USUAL_GOAL, type ClipMeasure } from './level-clip.ts';
export { HIGHEST_PEAK_DB, TARGET_LUFS } from './levels.ts';
export type { Samples } from './samples.ts';
export { soundSpan } from './trim-silence.ts';
export { decodeWav, encodeWav } from './wav.ts';
