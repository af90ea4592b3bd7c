import { describe, expect, it } from 'vitest';
import { RenewalTurn } from './renewal-turn.ts';

describe('UI7 the turn of a phone to load the page anew', () => {
  it('comes within half a minute, for each phone at a moment of its own', () => {
    const comes = [0, 0.5, 1].map((chance) => {
      let now = 5_000;
      const turn = new RenewalTurn(
        () => now,
        () => chance,
      );
      while (!turn.hasCome('new')) now += 1_000;
      return now - 5_000;
    });
    expect(comes).toEqual([0, 15_000, 30_000]);
  });

  it('comes once for the same page, and anew for the next one', () => {
    let now = 0;
    const turn = new RenewalTurn(
      () => now,
      () => 0.1,
    );
    expect(turn.hasCome('new')).toBe(false);
    now = 3_000;
    expect(turn.hasCome('new')).toBe(true);
    turn.wasAnswered('new');
    now = 90_000;
    expect(turn.hasCome('new')).toBe(false);
    expect(turn.hasCome('newer')).toBe(false);
    now = 93_000;
    expect(turn.hasCome('newer')).toBe(true);
  });

  it('comes again, later, where no answer came, and stays where a call was in the way', () => {
    let now = 0;
    const turn = new RenewalTurn(
      () => now,
      () => 0.5,
    );
    turn.hasCome('new');
    now = 15_000;
    expect([turn.hasCome('new'), turn.hasCome('new')]).toEqual([true, true]);
    turn.wasLost();
    expect(turn.hasCome('new')).toBe(false);
    now = 30_000;
    expect(turn.hasCome('new')).toBe(true);
  });
});
