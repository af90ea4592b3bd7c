import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import { tallyLine, type Tally } from './tally.ts';

/**
 * Counts every test of a run and says so in one plain line.
 *
 * `scripts/test.mjs` names a file in `MOTCUA_TALLY_FILE`: then the tally is written there, and that script prints the
 * line after Vitest has gone, so that nothing can come after it. Run by hand, the reporter prints the line itself.
 */
export class TallyReporter implements Reporter {
  private nameFiltered = false;

  onInit(vitest: Vitest): void {
    this.nameFiltered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const { tally, remarks } = count(modules, unhandledErrors.length, this.nameFiltered);
    for (const remark of remarks) console.log(remark);
    if (tally.failed > 0 || tally.passed === 0) process.exitCode = 1;
    const tallyFile = process.env['MOTCUA_TALLY_FILE'];
    if (tallyFile === undefined) process.on('exit', () => console.log(tallyLine(tally)));
    else writeFileSync(tallyFile, JSON.stringify(tally));
  }
}

function count(
  modules: readonly TestModule[],
  unhandledErrors: number,
  nameFiltered: boolean,
): { tally: Tally; remarks: string[] } {
  let passed = 0;
  let failed = unhandledErrors;
  let skipped = 0;
  const remarks: string[] = [];
  for (const testModule of modules) {
    // Errors of the file itself: it could not be imported, or a hook outside any suite failed.
    failed += testModule.errors().length;
    for (const suite of testModule.children.allSuites()) failed += suite.errors().length;
    for (const test of testModule.children.allTests()) {
      const result = test.result();
      const name = `${relative(process.cwd(), testModule.moduleId)} > ${test.fullName}`;
      if (result.state === 'passed') passed += 1;
      else if (result.state === 'failed') failed += 1;
      else if (result.state === 'skipped' && result.note !== undefined) {
        skipped += 1;
        remarks.push(`skipped: ${name}: ${result.note}`);
      } else if (hasBrokenParent(test)) {
        // Counted once already, as the failure of the hook or file that kept it from running.
        remarks.push(`not run: ${name}: what it stands on failed`);
      } else if (!nameFiltered) {
        failed += 1;
        remarks.push(`failed: ${name}: skipped without a reason; use context.skip('why')`);
      }
    }
  }
  return { tally: { passed, failed, skipped }, remarks };
}

function hasBrokenParent(test: TestCase): boolean {
  for (let at: TestSuite | TestModule = test.parent; ; at = at.parent) {
    if (at.errors().length > 0) return true;
    if (at.type === 'module') return false;
  }
}
