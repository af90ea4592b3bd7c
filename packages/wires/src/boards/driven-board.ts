import type { BoardCodec } from '../codec/board-codec.ts';
import { type BoardContent, EMPTY_BOARD } from '../codec/board-content.ts';
import type { BoardFrame } from '../codec/board-frame.ts';
import type { BoardState, BoardStatus } from './board-status.ts';

/** Boards that cannot blink by themselves are made to, at this pace. */
const BLINK_PHASE_MS = 500;

/** What a test shows: every segment of two figures. In full light, so that a dimmed board is not taken for a dead one. */
const TEST_CONTENT: BoardContent = { text: '88', number: 88, counter: 88, blink: false, brightness: 100 };

/** What the board shall show, blinking and brightness apart. */
export type ShownOnBoard = Pick<BoardContent, 'text' | 'number' | 'counter'>;

export type BoardPlace = {
  /** How the rest of the program names it. */
  readonly key: string;
  readonly address: number;
  readonly codec: BoardCodec;
};

/** One board on a line: what is wanted of it, what was sent, and when its turn is. Sends nothing itself. */
export class DrivenBoard {
  readonly place: BoardPlace;
  #wanted: ShownOnBoard = EMPTY_BOARD;
  #brightness = 100;
  #blinkUntilMs = -Infinity;
  #testUntilMs = -Infinity;
  #sentAs = '';
  #changedAtMs: number;
  #heartbeatAtMs: number;
  #status: BoardStatus;

  constructor(place: BoardPlace, nowMs: number) {
    this.place = place;
    this.#changedAtMs = nowMs;
    this.#heartbeatAtMs = nowMs;
    this.#status = {
      key: place.key,
      state: 'line-down',
      sinceMs: nowMs,
      counts: { sent: 0, silent: 0, refused: 0 },
    };
  }

  get status(): BoardStatus {
    return this.#status;
  }

  /** A board that does not answer waits behind those that do. */
  get isDoubtful(): boolean {
    return this.#status.state === 'silent' || this.#status.state === 'refusing';
  }

  /** People wait for what is new: it ends a test. */
  show(wanted: ShownOnBoard, nowMs: number): void {
    if (!isSame(wanted, this.#wanted)) this.#testUntilMs = -Infinity;
    this.#wanted = wanted;
    this.#noteChange(nowMs);
  }

  /** So does a number that is called once more. */
  blink(durationMs: number, nowMs: number): void {
    if (durationMs > 0) this.#testUntilMs = -Infinity;
    this.#blinkUntilMs = nowMs + durationMs;
    this.#noteChange(nowMs);
  }

  test(durationMs: number, nowMs: number): void {
    this.#testUntilMs = nowMs + durationMs;
    this.#noteChange(nowMs);
  }

  dim(brightness: number, nowMs: number): void {
    this.#brightness = brightness;
    this.#noteChange(nowMs);
  }

  /** It may have lost everything: the line was away. */
  forget(nowMs: number): void {
    this.#sentAs = '';
    this.#changedAtMs = nowMs;
    this.#heartbeatAtMs = nowMs;
  }

  /** When its frames differ from those it was last sent: since when. Null when they do not. */
  changedSinceMs(nowMs: number): number | null {
    return this.#fingerprint(nowMs) === this.#sentAs ? null : this.#changedAtMs;
  }

  /** When the next turn is due if nothing is asked of it before: a heartbeat, the end of a test, or blinking that goes on or ends. */
  dueAtMs(nowMs: number): number {
    if (nowMs < this.#testUntilMs) return Math.min(this.#heartbeatAtMs, this.#testUntilMs);
    if (nowMs >= this.#blinkUntilMs) return this.#heartbeatAtMs;
    const phase = this.place.codec.blinks
      ? this.#blinkUntilMs
      : (Math.floor(nowMs / BLINK_PHASE_MS) + 1) * BLINK_PHASE_MS;
    return Math.min(this.#heartbeatAtMs, phase, this.#blinkUntilMs);
  }

  isHeartbeatDue(nowMs: number): boolean {
    return nowMs >= this.#heartbeatAtMs;
  }

  /** Its turn: what to send now. The next heartbeat counts from here. */
  begin(nowMs: number, heartbeatMs: number): readonly BoardFrame[] {
    this.#heartbeatAtMs = nowMs + heartbeatMs;
    this.#sentAs = this.#fingerprint(nowMs);
    return this.place.codec.frames(this.place.address, this.#content(nowMs));
  }

  /** How its turn ended. What it did not take is sent again at the next heartbeat, not at once: others are waiting. */
  end(state: BoardState, nowMs: number): void {
    const { counts } = this.#status;
    this.setState(state, nowMs);
    this.#status = {
      ...this.#status,
      counts: {
        sent: counts.sent + 1,
        silent: counts.silent + (state === 'silent' ? 1 : 0),
        refused: counts.refused + (state === 'refusing' ? 1 : 0),
      },
    };
  }

  setState(state: BoardState, nowMs: number): void {
    if (this.#status.state !== state) this.#status = { ...this.#status, state, sinceMs: nowMs };
  }

  #noteChange(nowMs: number): void {
    if (this.#fingerprint(nowMs) !== this.#sentAs) this.#changedAtMs = nowMs;
  }

  #content(nowMs: number): BoardContent {
    if (nowMs < this.#testUntilMs) return TEST_CONTENT;
    const blinking = nowMs < this.#blinkUntilMs;
    const dark = blinking && !this.place.codec.blinks && Math.floor(nowMs / BLINK_PHASE_MS) % 2 === 1;
    return { ...(dark ? EMPTY_BOARD : this.#wanted), blink: blinking, brightness: this.#brightness };
  }

  #fingerprint(nowMs: number): string {
    const { text, number, counter, blink, brightness } = this.#content(nowMs);
    return JSON.stringify([text, number, counter, this.place.codec.blinks && blink, brightness]);
  }
}

function isSame(left: ShownOnBoard, right: ShownOnBoard): boolean {
  return left.text === right.text && left.number === right.number && left.counter === right.counter;
}
