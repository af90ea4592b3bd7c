import { expect, it } from 'vitest';

import { reconnectDelayMs } from './reconnect-delay.ts';

it('grows, and stays short enough for a printer to be used within 5 s of its return', () => {
  expect([1, 2, 3, 4, 5, 1000].map((failures) => reconnectDelayMs(failures, 0))).toEqual([
    200, 400, 800, 1500, 1500, 1500,
  ]);
});

it('is shortened by up to a fifth, so that printers do not come back in step', () => {
  expect(reconnectDelayMs(10, 0.999)).toBe(1200);
});
