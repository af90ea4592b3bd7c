import { expect, test } from 'vitest';
import { tallyLine } from './tally.ts';

test('the last line names what passed and failed, and what was skipped only when something was', () => {
  expect(tallyLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(tallyLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});
