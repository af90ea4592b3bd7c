const SHORTEST_MS = 200;
const LONGEST_MS = 1_500;

/**
 * How long to wait before the next attempt to connect, in ms. Grows from 0.2 to at most 1.5 s and is
 * spread at random, so that 300 clients do not all come in the same instant. `attempt` counts from 0.
 */
export function backOffMs(attempt: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (Math.min(attempt, 10) + 1));
  return SHORTEST_MS + random() * (ceiling - SHORTEST_MS);
}
