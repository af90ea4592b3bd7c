// Part of `npm run check`: every rule that docs/spec.md says is kept has a test that says so, and no other has one.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { judgeCoverage } from './lint/judge-coverage.mjs';
import { rulesOfSpec } from './lint/rule-ids.mjs';
import { ruleIdsQuotedIn } from './lint/test-titles.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';

const root = resolve(process.argv[2] ?? repositoryRoot);
/** A check that reads next to nothing finds nothing. */
const fewestTestFiles = 20;

/** @type {Map<string, string[]>} */
const quoted = new Map();
const testFiles = ['apps', 'packages', 'scripts', 'test'].flatMap((folder) => testFilesIn(join(root, folder)));
for (const path of testFiles) {
  const shown = relative(root, path).split(sep).join('/');
  for (const id of ruleIdsQuotedIn(shown, readFileSync(path, 'utf8')))
    quoted.set(id, [...(quoted.get(id) ?? []), shown]);
}
const rules = rulesOfSpec(readFileSync(join(root, 'docs', 'spec.md'), 'utf8'));
const complaints = judgeCoverage(rules, quoted);
if (testFiles.length < fewestTestFiles) complaints.push(`only ${testFiles.length} test files were read.`);
for (const complaint of complaints) console.error(complaint);
if (complaints.length === 0) console.log(`${rules.length} rules and ${testFiles.length} test files agree.`);
process.exitCode = complaints.length === 0 ? 0 : 1;

/**
 * Contract suites too: they hold the tests that every storage must pass.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function testFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : testFilesIn(path);
    return /(\.test|-contract)\.ts$/.test(entry.name) ? [path] : [];
  });
}
