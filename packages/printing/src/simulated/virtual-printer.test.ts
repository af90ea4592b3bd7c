import { describe, expect, it } from 'vitest';

import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import type { PaperPiece } from './paper-strip.ts';
import { VirtualPrinter } from './virtual-printer.ts';

const BAND = Uint8Array.of(
  0x1d,
  0x76,
  0x30,
  0,
  48,
  0,
  2,
  0,
  ...new Uint8Array(48).fill(0xaa),
  ...new Uint8Array(48).fill(0x55),
);
const CUT = Uint8Array.of(0x1d, 0x56, 0x01);

function createBench(mmPerSecond = Infinity, bufferBytes = 65_536) {
  const timers = new ManualTimers();
  const pieces: PaperPiece[] = [];
  const replies: number[] = [];
  let spaceCount = 0;
  let dropCount = 0;
  const printer = new VirtualPrinter({
    paperWidthMm: 58,
    mmPerSecond,
    bufferBytes,
    timers,
    onPiece: (piece) => pieces.push(piece),
  });
  printer.connect({
    onReply: (bytes) => replies.push(...bytes),
    onSpace: () => spaceCount++,
    onDrop: () => dropCount++,
  });
  return { timers, pieces, replies, printer, counts: () => ({ spaceCount, dropCount }) };
}

