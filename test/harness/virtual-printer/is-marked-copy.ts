import { type Bitmap, isBlack } from '@motcua/printing';

/** A mark is framed by lines of this thickness; a rule between two parts of the slip is thinner. */
const FRAME_DOTS = 3;
/** The frame spans the paper but for its margins. */
const LEAST_SHARE = 0.9;
/** Next to its lines stand its sides alone, or nothing. */
const MOST_INSIDE = 0.1;

/** Whether a framed mark, as only copies carry it, stands anywhere on a piece of paper. */
export function isMarkedCopy(bitmap: Bitmap): boolean {
  let thickness = 0;
  for (let y = 0; y < bitmap.heightDots; y++) {
    const run = longestRun(bitmap, y);
    if (run >= bitmap.widthDots * LEAST_SHARE) {
      thickness++;
      continue;
    }
    // A filled mark (priority) is far thicker than a line, but for the black between two lines of its words.
    if (thickness === FRAME_DOTS && run < bitmap.widthDots * MOST_INSIDE) return true;
    thickness = 0;
  }
  return false;
}

function longestRun(bitmap: Bitmap, y: number): number {
  let longest = 0;
  let run = 0;
  for (let x = 0; x < bitmap.widthDots; x++) {
    run = isBlack(bitmap, x, y) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
