import { describe, expect, it } from 'vitest';

import { READY_CODECS } from '../codec/ready-codecs.ts';
import { BOARD_MISCHIEF, presentBoardMischief, setBoardMischief } from './board-mischief.ts';
import { VirtualBoard } from './virtual-board.ts';

describe('board mischief', () => {
  it('sets each fault, knows it, and clears it again', () => {
    const [codec] = READY_CODECS;
    if (!codec) throw new Error('no codec');
    const end = { onBytes: () => () => undefined, send: () => undefined };
    for (const one of BOARD_MISCHIEF) {
      const board = new VirtualBoard({ codec, address: 1, end });
      expect(presentBoardMischief(board)).toEqual([]);
      setBoardMischief(board, one, true);
      setBoardMischief(board, one, true);
      expect(presentBoardMischief(board)).toEqual([one]);
      setBoardMischief(board, one, false);
      expect(presentBoardMischief(board)).toEqual([]);
    }
  });
});
