import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createBoardCodec } from '../codec/board-codec.ts';
import { EMPTY_BOARD } from '../codec/board-content.ts';
import { READY_CODECS } from '../codec/ready-codecs.ts';
import { VirtualBoard } from './virtual-board.ts';

describe.each(READY_CODECS.map((codec) => ({ id: codec.id, codec })))('VirtualBoard, $id', ({ codec }) => {
  it('shows what any content says, as far as its codec can carry it, after any noise', () => {
    const { frames, blinks } = createBoardCodec(codec);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.integer({ min: codec.addresses.lowest, max: codec.addresses.highest }),
        fc.integer({ min: 0, max: 9_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        (noise, address, number, counter, blink) => {
          let hear = (_bytes: Uint8Array): void => undefined;
          const end = {
            onBytes: (listener: (bytes: Uint8Array) => void) => {
              hear = listener;
              return () => undefined;
            },
            send: () => undefined,
          };
          const board = new VirtualBoard({ codec, address, end });
          hear(noise);
          const content = { ...EMPTY_BOARD, text: String(number), number, counter, blink };
          // What noise leaves behind may swallow one frame, never two.
          for (let again = 0; again < 2; again++) for (const { bytes } of frames(address, content)) hear(bytes);
          const { shown } = board;
          expect([shown.text, shown.number]).toContain(shown.text === '' ? number : String(number));
          if (blinks) expect(shown.blink).toBe(blink);
          if (shown.counter !== null) expect(shown.counter).toBe(counter);
        },
      ),
    );
  });
});
