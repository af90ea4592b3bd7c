/** One channel of sound: samples from −1 to 1. */
export type Samples = { readonly rate: number; readonly values: Float32Array };

/** A level in dB of full scale; silence is −∞. */
export function decibels(amplitude: number): number {
  return 20 * Math.log10(amplitude);
}

/** A level in dB of full scale as an amplitude. */
export function amplitudeOf(db: number): number {
  return 10 ** (db / 20);
}

/** The highest sample. */
export function peakOf(values: Float32Array): number {
  let peak = 0;
  for (const value of values) peak = Math.max(peak, Math.abs(value));
  return peak;
}
