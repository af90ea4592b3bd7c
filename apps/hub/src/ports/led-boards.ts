import type { BoardLineSettings, BoardLineState, BoardState } from '@motcua/protocol/board-lines';
import type { BoardId, BoardLineId } from '@motcua/protocol/vocabulary';
import type { BoardShown } from '../projections/board-contents.ts';

export type LedBoardStatus = {
  readonly boardId: BoardId;
  readonly state: BoardState;
  /** Hub time since when it is so. */
  readonly since: number;
  readonly counts: { readonly sent: number; readonly silent: number; readonly refused: number };
  /** How often it fell silent or refused, however long that lasted. */
  readonly timesFailed: number;
  /** What a simulated board has understood of its frames; null where nobody can know. */
  readonly decoded: string | null;
};

export type LedBoardLineStatus = {
  readonly state: BoardLineState;
  readonly since: number;
  /** In the system's own words, for the log and the device page; null when there was none. */
  readonly lastError: string | null;
  readonly counts: {
    readonly opened: number;
    readonly lost: number;
    readonly failedOpenings: number;
    readonly bytesOut: number;
  };
  readonly boards: readonly LedBoardStatus[];
};

/** LB4: one line of boards, owned by one object; opened again for ever. Nothing here waits for a board. */
export interface LedBoardLine {
  readonly lineId: BoardLineId;
  status(): LedBoardLineStatus;
  onChange(listener: () => void): () => void;
  /** Takes hold of the port. Called once. */
  open(): void;
  show(boardId: BoardId, shown: BoardShown): void;
  blink(boardId: BoardId, durationMs: number): void;
  /** LB5: it shows 88 for so long, or until a call changes what it shows. */
  test(boardId: BoardId, durationMs: number): void;
  /** All boards of the line, in percent. */
  dim(percent: number): void;
  close(): Promise<void>;
}

/** Makes the owner of a line, not yet open. */
export type MakeBoardLine = (settings: BoardLineSettings) => LedBoardLine;
