import type { LineStatus } from '../line/line-status.ts';
import { SerialLine, type SerialLineOptions } from '../line/serial-line.ts';
import type { BoardStatus } from './board-status.ts';
import { chooseTurn } from './choose-turn.ts';
import { type BoardPlace, DrivenBoard, type ShownOnBoard } from './driven-board.ts';
import { Exchange } from './exchange.ts';

/** A board that lost its power shows the right thing again after this time at most. */
const HEARTBEAT_MS = 2_000;

export type BoardLineOptions = SerialLineOptions & { readonly boards: readonly BoardPlace[] };

/**
 * The owner of one serial line and of the boards on it. Each board gets what is wanted of it when that changes, when
 * the line comes back, and every two seconds; they take turns, and one that is silent costs the others one exchange.
 */
export class BoardLine {
  readonly #options: BoardLineOptions;
  readonly #line: SerialLine;
  readonly #exchange: Exchange;
  readonly #boards: readonly DrivenBoard[];
  readonly #listeners = new Set<() => void>();
  #isBusy = false;
  #cancelWake: () => void = () => undefined;

  constructor(options: BoardLineOptions) {
    this.#options = options;
    this.#line = new SerialLine(options);
    this.#exchange = new Exchange(this.#line, options.timers);
    this.#boards = options.boards.map((place) => new DrivenBoard(place, this.#nowMs()));
  }

  get lineStatus(): LineStatus {
    return this.#line.status;
  }

  get boards(): readonly BoardStatus[] {
    return this.#boards.map((board) => board.status);
  }

  /** Calls back when the line or a board on it changes its state. Returns how to stop it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts, for as long as the program runs. Called once. */
  open(): void {
    this.#line.open({
      onBytes: (bytes) => {
        this.#exchange.receive(bytes);
      },
      onStatus: (status) => {
        this.#onLine(status);
      },
    });
  }

  /** What a board shows from now on. */
  show(key: string, wanted: ShownOnBoard): void {
    this.#change(key, (board, nowMs) => {
      board.show(wanted, nowMs);
    });
  }

  /** A board blinks for a while, so that people look up. */
  blink(key: string, durationMs: number): void {
    this.#change(key, (board, nowMs) => {
      board.blink(durationMs, nowMs);
    });
  }

  /** A board shows all segments of two figures for a while, in full light, so that a person sees which are dead. */
  test(key: string, durationMs: number): void {
    this.#change(key, (board, nowMs) => {
      board.test(durationMs, nowMs);
    });
  }

  /** All boards of the line, 0 to 100. */
  dim(brightness: number): void {
    for (const board of this.#boards) board.dim(brightness, this.#nowMs());
    this.#takeTurns();
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#cancelWake();
    await this.#line.close();
  }

  #change(key: string, change: (board: DrivenBoard, nowMs: number) => void): void {
    const board = this.#boards.find(({ place }) => place.key === key);
    if (board === undefined) throw new Error(`no board ${key} on ${this.#line.settings.path}`);
    change(board, this.#nowMs());
    this.#takeTurns();
  }

  #onLine(status: LineStatus): void {
    const nowMs = this.#nowMs();
    const isOpen = status.state === 'open';
    for (const board of this.#boards) {
      // Whoever pulled the cable may have pulled the boards' power too.
      if (isOpen) board.forget(nowMs);
      board.setState(isOpen ? 'waiting' : 'line-down', nowMs);
    }
    this.#tell();
    this.#takeTurns();
  }

  #takeTurns(): void {
    this.#cancelWake();
    if (this.#isBusy || this.#line.status.state !== 'open') return;
    const nowMs = this.#nowMs();
    const board = chooseTurn(this.#boards, nowMs);
    if (board !== null) {
      void this.#serve(board);
      return;
    }
    const nextMs = Math.min(...this.#boards.map((other) => other.dueAtMs(nowMs)));
    if (!Number.isFinite(nextMs)) return;
    this.#cancelWake = this.#options.timers.after(Math.max(1, nextMs - nowMs), () => {
      this.#takeTurns();
    });
  }

  async #serve(board: DrivenBoard): Promise<void> {
    this.#isBusy = true;
    const before = board.status.state;
    const result = await this.#exchange.run(board.begin(this.#nowMs(), HEARTBEAT_MS));
    this.#isBusy = false;
    if (result === 'stalled') this.#line.reset();
    else if (result !== 'lost' && this.#line.status.state === 'open') {
      board.end(result, this.#nowMs());
      if (board.status.state !== before) this.#tell();
    }
    this.#takeTurns();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #nowMs(): number {
    return this.#options.timers.monotonicMs();
  }
}
