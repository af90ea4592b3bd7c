import { setImmediate as soon } from 'node:timers';
import { boardLineMaker } from '../adapters/led-boards/led-board-line.ts';
import type { MeasuredBoardLine } from '../adapters/metrics/register-boards.ts';
import { BoardDesk, type BoardDeskParts } from '../application/board-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { SimulatorShelf } from '../ports/simulators.ts';

export type OpenBoardsParts = Pick<BoardDeskParts, 'state' | 'clock' | 'onChanged'> & {
  readonly log: Logger;
  readonly shelf: SimulatorShelf;
};

export type OpenBoards = Pick<BoardDesk, 'afterCommit' | 'tick' | 'health' | 'showTest' | 'stop'> & {
  /** For `/metrics`. */
  readonly measured: () => readonly MeasuredBoardLine[];
};

/** LB4: the desk of the boards at the machine's ports. Nothing is opened before the first `afterCommit`. */
export function openBoards({ log, shelf, ...parts }: OpenBoardsParts): OpenBoards {
  const desk = new BoardDesk({
    ...parts,
    logger: log,
    makeLine: boardLineMaker({ clock: parts.clock, shelf }),
    afterThisTurn: (action) => soon(action),
  });
  return {
    afterCommit: () => desk.afterCommit(),
    tick: () => desk.tick(),
    health: () => desk.health(),
    showTest: (lineId, boardId) => desk.showTest(lineId, boardId),
    stop: () => desk.stop(),
    measured: () => desk.reports().map(({ settings, status }) => ({ lineId: settings.lineId, status })),
  };
}
