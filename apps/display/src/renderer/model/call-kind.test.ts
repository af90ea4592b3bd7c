import { expect, it } from 'vitest';
import { callKindMessages, messagesIn } from '@motcua/messages';
import { CALL_KINDS } from '@motcua/protocol';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { kindOf } from './call-kind.ts';

function callWith(change: object) {
  const board = new SimulatedBoard(1_000_000);
  board.call({ number: 'A001', counter: '1', language: 'vi', priority: 'ordinary', ...change });
  const [call] = board.view().body.current;
  if (!call) throw new Error('nobody was called');
  return { call };
}

it('CA10 a call that overtakes shows its kind; a priority ticket says so in any case; others show nothing', () => {
  expect(kindOf(callWith({ callKind: 'returned' }))).toBe('returned');
  expect(kindOf(callWith({ callKind: 'returned', priority: 'priority' }))).toBe('returned');
  expect(kindOf(callWith({ priority: 'priority' }))).toBe('priority');
  expect(kindOf(callWith({}))).toBeNull();
});

it('CA10 the kinds are said in words that name no person’s reason', () => {
  const words = messagesIn(callKindMessages, 'vi');
  expect(CALL_KINDS.map((kind) => words[kind])).toEqual([
    'Ưu tiên',
    'Quay lại',
    'Có hẹn',
    'Chuyển lĩnh vực',
    'Mời trước',
  ]);
});
