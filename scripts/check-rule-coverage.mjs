// Part of `npm run check`: every rule that docs/spec.md says is kept has a test that says so, and no other has one.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { judgeCoverage } from './lint/judge-coverage.mjs';
import { oddHeadingsOfSpec, rulesOfSpec } from './lint/rule-ids.mjs';
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
const spec = readFileSync(join(root, 'docs', 'spec.md'), 'utf8');
const rules = rulesOfSpec(spec);
const complaints = judgeCoverage(rules, quoted);
for (const heading of oddHeadingsOfSpec(spec))
  complaints.push(`"${heading}" must be of the form "### CA7 · in force".`);
for (const path of suitesNobodyRuns()) complaints.push(`${path} holds tests that no test file runs.`);
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

/**
 * Suites that a test file has to call, and none does.
 *
 * @returns {string[]}
 */
function suitesNobodyRuns() {
  const texts = testFiles.filter((path) => path.endsWith('.test.ts')).map((path) => readFileSync(path, 'utf8'));
  return testFiles
    .filter((path) => path.endsWith('-contract.ts'))
    .filter((path) => !texts.some((text) => text.includes(`/${basename(path)}'`)))
    .map((path) => relative(root, path));
}
