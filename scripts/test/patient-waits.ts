import { vi } from 'vitest';

/**
 * How long `vi.waitFor` waits where a test does not say it. Vitest gives up after one second, and on a machine that does other things
 * too a disk or a new process takes longer than that now and then. What comes costs no time; only what never comes is told later.
 */
const PATIENCE_MS = 15_000;

const { waitFor } = vi;
vi.waitFor = (attempt, options) =>
  waitFor(attempt, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });
