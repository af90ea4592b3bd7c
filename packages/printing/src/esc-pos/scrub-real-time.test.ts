import { describe, expect, it } from 'vitest';

import { seededRandom } from '../testing/random-numbers.ts';
import { isRealTimeCommand, scrubRealTime } from './scrub-real-time.ts';

const OBEYED = [
  [0x10, 0x04, 0x01],
  [0x10, 0x04, 0x02],
  [0x10, 0x04, 0x03],
  [0x10, 0x04, 0x04],
  [0x10, 0x04, 0x07],
  [0x10, 0x04, 0x08],
  [0x10, 0x04, 0x12],
  [0x10, 0x05, 0x00],
  [0x10, 0x05, 0x01],
  [0x10, 0x05, 0x02],
  [0x10, 0x14, 0x01],
  [0x10, 0x14, 0x02],
  [0x10, 0x14, 0x08],
] as const;

describe('scrubRealTime', () => {
  it.each(OBEYED)('turns one dot of %i %i %i', (...command) => {
    const stream = Uint8Array.of(0xff, ...command, 0xff);
    expect(scrubRealTime(stream, [{ from: 0, to: 5 }])).toBe(1);
    expect(commandsIn(stream)).toEqual([]);
    expect(dotsTurned(stream, Uint8Array.of(0xff, ...command, 0xff))).toBe(1);
  });

  it.each([
    [0x10, 0x04, 0x05],
    [0x10, 0x04, 0x00],
    [0x10, 0x05, 0x03],
    [0x10, 0x14, 0x03],
    [0x11, 0x04, 0x01],
  ])('leaves %i %i %i alone', (...bytes) => {
    const stream = Uint8Array.from(bytes);
    expect(scrubRealTime(stream, [{ from: 0, to: 3 }])).toBe(0);
    expect([...stream]).toEqual(bytes);
  });

  it('sees a command that begins before the image and touches the image only', () => {
    const stream = Uint8Array.of(0x10, 0x04, 0x01, 0x00);
    expect(scrubRealTime(stream, [{ from: 2, to: 4 }])).toBe(1);
    expect([...stream.subarray(0, 2)]).toEqual([0x10, 0x04]);
    expect(commandsIn(stream)).toEqual([]);
  });

  it('sees a command that ends after the image and touches the image only', () => {
    const stream = Uint8Array.of(0x00, 0x10, 0x05, 0x01);
    expect(scrubRealTime(stream, [{ from: 0, to: 2 }])).toBe(1);
    expect([...stream.subarray(2)]).toEqual([0x05, 0x01]);
    expect(commandsIn(stream)).toEqual([]);
  });

  it('leaves no command in any image, turns at most one dot for each, and nothing outside (2000 seeds)', () => {
    // Only bytes that commands are made of: every second image holds several, overlapping ones included.
    const alphabet = [0x10, 0x10, 0x04, 0x05, 0x14, 0x00, 0x01, 0x02, 0x08, 0x12, 0x11, 0x1d];
    let scrubbed = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const random = seededRandom(seed);
      const before = Uint8Array.from({ length: 48 }, () => alphabet[Math.floor(random() * alphabet.length)] ?? 0);
      const images = [
        { from: 6, to: 6 + Math.floor(random() * 12) },
        { from: 22, to: 48 },
      ];
      // Between the images stand commands of ours, which never begin a real-time command.
      before.set([0x1d, 0x76, 0x30, 0x00, 0x48, 0x00], 0);
      before.fill(0x1d, images[0]?.to, 22);
      const after = before.slice();
      const turned = scrubRealTime(after, images);
      expect(commandsIn(after), `seed ${String(seed)}`).toEqual([]);
      expect(dotsTurned(after, before), `seed ${String(seed)}`).toBeLessThanOrEqual(turned);
      expect(turned).toBeLessThanOrEqual(commandsIn(before).length);
      expect([...after.subarray(0, 6)]).toEqual([...before.subarray(0, 6)]);
      expect([...after.subarray(images[0]?.to, 22)]).toEqual([...before.subarray(images[0]?.to, 22)]);
      scrubbed += turned;
    }
    expect(scrubbed).toBeGreaterThan(500);
  });
});

function commandsIn(stream: Uint8Array): number[] {
  return [...stream.keys()].filter((index) => isRealTimeCommand(stream, index));
}

function dotsTurned(left: Uint8Array, right: Uint8Array): number {
  let dots = 0;
  for (const [index, byte] of left.entries()) {
    for (let rest = byte ^ (right[index] ?? 0); rest > 0; rest &= rest - 1) dots++;
  }
  return dots;
}
