/**
 * Looks every 2 ms until `condition` holds, and says how long that took; throws with `what` when it does not within
 * `deadlineMs`. `instead` tells what is.
 */
export async function waitUntil(
  what: string,
  condition: () => boolean,
  deadlineMs: number,
  instead: () => string = () => '',
): Promise<number> {
  const startedAt = performance.now();
  while (!condition()) {
    if (performance.now() - startedAt > deadlineMs) {
      throw new Error(`waited ${String(deadlineMs)} ms in vain for: ${what}; ${instead()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - startedAt;
}
