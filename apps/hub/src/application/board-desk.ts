import type { BoardLineHealth } from '@motcua/protocol';
import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { BoardId, BoardLineId } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { LedBoardLine, LedBoardLineStatus, MakeBoardLine } from '../ports/led-boards.ts';
import type { Logger } from '../ports/logger.ts';
import { boardContents, type BoardContent } from '../projections/board-contents.ts';
import { boardBrightness } from '../projections/board-brightness.ts';
import type { MachineActOutcome } from './machine-desk.ts';

/** LB5: long enough to walk along the boards of a hall with the eyes. */
const TEST_MS = 5_000;

export type BoardDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly makeLine: MakeBoardLine;
  /** Runs an action after the answers that are under way: nobody at a counter waits for a board. */
  readonly afterThisTurn: (action: () => void) => void;
  readonly onChanged: () => void;
};

export type BoardLineReport = { readonly settings: BoardLineSettings; readonly status: LedBoardLineStatus };

type OpenLine = {
  readonly settings: BoardLineSettings;
  readonly line: LedBoardLine;
  readonly shown: Map<BoardId, BoardContent>;
  percent: number | null;
  lineState: string;
};

/** LB1–LB6: holds the lines that the settings name, and tells their boards what the queue shows. */
export class BoardDesk {
  readonly #parts: BoardDeskParts;
  readonly #open = new Map<string, OpenLine>();
  #closing: Promise<unknown> = Promise.resolve();
  #isDue = false;
  #hasEnded = false;
  #lastSeq: number | null = null;

  constructor(parts: BoardDeskParts) {
    this.#parts = parts;
  }

  /** What was committed may have changed what boards show, or which there are. Returns at once. */
  afterCommit(): void {
    if (this.#isDue || this.#hasEnded) return;
    this.#isDue = true;
    this.#parts.afterThisTurn(() => {
      this.#isDue = false;
      if (!this.#hasEnded) this.#follow();
    });
  }

  /** LB6: the hour may have changed. */
  tick(): void {
    const { state, clock } = this.#parts;
    const { index } = state();
    if (!index || this.#hasEnded) return;
    for (const open of this.#open.values()) {
      const percent = boardBrightness(open.settings.brightness, index.calendar, clock.now());
      if (percent !== open.percent) open.line.dim(percent);
      open.percent = percent;
    }
  }

  /**
   * LB5: a board, or each of the line's, shows 88 for five seconds and then what it should show. What a call changes
   * meanwhile is shown at once.
   */
  showTest(lineId: BoardLineId, boardId: BoardId | null): MachineActOutcome<'show-board-test'> {
    const open = this.#open.get(lineId);
    const tested = open?.settings.boards.filter((board) => boardId === null || board.boardId === boardId) ?? [];
    if (!open || (boardId !== null && tested.length === 0)) return 'unknown-machine';
    // A test that nobody can see now would come as a surprise when the cable is back.
    if (open.line.status().state !== 'open') return 'not-open';
    for (const board of tested) open.line.test(board.boardId, TEST_MS);
    return { boards: tested.length, endsAt: this.#parts.clock.now() + TEST_MS };
  }

  reports(): readonly BoardLineReport[] {
    return [...this.#open.values()].map(({ settings, line }) => ({ settings, status: line.status() }));
  }

  /** LB5: as staff see it. */
  health(): BoardLineHealth[] {
    return [...this.#open.values()].map(({ settings, line, shown }) => {
      const { state, since, lastError, counts, boards } = line.status();
      return {
        ...{ lineId: settings.lineId, name: settings.name, simulated: settings.connection.kind === 'simulated' },
        ...{ state, since, lastError, timesLost: counts.lost },
        boards: boards.map(({ boardId, state: now, since: from, timesFailed, decoded }) => ({
          ...{ boardId, state: now, since: from, timesFailed, decoded },
          name: settings.boards.find((board) => board.boardId === boardId)?.name ?? boardId,
          wanted: shown.get(boardId)?.text ?? '',
        })),
      };
    });
  }

  async stop(): Promise<void> {
    this.#hasEnded = true;
    const lines = [...this.#open.values()];
    this.#open.clear();
    await Promise.all([this.#closing, ...lines.map(({ line }) => line.close())]);
  }

  #follow(): void {
    const { index } = this.#parts.state();
    if (!index) return;
    this.#reconcile(index.settings.boardLines);
    for (const open of this.#open.values()) this.#show(open);
    // Calls from before the hub came back are shown, and nobody is made to look up for them.
    this.#lastSeq = Math.max(this.#lastSeq ?? 0, this.#parts.state().lastAnnouncementSeq);
    this.tick();
  }

  /** A line whose settings are what they were goes on as it is; any other begins anew. */
  #reconcile(wanted: readonly BoardLineSettings[]): void {
    const kept = new Map(wanted.map((settings) => [settings.lineId as string, JSON.stringify(settings)]));
    for (const [lineId, open] of this.#open) {
      if (kept.get(lineId) === JSON.stringify(open.settings)) continue;
      this.#open.delete(lineId);
      this.#closing = Promise.all([this.#closing, open.line.close()]);
    }
    const free = this.#closing;
    for (const settings of wanted) {
      if (this.#open.has(settings.lineId)) continue;
      const open = this.#make(settings);
      if (!open) continue;
      this.#open.set(settings.lineId, open);
      // Its port may be one that another line is just giving back.
      void free.then(() => {
        if (this.#open.get(settings.lineId) === open) open.line.open();
      });
    }
    // In the order in which the settings name them.
    for (const { lineId } of wanted) {
      const open = this.#open.get(lineId);
      if (!open) continue;
      this.#open.delete(lineId);
      this.#open.set(lineId, open);
    }
  }

  #make(settings: BoardLineSettings): OpenLine | null {
    const { makeLine, logger, onChanged } = this.#parts;
    try {
      const line = makeLine(settings);
      const open: OpenLine = { settings, line, shown: new Map(), percent: null, lineState: line.status().state };
      line.onChange(() => {
        this.#log(open);
        onChanged();
      });
      onChanged();
      return open;
    } catch (fault) {
      // A journal may hold a description that this version cannot read any more: the queue goes on.
      logger.error({ err: fault, lineId: settings.lineId }, 'board line not opened');
      return null;
    }
  }

  #log(open: OpenLine): void {
    const { state, lastError } = open.line.status();
    if (state === open.lineState) return;
    open.lineState = state;
    const fields = { lineId: open.settings.lineId, state, lastError };
    if (state === 'open' || state === 'opening') this.#parts.logger.info(fields, 'board line');
    else this.#parts.logger.warn(fields, 'board line');
  }

  #show({ settings, line, shown }: OpenLine): void {
    const { index } = this.#parts.state();
    if (!index) return;
    for (const [boardId, content] of boardContents(this.#parts.state(), index, settings)) {
      const before = shown.get(boardId);
      shown.set(boardId, content);
      if (!before || !isSame(before, content)) line.show(boardId, content);
      const isNews = this.#lastSeq !== null && (content.announcementSeq ?? 0) > this.#lastSeq;
      if (isNews && settings.blinkSeconds > 0) line.blink(boardId, settings.blinkSeconds * 1_000);
      else if (before && before.announcementSeq !== content.announcementSeq) line.blink(boardId, 0);
    }
  }
}

function isSame(left: BoardContent, right: BoardContent): boolean {
  return left.text === right.text && left.number === right.number && left.counter === right.counter;
}
