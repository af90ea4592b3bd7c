/** A word that is being typed counts as the one it begins. */
const BEGUN = 0.6;
const MISTYPED = 0.72;
/** Shorter words differ by one letter too often to be taken for each other. */
const LEAST_MISTYPED = 4;
const LEAST_BEGUN = 2;

/** How well a typed word stands for a word of a name: 1 the same, 0 not at all. `isLast`: perhaps still being typed. */
export function likeness(typed: string, word: string, isLast: boolean): number {
  if (typed === word) return 1;
  if (typed.length >= LEAST_BEGUN && word.startsWith(typed)) {
    return isLast ? 0.9 : BEGUN + (0.3 * typed.length) / word.length;
  }
  const isLong = typed.length >= LEAST_MISTYPED && word.length >= LEAST_MISTYPED;
  return isLong && isOneSlip(typed, word) ? MISTYPED : 0;
}

/** One letter wrong, missing or too many, or two neighbours changed over. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].reverse().join('');
}
