/** Chance that can be repeated: the same seed gives the same throws (a 32-bit xorshift). */
export type Dice = {
  /** 0 ≤ x < 1. */
  throw(): number;
  /** Around `mean`, never negative, with a long tail upwards; `spread` is the standard deviation of its logarithm. */
  skewed(mean: number, spread: number): number;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
};

export function createDice(seed: number): Dice {
  let bits = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  const throwOnce = (): number => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    bits >>>= 0;
    return bits / 4_294_967_296;
  };
  for (let warm = 0; warm < 16; warm += 1) throwOnce();
  return {
    throw: throwOnce,
    skewed(mean, spread) {
      // Box–Muller; the mean of a log-normal is exp(mu + sigma² / 2).
      const normal = Math.sqrt(-2 * Math.log(1 - throwOnce())) * Math.cos(2 * Math.PI * throwOnce());
      return mean * Math.exp(spread * normal - (spread * spread) / 2);
    },
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const entries = Object.entries(weights) as [K, number][];
      let left = throwOnce() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      const last = entries.at(-1);
      if (!last) throw new RangeError('nothing to choose from');
      return last[0];
    },
  };
}
