import { describe, expect, it } from 'vitest';
import { levelClip, USUAL_GOAL } from './level-clip.ts';
import { loudnessOf } from './loudness.ts';
import { amplitudeOf, decibels, peakOf, type Samples } from './samples.ts';
import { trimSilence } from './trim-silence.ts';
import { decodeWav, encodeWav } from './wav.ts';

function tone(hertz: number, seconds: number, level: number, rate = 48_000): Samples {
  const values = Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_, at) => level * Math.sin((2 * Math.PI * hertz * at) / rate),
  );
  return { rate, values };
}

function quiet(rate: number, seconds: number): Float32Array {
  return new Float32Array(Math.round(rate * seconds));
}

function joined(rate: number, ...parts: readonly Float32Array[]): Samples {
  return { rate, values: Float32Array.from(parts.flatMap((part) => [...part])) };
}

describe('loudness', () => {
  it.each([48_000, 22_050])('is -3.01 LUFS for a full tone of 997 Hz, as BS.1770 has it (%i Hz)', (rate) => {
    expect(loudnessOf(tone(997, 1, 1, rate))).toBeCloseTo(-3.01, 1);
    expect(loudnessOf(tone(997, 1, amplitudeOf(-20), rate))).toBeCloseTo(-23.01, 1);
  });

  it('counts a low hum less, and silence not at all', () => {
    expect(loudnessOf(tone(25, 1, 1))).toBeLessThan(-10);
    expect(loudnessOf({ rate: 48_000, values: quiet(48_000, 0.1) })).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('VO3 a clip on its way into a pack', () => {
  it('loses the silence around it', () => {
    const { values } = tone(300, 0.4, 0.5);
    const { values: kept } = trimSilence(joined(48_000, quiet(48_000, 0.5), values, quiet(48_000, 0.7)));
    expect(kept.length / 48_000).toBeGreaterThan(0.4);
    expect(kept.length / 48_000).toBeLessThan(0.46);
  });

  it.each([0.02, 0.2, 1])('is as loud as every other, however it was recorded (%d)', (level) => {
    const levelled = levelClip(tone(440, 0.5, level), USUAL_GOAL);
    expect(levelled?.measure.lufs).toBeCloseTo(-16, 0);
    expect(levelled?.measure.peakDb).toBeLessThanOrEqual(-1);
  });

  it('is held down where a peak would stand too high', () => {
    const { values } = tone(440, 0.6, 0.08);
    const click = tone(900, 0.02, 1);
    values.set(click.values, 9_000);
    const levelled = levelClip({ rate: 48_000, values }, USUAL_GOAL);
    expect(peakOf(levelled?.sound.values ?? values)).toBeLessThanOrEqual(amplitudeOf(-1));
    expect(levelled?.measure.lufs).toBeGreaterThan(-17);
  });

  it('is refused where nothing is heard in it', () => {
    expect(levelClip({ rate: 48_000, values: quiet(48_000, 1) }, USUAL_GOAL)).toBeNull();
    expect(levelClip({ rate: 48_000, values: quiet(48_000, 0) }, USUAL_GOAL)).toBeNull();
  });
});

describe('a WAV file', () => {
  it('comes back as it was', () => {
    const sound = tone(500, 0.05, 0.7, 24_000);
    const read = decodeWav(encodeWav(sound));
    expect(read?.rate).toBe(24_000);
    expect(read?.values.length).toBe(sound.values.length);
    const off = sound.values.map((value, at) => value - (read?.values[at] ?? 9));
    expect(decibels(peakOf(off))).toBeLessThan(-80);
  });

  it('is read when its writer did not know the length, and refused when it is none', () => {
    const bytes = encodeWav(tone(500, 0.01, 0.5, 22_050));
    new DataView(bytes.buffer).setUint32(40, 0xffff_ffff, true);
    expect(decodeWav(bytes)?.values.length).toBe(221);
    expect(decodeWav(bytes.subarray(0, 30))).toBeNull();
    expect(decodeWav(new Uint8Array(200))).toBeNull();
  });
});
