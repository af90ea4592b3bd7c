/** SL10: how the paper of a printer stands, in mm. */
export type PaperLeft = {
  /** As reckoned; null: nobody has said how long a roll is, or when this one was put in. */
  readonly leftMm: number | null;
  /** What a usual morning takes; null: not known yet. */
  readonly morningMm: number | null;
  /** By the printer's own sensor, or because less is left than a usual morning takes. */
  readonly isLow: boolean;
};

/** Fewer mornings tell nothing of a usual one. */
const MORNINGS_NEEDED = 3;
/** So many are looked at: two weeks of work. */
export const MORNINGS_KEPT = 10;
/** As long as mornings are not known, the last tenth of a roll counts as little. */
const LITTLE_OF_A_ROLL = 0.1;

/** `mornings`: what the last ones took, in any order. `sensorLow`: the printer feels the end of the roll. */
export function paperLeft(
  roll: { readonly since: number | null; readonly usedMm: number },
  rollMetres: number | null,
  mornings: readonly number[],
  sensorLow: boolean,
): PaperLeft {
  const morningMm = mornings.length < MORNINGS_NEEDED ? null : middleOf(mornings);
  if (rollMetres === null || roll.since === null) return { leftMm: null, morningMm, isLow: sensorLow };
  const wholeMm = rollMetres * 1000;
  const leftMm = Math.max(0, wholeMm - roll.usedMm);
  return { leftMm, morningMm, isLow: sensorLow || leftMm < (morningMm ?? wholeMm * LITTLE_OF_A_ROLL) };
}

/** The median: one morning with a crowd, or one with a power cut, is not a usual one. */
function middleOf(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle] ?? 0, sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)] ?? 0];
  return (upper + lower) / 2;
}
