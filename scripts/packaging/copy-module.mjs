import { cpSync, existsSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** What a program reads of a package when it runs, and what its licence asks to be kept with it. */
const kept = /\.(js|cjs|mjs|json|ttf|wasm)$|^(licen[cs]e|copying|notice|ofl)\b/i;

/** Folders in packages that no program of ours enters; Socket.IO would hand out its own client from one. */
const leftOut = new Set([
  'test',
  'tests',
  '__tests__',
  'docs',
  'example',
  'examples',
  'benchmark',
  'benchmarks',
  'client-dist',
  '.github',
]);

/** Lists of what a package was made of, and what its makers' tools read. */
const idle = /\.cdx\.json$|^(tsconfig.*|\..*|binding\.gyp|bower)\.json$|^\./;

/**
 * Whether a file of a package belongs into what is shipped.
 *
 * @param {string} path inside the package, with `/`
 * @param {import('./targets.mjs').Target} target
 */
export function isShipped(path, target) {
  const name = basename(path);
  if (
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => leftOut.has(folder) || folder === 'node_modules')
  )
    return false;
  if (path.endsWith('.node')) return target.nativeFiles.test(`/${path}`);
  return kept.test(name) && !idle.test(name);
}

/**
 * Copies what a package needs to run, without the packages inside it.
 *
 * @param {string} from folder of the package
 * @param {string} to
 * @param {import('./targets.mjs').Target} target
 */
export function copyModule(from, to, target) {
  if (!existsSync(join(from, 'package.json'))) throw new Error(`${from} is no package`);
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (file) => {
      const path = relative(from, file).split(sep).join('/');
      if (path === '') return true;
      if (statSync(file).isDirectory()) return !leftOut.has(basename(file)) && basename(file) !== 'node_modules';
      return isShipped(path, target);
    },
  });
}
