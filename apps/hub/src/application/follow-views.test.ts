import { expect, it } from 'vitest';
import type { SlipCode } from '@motcua/protocol/vocabulary';
import { CounterScenario, hoa, lan } from '../domain/testing/counter-scenario.ts';
import { createFollowViews } from './follow-views.ts';

it('FO4 works each number out once for many questions, and sees a change of it at once', () => {
  const queue = new CounterScenario();
  queue.issue('ho-tich');
  const { slipCode } = queue.issue('ho-tich');
  const time = { ms: 0 };
  const view = createFollowViews(() => queue.state, { now: () => queue.at, monotonicMs: () => time.ms });
  const first = view(slipCode);
  queue.next('quay-2', lan);
  time.ms = 2_000;
  // Others move on: that may be told a moment later.
  expect(view(slipCode)).toBe(first);
  time.ms = 3_000;
  expect(view(slipCode).heading).toBe('Phía trước không còn ai');
  queue.next('quay-3', hoa);
  expect(view(slipCode).kind).toBe('called');
  expect(view('nobody' as SlipCode).kind).toBe('unknown');
});
