import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One thing that `npm run check` looks at.
 *
 * @typedef {object} CheckStep
 * @property {string} name
 * @property {string[]} args what Node runs
 */

const LINTED_APART = [['apps/hub'], ['packages'], ['apps/counter', 'apps/kiosk', 'apps/display'], ['test']];

/**
 * @param {string} root repository
 * @returns {CheckStep[]} the slowest first
 */
export function checkSteps(root) {
  const modules = join(root, 'node_modules');
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  const types = workspaces(root)
    .filter((workspace) => existsSync(join(root, workspace, 'tsconfig.json')))
    .map((workspace) => ({ name: `types of ${workspace}`, args: [tsc, '--noEmit', '-p', join(root, workspace)] }));
  const eslint = join(modules, 'eslint', 'bin', 'eslint.js');
  // Apart, because the types of the whole tree at once fill more memory than Node gives a program.
  const lint = LINTED_APART.map((places) => ({
    name: `lint of ${places.join(', ')}`,
    args: [eslint, '--max-warnings=0', ...places.map((place) => join(root, place))],
  }));
  const others = LINTED_APART.flat().flatMap((place) => ['--ignore-pattern', `${place}/`]);
  return [
    ...lint,
    { name: 'lint of all else', args: [eslint, '--max-warnings=0', ...others, root] },
    ...types,
    { name: 'format', args: [join(modules, 'prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'] },
    { name: 'import rules', args: [join(root, 'scripts', 'import-rules', 'check-imports.mjs')] },
    { name: 'rules and tests', args: [join(root, 'scripts', 'check-rule-coverage.mjs')] },
  ];
}

/** @param {string} root */
function workspaces(root) {
  const grouped = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((workspace) => join(group, workspace)),
  );
  return [...grouped, 'test', '.'];
}
