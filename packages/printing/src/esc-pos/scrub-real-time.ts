import { DC4, DLE, ENQ, EOT } from './commands.ts';

/** Bytes `from` (included) to `to` (not included) of a stream. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * Takes real-time commands out of image bytes, in place. A picture contains `DLE EOT n`, `DLE ENQ n`
 * or `DLE DC4 n` by chance now and then, and many printers obey them there: they would answer
 * unasked, clear their buffers or open a drawer in the middle of a slip. One dot is turned over for
 * each; bytes outside `images` are never changed. Returns how many dots were turned.
 */
export function scrubRealTime(stream: Uint8Array, images: readonly ByteRange[]): number {
  let turned = 0;
  for (const image of images) {
    // A command may begin in the bytes before the image or end in those after it.
    for (let index = Math.max(0, image.from - 2); index < image.to; index++) {
      if (!isRealTimeCommand(stream, index)) continue;
      turnOneDot(stream, index, image);
      turned++;
    }
  }
  return turned;
}

/** Whether a real-time command that printers obey inside image bytes stands at `index`. */
export function isRealTimeCommand(stream: Uint8Array, index: number): boolean {
  if (stream[index] !== DLE) return false;
  const parameter = stream[index + 2];
  if (parameter === undefined) return false;
  switch (stream[index + 1]) {
    case EOT:
      return (parameter >= 1 && parameter <= 4) || parameter === 7 || parameter === 8 || parameter === 0x12;
    case ENQ:
      return parameter <= 2;
    case DC4:
      return parameter === 1 || parameter === 2 || parameter === 8;
    default:
      return false;
  }
}

/** Dots beside the one of DLE come first: thickening a stroke is seen less than a speck. */
const BITS = [0x08, 0x20, 0x10, 0x04, 0x40, 0x02, 0x80, 0x01];

function turnOneDot(stream: Uint8Array, command: number, image: ByteRange): void {
  for (let index = Math.max(command, image.from); index < Math.min(command + 3, image.to); index++) {
    for (const bit of BITS) {
      const before = stream[index] ?? 0;
      stream[index] = before ^ bit;
      if (!hasCommandAround(stream, index)) return;
      stream[index] = before;
    }
  }
  throw new Error('a real-time command stands where no dot may be turned');
}

function hasCommandAround(stream: Uint8Array, index: number): boolean {
  for (let start = Math.max(0, index - 2); start <= index; start++) {
    if (isRealTimeCommand(stream, start)) return true;
  }
  return false;
}
