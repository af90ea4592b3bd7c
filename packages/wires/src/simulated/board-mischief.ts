import type { VirtualBoard } from './virtual-board.ts';

/**
 * What a person can do to a simulated board. `silent`: it shows what it hears and never answers. `refusing`: it answers
 * that it will not. `noisy`: it sends nonsense before each answer. `off`: it has no power.
 */
export const BOARD_MISCHIEF = ['silent', 'refusing', 'noisy', 'off'] as const;
export type BoardMischief = (typeof BOARD_MISCHIEF)[number];

/** What is wrong with a board now. */
export function presentBoardMischief(board: VirtualBoard): readonly BoardMischief[] {
  const isPresent: Record<BoardMischief, boolean> = {
    ...{ silent: board.mute, refusing: board.refusing, noisy: board.noisy, off: !board.isOn },
  };
  return BOARD_MISCHIEF.filter((one) => isPresent[one]);
}

/** Sets one fault of a board, or clears it. */
export function setBoardMischief(board: VirtualBoard, mischief: BoardMischief, isOn: boolean): void {
  switch (mischief) {
    case 'silent':
      board.mute = isOn;
      return;
    case 'refusing':
      board.refusing = isOn;
      return;
    case 'noisy':
      board.noisy = isOn;
      return;
    case 'off':
      if (board.isOn === isOn) board.power(!isOn);
  }
}
