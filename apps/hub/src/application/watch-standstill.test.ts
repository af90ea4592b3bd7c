import { expect, test } from 'vitest';
import { watchStandstill } from './watch-standstill.ts';

/** A process whose timers fire only when it runs. */
function setUp() {
  let nowMs = 0;
  let due: (() => void) | null = null;
  const turns: (() => void)[] = [];
  const standstill = watchStandstill({
    clock: { now: () => nowMs, monotonicMs: () => nowMs },
    afterThisTurn: (action) => turns.push(action),
    timers: {
      after: (_, action) => {
        due = action;
        return () => (due = null);
      },
    },
  });
  const beat = (): void => due?.();
  const turn = (): void => turns.shift()?.();
  return { standstill, beat, turn, pass: (ms: number) => (nowMs += ms), isWatching: () => due !== null };
}

test('PR3 a process that goes on makes no message older', () => {
  const { standstill, beat, pass } = setUp();
  for (let i = 0; i < 20; i += 1) {
    pass(250 + (i % 3) * 100);
    expect(standstill.heldUpMs()).toBe(0);
    beat();
    expect(standstill.heldUpMs()).toBe(0);
  }
});

test('PR3 what lay there while the process stood still is that much older, read before the late beat or just after', () => {
  const { standstill, beat, turn, pass } = setUp();
  pass(8_250);
  expect(standstill.heldUpMs()).toBe(8_000);
  beat();
  turn();
  expect(standstill.heldUpMs()).toBe(8_000);
  turn();
  expect(standstill.heldUpMs()).toBe(0);
});

test('ends with the hub', () => {
  const { standstill, isWatching } = setUp();
  standstill.stop();
  expect(isWatching()).toBe(false);
});
