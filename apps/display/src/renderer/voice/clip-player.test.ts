import { describe, expect, it } from 'vitest';
import { ClipPlayer } from './clip-player.ts';
import { clipOf, HandWoundSound } from './testing/hand-wound-sound.ts';

const SENTENCE = [
  { name: 'call', clip: clipOf(1), startS: 1.25 },
  { name: 'n-4', clip: clipOf(0.3), startS: 2.25 },
];

describe('VO3 clips on the clock of the sound card', () => {
  it('are handed over beforehand, without their silence', () => {
    const sound = new HandWoundSound();
    new ClipPlayer(sound.outlet()).play(7, SENTENCE, 20);
    expect(sound.started.map(({ at, offset, duration }) => [at, offset, duration])).toEqual([
      [21.25, 0.1, 1],
      [22.25, 0.1, 0.3],
    ]);
  });

  it('never begin before the announcement before them has ended', () => {
    const sound = new HandWoundSound();
    const player = new ClipPlayer(sound.outlet());
    expect(player.nextStart()).toBeCloseTo(10.05);
    player.play(7, SENTENCE, 20);
    expect(player.nextStart()).toBeCloseTo(22.55);
    sound.currentTime = 30;
    expect(player.nextStart()).toBeCloseTo(30.05);
  });

  it('VO6 fall silent within a tenth of a second, those under way and those to come', () => {
    const sound = new HandWoundSound();
    const player = new ClipPlayer(sound.outlet());
    player.play(7, SENTENCE, 20);
    sound.currentTime = 21.5;
    player.stop();
    for (const { stoppedAt } of sound.started) expect((stoppedAt ?? 99) - 21.5).toBeLessThan(0.1);
    expect(player.played().map(({ stoppedAt }) => stoppedAt)).toEqual(sound.started.map(({ stoppedAt }) => stoppedAt));
    expect(player.nextStart()).toBeLessThan(21.6);
  });

  it('that have ended are left alone', () => {
    const sound = new HandWoundSound();
    const player = new ClipPlayer(sound.outlet());
    player.play(7, SENTENCE, 20);
    sound.currentTime = 22.3;
    player.stop();
    expect(sound.started.map(({ stoppedAt }) => stoppedAt !== null)).toEqual([false, true]);
  });

  it('are remembered, and not for ever', () => {
    const sound = new HandWoundSound();
    const player = new ClipPlayer(sound.outlet());
    for (let n = 0; n < 300; n += 1) player.play(n, SENTENCE, 20 + n);
    expect(player.played()).toHaveLength(400);
    expect(player.played().at(-1)).toMatchObject({ of: 299, name: 'n-4' });
  });
});
