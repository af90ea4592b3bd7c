import { presentBoardMischief, setBoardMischief, type MemoryWire, type VirtualBoard } from '@motcua/wires';
import type { BoardState } from '@motcua/protocol/board-lines';
import type { BoardId, BoardLineId } from '@motcua/protocol/vocabulary';
import type { SimulatedBoardHands } from '../../ports/simulators.ts';

/** SM1: the hands at simulated boards: their cable, their faults, and what a person sees on them. */
export function simulatedBoardHands(
  id: BoardLineId,
  wire: MemoryWire,
  boards: ReadonlyMap<BoardId, VirtualBoard>,
  stateOf: (boardId: BoardId) => BoardState,
): SimulatedBoardHands {
  return {
    kind: 'board-line',
    id,
    isPlugged: () => wire.isPlugged,
    plug(isPlugged) {
      if (isPlugged) wire.plug();
      else wire.unplug(true);
    },
    facts: () =>
      [...boards].map(([boardId, board]) => ({
        ...{ boardId, state: stateOf(boardId), mischief: [...presentBoardMischief(board)], text: textOn(board) },
        ...{ counter: board.shown.counter, blinks: board.shown.blink, brightness: board.shown.brightness },
        frames: board.framesTaken,
      })),
    set(boardId, mischief, isOn) {
      const board = boards.get(boardId);
      if (board) setBoardMischief(board, mischief, isOn);
      return board !== undefined;
    },
  };
}

/** What stands on a board; empty: it is dark. */
export function textOn({ shown: { text, number } }: VirtualBoard): string {
  return text.trim() === '' ? String(number ?? '') : text.trim();
}
