import type { BoardFrame, ReplyReading } from '../codec/board-frame.ts';
import type { SerialLine } from '../line/serial-line.ts';
import { wireTimeMs } from '../line/serial-settings.ts';
import type { WireTimers } from '../wire-timers.ts';
import type { BoardState } from './board-status.ts';

/** A frame is a few bytes: a line that cannot take them in this time takes nothing. */
const WRITE_MS = 300;
/** Between frames a Modbus line is still for three and a half characters; other boards want no less. */
const STILL_CHARACTERS = 3.5;
const LEAST_STILL_MS = 3;
/** An answer is a few bytes too; more than this is noise, and its beginning is forgotten. */
const MOST_KEPT = 512;

/** What came of it. `lost`, `stalled`: the line failed, and nothing is known of the board. */
export type ExchangeResult = Extract<BoardState, 'showing' | 'unproven' | 'silent' | 'refusing'> | 'lost' | 'stalled';

/** Frames and answers, one after the other, on a line that several boards share. */
export class Exchange {
  readonly #line: SerialLine;
  readonly #timers: WireTimers;
  #received: number[] = [];
  #onReceived: () => void = () => undefined;

  constructor(line: SerialLine, timers: WireTimers) {
    this.#line = line;
    this.#timers = timers;
  }

  receive(bytes: Uint8Array): void {
    this.#received.push(...bytes);
    this.#received.splice(0, this.#received.length - MOST_KEPT);
    this.#onReceived();
  }

  /** Sends a board's frames; at the first that is not answered well the board has lost its turn. Never rejects. */
  async run(frames: readonly BoardFrame[]): Promise<ExchangeResult> {
    let result: ExchangeResult = 'unproven';
    for (const frame of frames) {
      result = await this.#exchange(frame);
      if (result !== 'showing' && result !== 'unproven') break;
    }
    return result;
  }

  async #exchange(frame: BoardFrame): Promise<ExchangeResult> {
    // A late answer to the last frame must not pass for one to this.
    this.#received = [];
    const outcome = await this.#line.write(frame.bytes, WRITE_MS);
    if (outcome !== 'written') return outcome;
    const goneOutMs = wireTimeMs(frame.bytes.length, this.#line.settings);
    const answer =
      frame.reply === null ? null : await this.#awaitReply(frame.reply.read, goneOutMs + frame.reply.withinMs);
    await this.#pass((answer === null ? goneOutMs : 0) + this.#stillMs());
    switch (answer) {
      case null:
        return 'unproven';
      case 'incomplete':
        return 'silent';
      case 'well':
        return 'showing';
      case 'refused':
        return 'refusing';
    }
  }

  #awaitReply(read: (received: Uint8Array) => ReplyReading, deadlineMs: number): Promise<ReplyReading> {
    return new Promise((resolve) => {
      const settle = (reading: ReplyReading): void => {
        cancel();
        this.#onReceived = () => undefined;
        resolve(reading);
      };
      const look = (): void => {
        const reading = read(Uint8Array.from(this.#received));
        if (reading !== 'incomplete') settle(reading);
      };
      const cancel = this.#timers.after(deadlineMs, () => {
        settle('incomplete');
      });
      this.#onReceived = look;
      look();
    });
  }

  #stillMs(): number {
    return Math.max(LEAST_STILL_MS, wireTimeMs(STILL_CHARACTERS, this.#line.settings));
  }

  #pass(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#timers.after(durationMs, resolve);
    });
  }
}
