import { describe, expect, it } from 'vitest';
import { onDemand } from './on-demand.ts';

describe('a part that is fetched on demand', () => {
  it('is fetched once, however often it is wanted', () => {
    let count = 0;
    const want = onDemand(() => Promise.resolve((count += 1)));
    want();
    want();
    expect(count).toBe(1);
  });

  it('is fetched once more where it could not be had', async () => {
    let count = 0;
    const want = onDemand(() => Promise.reject(new Error(`try ${(count += 1)}`)));
    want();
    await Promise.resolve();
    await Promise.resolve();
    want();
    expect(count).toBe(2);
  });
});
