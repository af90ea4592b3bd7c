import { existsSync, readFileSync } from 'node:fs';

/**
 * The last line of a test run and its exit code, out of what the reporter left.
 *
 * @param {string} tallyFile
 * @param {number} runExitCode of Vitest
 * @returns {{ line: string, exitCode: number }} a run that left no tally, or failed without naming a failure, counts
 *   as one failure; a run of no tests fails as well
 */
export function readTally(tallyFile, runExitCode) {
  const { passed, failed, skipped } = existsSync(tallyFile)
    ? JSON.parse(readFileSync(tallyFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  const failures = failed === 0 && runExitCode !== 0 && passed > 0 ? 1 : failed;
  const line = `${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, exitCode: failures > 0 || passed === 0 || runExitCode !== 0 ? 1 : 0 };
}
