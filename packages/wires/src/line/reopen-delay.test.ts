import { expect, it } from 'vitest';

import { reopenDelayMs } from './reopen-delay.ts';

it('grows, and stays short enough for a device to be used within 5 s of its return', () => {
  expect([1, 2, 3, 4, 5, 1000].map((failures) => reopenDelayMs(failures, 0))).toEqual([
    200, 400, 800, 1500, 1500, 1500,
  ]);
});

it('is shortened by up to a fifth, so that devices do not come back in step', () => {
  expect(reopenDelayMs(10, 0.999)).toBe(1200);
});
