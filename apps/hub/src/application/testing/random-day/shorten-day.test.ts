import { expect, test } from 'vitest';
import { ACT_KINDS, type Act } from './act.ts';
import { shortenDay } from './shorten-day.ts';

const act = (kind: Act['kind'], n: number): Act => ({ kind, a: n, b: n, c: n });
const day = Array.from({ length: 400 }, (_, n) => act(ACT_KINDS[n % ACT_KINDS.length] ?? 'pass', n));

test('of a day that fails, the acts that it takes are left, as plain as they can be', () => {
  // Fails wherever a number was issued with b above 90, and later the hub started again.
  const fails = (acts: readonly Act[]): boolean => {
    const issued = acts.findIndex(({ kind, b }) => kind === 'issue' && b > 90);
    return issued >= 0 && acts.slice(issued).some(({ kind }) => kind === 'restart');
  };
  expect(fails(day)).toBe(true);
  const short = shortenDay(day, fails);
  expect(short.map(({ kind }) => kind)).toEqual(['issue', 'restart']);
  expect(short[0]).toMatchObject({ a: 0, c: 0 });
  expect(short[0]?.b).toBeGreaterThan(90);
  expect(short[1]).toEqual(act('restart', 0));
});

test('one act that fails alone is left alone', () => {
  expect(shortenDay(day, (acts) => acts.some(({ kind }) => kind === 'close-day'))).toEqual([act('close-day', 0)]);
});
