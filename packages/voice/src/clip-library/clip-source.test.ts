import { describe, expect, it, vi } from 'vitest';
import { createPageClipSource } from './clip-source.ts';

function answering(status: number) {
  const asked: string[] = [];
  const source = createPageClipSource((address) => {
    asked.push(address instanceof Request ? address.url : String(address));
    return Promise.resolve(new Response(status === 200 ? '{"packs":[]}' : null, { status }));
  });
  return { source, asked };
}

describe('the clips at the page’s own address', () => {
  it('VO2 are asked for by pack and file', async () => {
    const { source, asked } = answering(200);
    expect(await source.list()).toEqual([]);
    expect((await source.clip('vi-nam', 'n-4.ogg'))?.byteLength).toBe(12);
    expect(asked).toEqual(['/voice-packs', '/voice-packs/vi-nam/n-4.ogg']);
  });

  it('VO4 one that the hub has lost is none; one that it cannot send now is asked for again', async () => {
    expect(await answering(404).source.clip('vi-nam', 'n-4.ogg')).toBeNull();
    await expect(answering(502).source.clip('vi-nam', 'n-4.ogg')).rejects.toThrow('502');
    await expect(answering(404).source.list()).rejects.toThrow();
  });

  it('VO4 a hub that does not answer is not waited for without end', async () => {
    const patience = new AbortController();
    const patient = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    const source = createPageClipSource((_address, init) => {
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('too long')));
      });
    });
    const asked = source.list();
    patience.abort();
    await expect(asked).rejects.toThrow('too long');
    expect(patient.mock.calls[0]?.[0]).toBeLessThanOrEqual(15_000);
    patient.mockRestore();
  });
});