describe('VirtualPrinter', () => {
  it('burns what it is sent, whatever the pieces, and gives it out at the cut', () => {
    const { printer, pieces } = createBench();
    for (const byte of [...BAND, ...BAND, ...CUT]) printer.receive(Uint8Array.of(byte));
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.bitmap).toMatchObject({ widthDots: 384, heightDots: 4 });
    expect(pieces[0]?.bitmap.rows.subarray(48, 96)).toEqual(new Uint8Array(48).fill(0x55));
  });

  it('keeps the bytes of a piece from its ESC @ to its cut', () => {
    const { printer, pieces } = createBench();
    const job = Uint8Array.of(0x1b, 0x40, ...BAND, ...CUT);
    printer.receive(Uint8Array.of(0x00, 0x1d, 0x72, 1, ...job, 0x1b, 0x40, 0x1d, 0x61, 0xff, ...job));
    expect(pieces.map((piece) => [...piece.bytes])).toEqual([[...job], [...job]]);
  });

  it('obeys a real-time command inside image bytes: why slips must contain none', () => {
    const { printer, replies } = createBench();
    const band = BAND.slice();
    band.set([0x10, 0x04, 0x01], 20);
    printer.receive(band);
    expect(replies).toEqual([0x12]);
  });

  it('answers DLE EOT at once and GS r 1 in order, after what comes before is on paper', async () => {
    const { printer, replies, timers } = createBench(1);
    printer.receive(Uint8Array.of(...BAND, 0x1d, 0x72, 1, 0x10, 0x04, 1));
    expect(replies).toEqual([0x12]);
    await timers.advance(1_000);
    expect(replies).toEqual([0x12, 0x00]);
  });

  it('reports changes unasked after GS a, and no more after ESC @', () => {
    const { printer, replies } = createBench();
    printer.receive(Uint8Array.of(0x1d, 0x61, 0xff));
    printer.openCover();
    expect(replies).toEqual([0x10, 0, 0, 0, 0x38, 0, 0, 0]);
    printer.closeCover();
    printer.receive(Uint8Array.of(0x1b, 0x40));
    replies.length = 0;
    printer.openCover();
    expect(replies).toEqual([]);
  });

  it('without paper it keeps the rest, and prints it after the roll change unless told to forget it', () => {
    const { printer, pieces } = createBench();
    printer.runOutOfPaperAfter(1);
    printer.receive(Uint8Array.of(...BAND, ...CUT));
    expect(pieces).toHaveLength(0);
    printer.loadPaper();
    expect(pieces.map((piece) => piece.bitmap.heightDots)).toEqual([2]);

    printer.runOutOfPaperAfter(1);
    printer.receive(Uint8Array.of(...BAND, ...CUT));
    printer.receive(Uint8Array.of(0x10, 0x05, 0x02));
    printer.loadPaper();
    expect(pieces).toHaveLength(1);
    expect(printer.hangingRows).toBe(1);
  });

  it('forgets what came before the command to forget, and not what follows it in the same packet', () => {
    const { printer, pieces } = createBench();
    printer.runOutOfPaperAfter(0);
    printer.receive(Uint8Array.of(...BAND, 0x10, 0x05, 0x02, ...BAND, ...BAND, ...CUT));
    printer.loadPaper();
    expect(pieces.map((piece) => piece.bitmap.heightDots)).toEqual([4]);
  });

  it('answers what its proof level says, and no more', () => {
    const questions = Uint8Array.of(0x10, 4, 1, 0x1d, 0x72, 1, 0x1d, 0x28, 0x48, 6, 0, 48, 48, 0x31, 0x33, 0x35, 0x39);
    const answersOf = (proof: 'A' | 'B' | 'C' | 'D'): number[] => {
      const replies: number[] = [];
      const printer = new VirtualPrinter({
        ...{ paperWidthMm: 58, proof, mmPerSecond: Infinity, bufferBytes: 4096 },
        ...{ timers: new ManualTimers(), onPiece: () => undefined },
      });
      printer.connect({
        onReply: (bytes) => replies.push(...bytes),
        onSpace: () => undefined,
        onDrop: () => undefined,
      });
      printer.receive(questions);
      return replies;
    };
    expect(answersOf('A')).toEqual([0x12, 0x00, 0x37, 0x22, 0x31, 0x33, 0x35, 0x39, 0x00]);
    expect(answersOf('B')).toEqual([0x12, 0x00]);
    expect(answersOf('C')).toEqual([0x12]);
    expect(answersOf('D')).toEqual([]);
  });

  it('types a line of letters at a line feed, and forgets one at ESC @', () => {
    const { printer, pieces } = createBench();
    printer.receive(Uint8Array.of(0x51, 0x1b, 0x40, ...Buffer.from('A042\n'), ...CUT));
    expect(pieces[0]?.lines.map((line) => Buffer.from(line).toString())).toEqual(['A042']);
    expect(printer.strayBytes).toBe(0);
  });

  it('empties its buffers on DLE DC4 8 too', () => {
    const { printer, pieces } = createBench();
    printer.openCover();
    printer.receive(Uint8Array.of(...BAND, ...CUT, 0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8));
    printer.closeCover();
    expect(pieces).toHaveLength(0);
    expect(printer.hangingRows).toBe(0);
  });

  it('takes no more than its buffer holds, and says when there is room', async () => {
    const { printer, timers, counts } = createBench(1, 60);
    const stream = Uint8Array.of(...BAND, ...BAND);
    const accepted = printer.receive(stream);
    expect(accepted).toBeGreaterThanOrEqual(60);
    expect(accepted).toBeLessThan(stream.length);
    expect(printer.receive(stream.subarray(accepted))).toBe(0);
    expect(counts().spaceCount).toBe(0);
    await timers.advance(1_000);
    expect(counts().spaceCount).toBe(1);
  });

  it('hung it takes nothing, answers nothing and prints nothing; awake it goes on', () => {
    const { printer, replies, pieces } = createBench();
    printer.receive(BAND);
    printer.hang();
    expect(printer.receive(CUT)).toBe(0);
    printer.wake();
    printer.receive(Uint8Array.of(...CUT, 0x10, 0x04, 1));
    expect(pieces).toHaveLength(1);
    expect(replies).toEqual([0x12]);
  });

  it('switched off it loses its buffer and its connection, but not the paper that hangs out', () => {
    const { printer, counts } = createBench();
    printer.receive(Uint8Array.of(...BAND, ...BAND.subarray(0, 30)));
    printer.switchOff();
    expect(counts().dropCount).toBe(1);
    expect(printer.connect({ onReply: () => undefined, onSpace: () => undefined, onDrop: () => undefined })).toBeNull();
    printer.switchOn();
    expect(printer.hangingRows).toBe(2);
  });

  it('counts bytes that are no command', () => {
    const { printer } = createBench();
    printer.receive(Uint8Array.of(0x41, 0x00, 0x10, 0x04, 0x01, 0x42));
    expect(printer.strayBytes).toBe(2);
  });
});
