/**
 * Where to part ink from paper: the level that leaves both halves as even as can be (Otsu 1979). A pale logo keeps its
 * lines, and a dark one does not run together. 128 where there is nothing to part.
 */
export function thresholdOf(grey: Uint8Array): number {
  const counts = new Array<number>(256).fill(0);
  for (const level of grey) counts[level] = (counts[level] ?? 0) + 1;
  const sumOfAll = counts.reduce((sum, count, level) => sum + count * level, 0);
  let best = { between: 0, level: 128 };
  let below = 0;
  let sumBelow = 0;
  for (let level = 1; level < 256; level += 1) {
    below += counts[level - 1] ?? 0;
    sumBelow += (counts[level - 1] ?? 0) * (level - 1);
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sumOfAll - sumBelow) / above;
    const between = below * above * apart * apart;
    if (between > best.between) best = { between, level };
  }
  return best.level;
}

/** 1 where there is ink. */
export function darkerThan(grey: Uint8Array, threshold: number): Uint8Array {
  return grey.map((level) => (level < threshold ? 1 : 0));
}
