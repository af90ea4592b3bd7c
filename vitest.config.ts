import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './scripts/test/tally-reporter.ts';

const sources = '{apps,packages,scripts,test}/**';

const PATIENT_WAITS = './scripts/test/patient-waits.ts';

/** The int tests mostly wait, for printers and processes: also on a machine of two cores, two of their files at a time. */
const INT_FILES_AT_ONCE = Math.max(2, availableParallelism() - 1);

/** What uses the pages of a hub in a browser waits as well: two files at a time, each with a hub and a browser of its own. */
const E2E_FILES_AT_ONCE = 2;

/** Measured in seconds, heard from a sound card, or through `npm start`, which looks after the built pages: nothing runs beside them. */
const E2E_ALONE = ['accounts', 'announcements', 'displays', 'main-path', 'voice'].map(
  (name) => `test/e2e/${name}.e2e.test.ts`,
);

/** Groups run one after the other, so that browsers and killed hubs never compete with the quick tests for the processor. */
export default defineConfig({
  test: {
    reporters: ['default', new TallyReporter()],
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          // A test that asserts nothing shows nothing. The slower kinds may also assert by waiting until a deadline.
          expect: { requireAssertions: true },
          environment: 'node',
          setupFiles: [PATIENT_WAITS],
          include: [`${sources}/*.test.ts`],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.int.test.ts', '**/*.e2e.test.ts', 'test/faults/**'],
          testTimeout: 10_000,
          hookTimeout: 10_000,
          // They only compute: left to itself Vitest keeps one processor for what it does beside them, which is little.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'int',
          environment: 'node',
          setupFiles: [PATIENT_WAITS],
          include: [`${sources}/*.int.test.ts`],
          exclude: ['**/node_modules/**', '**/dist/**', 'test/faults/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: INT_FILES_AT_ONCE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          setupFiles: [PATIENT_WAITS],
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxConcurrency: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          setupFiles: [PATIENT_WAITS],
          include: ['test/**/*.e2e.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', 'test/faults/**', ...E2E_ALONE],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: E2E_FILES_AT_ONCE,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'e2e-alone',
          environment: 'node',
          setupFiles: [PATIENT_WAITS],
          include: E2E_ALONE,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
