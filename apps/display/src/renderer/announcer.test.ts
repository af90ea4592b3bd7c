import { describe, expect, it } from 'vitest';
import { createAnnouncer } from './announcer.ts';

type Tone = { readonly from: number; readonly until: number };

/** As much of an audio context as the announcer uses: it notes when each tone sounds. */
class SilentContext extends EventTarget {
  state: AudioContextState;
  readonly currentTime = 10;
  readonly destination = {};
  readonly tones: Tone[] = [];

  constructor(state: AudioContextState) {
    super();
    this.state = state;
  }

  async resume(): Promise<void> {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
  }

  createOscillator(): unknown {
    let from = NaN;
    const start = (at: number) => (from = at);
    const stop = (until: number) => this.tones.push({ from, until });
    return { frequency: { value: 0 }, connect: (next: unknown) => next, start, stop };
  }

  createGain(): unknown {
    const gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
    return { gain, connect: (next: unknown) => next };
  }

  createDynamicsCompressor(): unknown {
    return { threshold: { value: 0 }, ratio: { value: 0 }, connect: () => undefined };
  }
}

function announcerOn(context: SilentContext) {
  return createAnnouncer(() => context as unknown as AudioContext);
}

describe('the announcer', () => {
  it.each(['single', 'group'] as const)(
    'chimes for a second and more, for amplifiers that wake slowly (%s)',
    (kind) => {
      const context = new SilentContext('running');
      announcerOn(context).chime(kind);
      const from = Math.min(...context.tones.map((tone) => tone.from));
      const until = Math.max(...context.tones.map((tone) => tone.until));
      expect(from).toBeGreaterThanOrEqual(context.currentTime);
      expect(until - from).toBeGreaterThanOrEqual(1);
    },
  );

  it('says that the browser blocks it, and after one touch that it may sound', async () => {
    const context = new SilentContext('suspended');
    const announcer = announcerOn(context);
    const told: string[] = [];
    announcer.onState((state) => told.push(state));
    announcer.chime('single');
    expect(announcer.state()).toBe('blocked');
    expect(context.tones).toEqual([]);
    await announcer.unlock();
    expect(told).toEqual(['ready']);
    announcer.chime('single');
    expect(context.tones.length).toBeGreaterThan(0);
  });

  it('is unavailable, and no reason to stop, where the browser has no sound', async () => {
    const announcer = createAnnouncer(() => null);
    expect(announcer.state()).toBe('unavailable');
    await expect(announcer.unlock()).resolves.toBeUndefined();
    expect(() => announcer.chime('group')).not.toThrow();
  });
});
