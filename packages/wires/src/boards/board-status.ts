/**
 * What is known of a board. `waiting`: nothing was sent yet. `showing`: it said that it took what it was sent. `unproven`: it
 * was sent, and this kind of board never answers. `silent`, `refusing`: it should have answered well, and did not.
 * `line-down`: the line to it is not open.
 */
export type BoardState = 'waiting' | 'showing' | 'unproven' | 'silent' | 'refusing' | 'line-down';

export type BoardStatus = {
  readonly key: string;
  readonly state: BoardState;
  /** By the timers' monotonic clock. */
  readonly sinceMs: number;
  readonly counts: { readonly sent: number; readonly silent: number; readonly refused: number };
};
