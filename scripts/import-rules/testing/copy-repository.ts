import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { repositoryRoot } from '../../lib/repository-root.mjs';

const leftOut = new Set(['node_modules', 'dist', 'release', 'data', '.turbo', '.cache']);
const workspaceFolders = ['apps', 'packages', 'test', 'scripts'];

/**
 * A copy of the sources in a temporary folder, with links in place of `node_modules`: third-party packages lead to the
 * repository's own, workspace packages to the copy.
 *
 * @returns the copy's folder, absolute, links resolved
 */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-import-rules-')));
  for (const folder of [...workspaceFolders, 'package.json', 'tsconfig.base.json']) {
    const filter = (path: string): boolean => !leftOut.has(basename(path));
    cpSync(join(repositoryRoot, folder), join(copy, folder), { recursive: true, filter });
  }
  linkPackages(repositoryRoot, copy, copy);
  for (const group of ['apps', 'packages']) {
    for (const workspace of readdirSync(join(copy, group))) {
      linkPackages(join(repositoryRoot, group, workspace), join(copy, group, workspace), copy);
    }
  }
  return copy;
}

function linkPackages(from: string, to: string, copy: string): void {
  const source = join(from, 'node_modules');
  if (!existsSync(source)) return;
  // Names with a dot are caches of tools.
  for (const name of readdirSync(source).filter((each) => !each.startsWith('.'))) {
    const names = name.startsWith('@') ? readdirSync(join(source, name)).map((inner) => join(name, inner)) : [name];
    for (const each of names) linkPackage(join(source, each), join(to, 'node_modules', each), copy);
  }
}

function linkPackage(source: string, link: string, copy: string): void {
  const real = realpathSync(source);
  const inside = relative(repositoryRoot, real);
  const isWorkspace = /^(apps|packages|test)\b/.test(inside) && !inside.includes('node_modules');
  mkdirSync(join(link, '..'), { recursive: true });
  symlinkSync(isWorkspace ? join(copy, inside) : real, link);
}
