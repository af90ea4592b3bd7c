import { asciiFrames } from './ascii-codec.ts';
import type { BoardContent } from './board-content.ts';
import type { CodecDescription } from './codec-schema.ts';
import { modbusFrames } from './modbus-codec.ts';
import type { BoardFrame } from './board-frame.ts';

/** How to talk to one kind of board. */
export type BoardCodec = {
  readonly description: CodecDescription;
  /** Whether the board blinks by itself when told to. */
  readonly blinks: boolean;
  /** Whether it says anything at all; of a board that does not, nobody knows what it shows. */
  readonly answers: boolean;
  /** What makes the board at `address` show `content`, whatever it showed before. */
  readonly frames: (address: number, content: BoardContent) => readonly BoardFrame[];
};

/** Brings a checked description to life. */
export function createBoardCodec(description: CodecDescription): BoardCodec {
  switch (description.kind) {
    case 'ascii':
      return {
        description,
        blinks: description.frames.flat().some(({ put }) => put === 'blink'),
        answers: description.reply !== null,
        frames: (address, content) => asciiFrames(description, address, content),
      };
    case 'modbus':
      return {
        description,
        blinks: description.registers.some(({ put }) => put === 'blink'),
        answers: description.replyWithinMs !== null,
        frames: (address, content) => modbusFrames(description, address, content),
      };
  }
}
