/** Looks every 5 ms until `condition` holds; throws with `what` when it does not within `deadlineMs`. `instead` tells what is. */
export async function waitUntil(
  what: string,
  condition: () => boolean,
  deadlineMs: number,
  instead: () => string = () => '',
): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  while (!condition()) {
    if (performance.now() > deadline) {
      throw new Error(`waited ${String(deadlineMs)} ms in vain for: ${what}; ${instead()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
