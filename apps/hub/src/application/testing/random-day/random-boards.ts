import type { BoardId, TicketId } from '@motcua/protocol/vocabulary';
import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { QueueEvent } from '../../../domain/events.ts';
import type { QueueState } from '../../../domain/queue-state.ts';
import type { LedBoardLine, LedBoardLineStatus } from '../../../ports/led-boards.ts';
import { BoardDesk } from '../../board-desk.ts';
import type { NaiveBoards } from './naive-boards.ts';

export type RandomBoardsParts = { readonly state: () => QueueState; readonly now: () => number };

/** The LED boards of a random office: the real desk, and lines that keep in mind what they were told. */
export class RandomBoards {
  readonly #parts: RandomBoardsParts;
  readonly #shown = new Map<BoardId, string>();
  readonly #blinked = new Set<BoardId>();
  #desk: BoardDesk;
  #due: () => void = () => undefined;

  constructor(parts: RandomBoardsParts) {
    this.#parts = parts;
    this.#desk = this.#makeDesk();
    this.#follow();
  }

  /** LB3: after a restart boards show what is, and do not blink. */
  restart(naive: NaiveBoards): void {
    this.#desk = this.#makeDesk();
    this.#follow();
    this.#check(naive, new Set());
  }

  /** What was accepted is on the boards, and only whoever was called or recalled makes one blink. */
  afterCommit(events: readonly QueueEvent[], naive: NaiveBoards): void {
    this.#follow();
    const isCall = (event: QueueEvent) => event.type === 'TicketCalled' || event.type === 'TicketRecalled';
    this.#check(
      naive,
      new Set(events.flatMap((event) => (isCall(event) && 'ticketId' in event ? [event.ticketId] : []))),
    );
  }

  #follow(): void {
    this.#blinked.clear();
    this.#desk.afterCommit();
    this.#due();
  }

  #check(naive: NaiveBoards, called: ReadonlySet<TicketId | null>): void {
    const handNumber = (ticketId: TicketId) => this.#parts.state().tickets.get(ticketId)?.number ?? '';
    for (const { boards, restingAs, blinkSeconds } of naive.lines) {
      for (const board of boards) {
        const { boardId } = board;
        const told = naive.of(board, restingAs, handNumber);
        const shown = this.#shown.get(boardId);
        if (shown !== told.text)
          throw new Error(`LB3: ${boardId} shows "${shown}"; by the events it is "${told.text}"`);
        const blinks = blinkSeconds > 0 && called.has(told.ticketId);
        if (blinks !== this.#blinked.has(boardId))
          throw new Error(`LB3: ${boardId} ${blinks ? 'does not blink' : 'blinks'}`);
      }
    }
  }

  #makeDesk(): BoardDesk {
    const silent = () => undefined;
    this.#shown.clear();
    return new BoardDesk({
      state: this.#parts.state,
      clock: { now: this.#parts.now, monotonicMs: this.#parts.now },
      logger: { info: silent, warn: silent, error: silent },
      makeLine: (settings) => this.#makeLine(settings),
      afterThisTurn: (action) => {
        this.#due = action;
      },
      onChanged: silent,
    });
  }

  #makeLine({ lineId, boards }: BoardLineSettings): LedBoardLine {
    for (const { boardId } of boards) this.#shown.set(boardId, '');
    const status: LedBoardLineStatus = {
      ...{ state: 'open', since: 0, lastError: null, boards: [] },
      counts: { opened: 1, lost: 0, failedOpenings: 0, bytesOut: 0 },
    };
    return {
      lineId,
      status: () => status,
      onChange: () => () => undefined,
      open: () => undefined,
      show: (boardId, { text }) => void this.#shown.set(boardId, text),
      blink: (boardId, ms) => void (ms > 0 ? this.#blinked.add(boardId) : this.#blinked.delete(boardId)),
      test: () => undefined,
      dim: () => undefined,
      close: () => Promise.resolve(),
    };
  }
}
