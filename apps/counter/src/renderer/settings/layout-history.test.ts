import { READY_LAYOUTS } from '@motcua/protocol/ready-layouts';
import type { DisplayLayout, LayoutId } from '@motcua/protocol';
import { expect, it } from 'vitest';
import { followLayout, stepBack, stepForward, type LayoutHistory } from './layout-history.ts';

const OWN: DisplayLayout = { ...READY_LAYOUTS.hall, layoutId: 'rieng' as LayoutId, name: 'Riêng' };
const withCards = (cards: number, name = 'Riêng'): DisplayLayout => ({ ...OWN, cards, name });

function after(...layouts: readonly DisplayLayout[]): LayoutHistory {
  let history: LayoutHistory | null = null;
  for (const layout of layouts) history = followLayout(history, layout);
  return history ?? expect.fail('no layout');
}

it('DP6 every change of a layout is taken back step by step, and forward again', () => {
  const history = after(withCards(6), withCards(5), withCards(5), withCards(4));
  const back = stepBack(history) ?? expect.fail('nothing to take back');
  expect(back.present.cards).toBe(5);
  const first = stepBack(back) ?? expect.fail('nothing to take back');
  expect(first.present.cards).toBe(6);
  expect(stepBack(first)).toBeNull();
  // The page then shows what was taken back: that is no change of its own.
  expect(stepForward(followLayout(first, first.present))?.present.cards).toBe(5);
});

it('DP6 a new change ends what could be done again; a typed name is no step and is kept', () => {
  const back = stepBack(after(withCards(6), withCards(5), withCards(5, 'Sảnh lớn'))) ?? expect.fail('nothing');
  expect(back.present).toMatchObject({ cards: 6, name: 'Sảnh lớn' });
  expect(stepForward(followLayout(back, withCards(3)))).toBeNull();
});

it('DP6 another layout has a history of its own', () => {
  const other = { ...withCards(3), layoutId: 'khac' as LayoutId };
  expect(stepBack(followLayout(after(withCards(6), withCards(5)), other))).toBeNull();
});
