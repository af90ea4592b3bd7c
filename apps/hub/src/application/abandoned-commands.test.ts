import type { CommandId } from '@motcua/protocol';
import { expect, test } from 'vitest';
import { AbandonedCommands, MOST_PER_ISSUER, REMEMBER_FOR_MS } from './abandoned-commands.ts';

const id = (n: number) => `c${n}` as CommandId;

test('a given-up command is remembered for its sender alone', () => {
  const abandoned = new AbandonedCommands();
  abandoned.remember('device:a', id(1), 0);
  expect(abandoned.has('device:a', id(1), 1000)).toBe(true);
  expect(abandoned.has('device:b', id(1), 1000)).toBe(false);
  expect(abandoned.has('device:a', id(2), 1000)).toBe(false);
});

test('what is remembered is bounded in time and number', () => {
  const abandoned = new AbandonedCommands();
  abandoned.remember('device:a', id(0), 0);
  expect(abandoned.has('device:a', id(0), REMEMBER_FOR_MS)).toBe(true);
  expect(abandoned.has('device:a', id(0), REMEMBER_FOR_MS + 1)).toBe(false);
  for (let n = 1; n <= MOST_PER_ISSUER + 1; n += 1) abandoned.remember('device:a', id(n), 10);
  expect(abandoned.has('device:a', id(1), 10)).toBe(false);
  expect(abandoned.has('device:a', id(2), 10)).toBe(true);
  expect(abandoned.has('device:a', id(MOST_PER_ISSUER + 1), 10)).toBe(true);
});

test('asking again renews the memory', () => {
  const abandoned = new AbandonedCommands();
  abandoned.remember('device:a', id(1), 0);
  abandoned.remember('device:a', id(1), REMEMBER_FOR_MS);
  expect(abandoned.has('device:a', id(1), REMEMBER_FOR_MS + 5)).toBe(true);
});
