import { expect, test } from 'vitest';
import { BACK_LASTS_MS, BreakReturn } from './break-return.ts';

function open() {
  const time = { steadyMs: 50, wallMs: 1_780_000_000_000 };
  const back = new BreakReturn({ monotonicMs: () => time.steadyMs, wallMs: () => time.wallMs });
  const pass = (ms: number) => {
    time.steadyMs += ms;
    time.wallMs += ms;
  };
  return { time, back, pass };
}

test('AC16 a proof during a break that goes on holds while somebody acts, and not for the rest of the break', () => {
  const { back, pass } = open();
  expect(back.isBack).toBe(false);
  back.hand();
  expect(back.isBack).toBe(false);
  back.prove();
  for (let n = 0; n < 5; n += 1) {
    pass(BACK_LASTS_MS - 1);
    expect(back.isBack).toBe(true);
    back.hand();
  }
  pass(BACK_LASTS_MS);
  // The next press is somebody else's.
  back.hand();
  expect(back.isBack).toBe(false);
});

test('AC16 it ends with the break, and does not outlive the sleep of a machine', () => {
  const { time, back } = open();
  back.prove();
  back.end();
  expect(back.isBack).toBe(false);
  back.prove();
  time.wallMs += BACK_LASTS_MS;
  expect(back.isBack).toBe(false);
});
