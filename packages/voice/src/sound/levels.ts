/** VO3: every clip is brought to this loudness, and no sample comes nearer to the top than that. */
export const TARGET_LUFS = -16;
export const HIGHEST_PEAK_DB = -1;
