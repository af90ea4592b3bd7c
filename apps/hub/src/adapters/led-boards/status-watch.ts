import type { LineStatus, BoardStatus } from '@motcua/wires';
import type { LedBoardLineStatus, LedBoardStatus } from '../../ports/led-boards.ts';
import type { BoardId } from '@motcua/protocol/vocabulary';

type Seen = { readonly state: string; readonly since: number; readonly timesFailed: number };

/** Turns what the wire knows, by its own clock, into what people are told: since when in hub time, and how often. */
export class StatusWatch {
  readonly #now: () => number;
  readonly #seen = new Map<string, Seen>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** To be called at each change, so that the times are right. */
  look(
    line: LineStatus,
    boards: readonly BoardStatus[],
    decodedOf: (boardId: BoardId) => string | null,
  ): LedBoardLineStatus {
    const { state, lastError } = line;
    const { opened, lost, failedOpenings, bytesOut } = line.counts;
    return {
      ...{ state, lastError, counts: { opened, lost, failedOpenings, bytesOut } },
      since: this.#note('line', state).since,
      boards: boards.map((board): LedBoardStatus => {
        const { since, timesFailed } = this.#note(`board ${board.key}`, board.state);
        const boardId = board.key as BoardId;
        const { state: now, counts } = board;
        return { boardId, state: now, since, timesFailed, counts, decoded: decodedOf(boardId) };
      }),
    };
  }

  #note(key: string, state: string): Seen {
    const before = this.#seen.get(key);
    if (before?.state === state) return before;
    const failed = state === 'silent' || state === 'refusing' ? 1 : 0;
    const seen = { state, since: this.#now(), timesFailed: (before?.timesFailed ?? 0) + failed };
    this.#seen.set(key, seen);
    return seen;
  }
}
