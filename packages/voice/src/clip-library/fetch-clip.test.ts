import { describe, expect, it } from 'vitest';
import { fetchClip } from './fetch-clip.ts';

const RATE = 1_000;
/** A second of silence with sound from 0.4 s to 0.6 s. */
const values = new Float32Array(RATE).fill(0.5, 400, 600);
const buffer = { sampleRate: RATE, getChannelData: () => values } as unknown as AudioBuffer;
const bytes = new ArrayBuffer(4);
const holding = { clip: () => Promise.resolve(bytes) };

describe('a clip of a voice pack', () => {
  it('VO3 is ready without the silence around it', async () => {
    const clip = await fetchClip(holding, () => Promise.resolve(buffer), 'vi-nam', 'n-4.ogg');
    expect(clip?.buffer).toBe(buffer);
    expect(clip?.offsetS).toBeCloseTo(0.385);
    expect(clip?.durationS).toBeCloseTo(0.245);
  });

  it('VO4 that is lost, or that cannot be decoded, is as good as missing', async () => {
    const lost = { clip: () => Promise.resolve(null) };
    expect(await fetchClip(lost, () => Promise.resolve(buffer), 'vi-nam', 'n-4.ogg')).toBeNull();
    expect(await fetchClip(holding, () => Promise.reject(new Error('no sound')), 'vi-nam', 'n-4.ogg')).toBeNull();
  });

  it('VO4 rejects where nobody answers: it may be asked for again', async () => {
    const away = { clip: () => Promise.reject(new Error('away')) };
    await expect(fetchClip(away, () => Promise.resolve(buffer), 'vi-nam', 'n-4.ogg')).rejects.toThrow('away');
  });
});
