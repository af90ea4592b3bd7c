import type { NeedFlag } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { issueBody, KIOSK, QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { callBoardView } from './call-board-view.ts';

it('CA10 a current call is marked as priority, and nothing on the board says why', () => {
  const queue = new QueueScenario();
  const [lan, minh] = [staff('lan'), staff('minh')];
  queue.open('quay-2', lan);
  queue.open('quay-3', minh);
  const needs: readonly NeedFlag[] = ['wheelchair'];
  queue.given(KIOSK, { ...issueBody('ho-tich', 'priority'), needs } as ReturnType<typeof issueBody>);
  queue.issue('ho-tich');
  const [first, second] = [queue.next('quay-2', lan), queue.next('quay-3', minh)];
  const { index } = queue.state;
  if (!index || !first || !second) throw new Error('nobody was called');
  const board = callBoardView(queue.state, index, null);
  expect(board.current.map(({ number, priority }) => [number, priority])).toEqual([
    [second.number, 'ordinary'],
    [first.number, 'priority'],
  ]);
  expect(JSON.stringify(board)).not.toContain('wheelchair');
});
