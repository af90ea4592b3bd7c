import { expect, test } from 'vitest';
import { keptMorningItems, noteMorningCheckSchema } from './morning-check-api.ts';

const KNOWN = { step: 'printer', name: 'Máy in 1', result: 'bad' };

test('MC3 a check that a newer program has kept is read without what this one does not know', () => {
  expect(keptMorningItems([{ ...KNOWN, step: 'tablet' }, KNOWN, { ...KNOWN, result: 'half' }])).toEqual([KNOWN]);
  expect(keptMorningItems({ steps: [KNOWN] })).toEqual([]);
});

test('MC3 what is sent to be kept has known steps only', () => {
  expect(noteMorningCheckSchema.safeParse({ items: [KNOWN] }).success).toBe(true);
  expect(noteMorningCheckSchema.safeParse({ items: [{ ...KNOWN, step: 'tablet' }] }).success).toBe(false);
});
