import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { folderOf } from './folders.mjs';
import { judgeImport } from './judge-import.mjs';

const roots = ['apps', 'packages', 'scripts', 'test'];

/**
 * Reads every import of the repository at `baseDir`, type-only ones included, and holds it against the table.
 *
 * @param {string} baseDir absolute
 * @returns {Promise<{ modules: number, violations: import('./judge-import.mjs').Violation[] }>} `modules` counts our
 *   own source files that were read
 */
export async function surveyImports(baseDir) {
  const { output } = await cruise(
    roots.filter((root) => existsSync(join(baseDir, root))),
    {
      baseDir,
      doNotFollow: { path: 'node_modules' },
      // Only our own build results: many third-party packages live in a folder `dist` as well.
      exclude: { path: '^(apps|packages)/[^/]+/(dist|release)/' },
      tsPreCompilationDeps: true,
      // The workspace's own package.json and the root's together say what is declared.
      combinedDependencies: true,
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text where its result was expected');
  const own = output.modules.filter(
    (module) => /^(apps|packages|scripts|test)\//.test(module.source) && !module.source.includes('node_modules/'),
  );
  const violations = own.flatMap((module) => [
    ...(folderOf(module.source) === undefined ? [{ rule: 'a known folder', from: module.source, to: '' }] : []),
    ...module.dependencies.flatMap((dependency) => judgeImport(importOf(module.source, dependency))),
  ]);
  return { modules: own.filter((module) => /\.(ts|mjs)$/.test(module.source)).length, violations };
}

/**
 * @param {string} from
 * @param {import('dependency-cruiser').IDependency} dependency
 * @returns {import('./judge-import.mjs').Import}
 */
function importOf(from, dependency) {
  const types = dependency.dependencyTypes;
  return {
    from,
    specifier: dependency.module,
    to: dependency.resolved,
    typeOnly: types.includes('type-only'),
    unresolved: dependency.couldNotResolve,
    circular: dependency.circular,
    core: types.includes('core'),
    undeclared: types.includes('npm-no-pkg') || types.includes('npm-unknown'),
  };
}
