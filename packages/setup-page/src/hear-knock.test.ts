import type { SetupAct, SetupView } from '@motcua/client/setup';
import { expect, it } from 'vitest';
import { hearKnock } from './hear-knock.ts';

it('FS3 FS8 tells of keys as of touches that somebody is still at the page, and not of each', () => {
  let now = 0;
  let covers = true;
  const acts: SetupAct[] = [];
  const page = Object.assign(new EventTarget(), { performance: { now: () => now } });
  hearKnock(
    page as unknown as Window,
    { covers: () => covers },
    {
      act: (act) => void acts.push(act),
      view: () => ({}) as SetupView,
    },
  );
  const press = (atMs: number, event = Object.assign(new Event('keydown'), { key: '4' })) => {
    now = atMs;
    page.dispatchEvent(event);
    return acts.length;
  };
  expect([press(0), press(4_999), press(5_000)]).toEqual([1, 1, 2]);
  expect([press(9_999, new Event('pointerdown') as never), press(10_000, new Event('pointerdown') as never)]).toEqual([
    2, 3,
  ]);
  expect(new Set(acts.map(({ act }) => act))).toEqual(new Set(['stay']));
  // Before the citizens' page a key is no word of anybody's.
  covers = false;
  expect(press(30_000)).toBe(3);
});
