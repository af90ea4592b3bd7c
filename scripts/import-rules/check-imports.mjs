import { repositoryRoot } from '../lib/repository-root.mjs';
import { surveyImports } from './survey-imports.mjs';

/** Below this the check has gone blind: a parser that reads nothing finds no broken rule either. */
const fewestModules = 300;

const { modules, violations } = await surveyImports(process.argv[2] ?? repositoryRoot);
for (const { rule, from, to } of violations) console.error(`${from} → ${to || '(this file)'}: breaks “${rule}”`);
if (modules < fewestModules)
  console.error(`only ${modules} modules were read, at least ${fewestModules} were expected`);
const sound = violations.length === 0 && modules >= fewestModules;
console.log(`import rules: ${modules} modules, ${violations.length} broken`);
process.exitCode = sound ? 0 : 1;
