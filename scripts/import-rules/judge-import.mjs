import { folderOf, folders, isTestFile, testLibraries, workspaceOf } from './folders.mjs';

/**
 * One import as dependency-cruiser saw it.
 *
 * @typedef {object} Import
 * @property {string} from the importing file, from the repository's root
 * @property {string} specifier as written
 * @property {string} to the resolved file, or the name of a module of Node
 * @property {boolean} typeOnly
 * @property {boolean} unresolved
 * @property {boolean} circular
 * @property {boolean} core a module of Node itself
 * @property {boolean} undeclared a package that no package.json in force names
 */

/**
 * A broken rule.
 *
 * @typedef {object} Violation
 * @property {string} rule
 * @property {string} from
 * @property {string} to
 */

/**
 * Holds one import against the table of folders.
 *
 * @param {Import} edge
 * @returns {Violation[]} empty when the import is allowed
 */
export function judgeImport(edge) {
  /** @param {string} rule */
  const broken = (rule) => [{ rule, from: edge.from, to: edge.specifier }];
  const folder = folderOf(edge.from);
  if (folder === undefined) return [];
  if (edge.unresolved) return broken('resolves');
  const fromTest = isTestFile(edge.from);
  if (edge.core) return fromTest || mayUseNode(folder, edge.to) ? [] : broken(`${folder.name}: no module of Node`);
  const library = libraryOf(edge.to);
  if (library !== undefined) {
    const allowed = fromTest ? [...testLibraries, ...mayUse(workspaceOf(edge.from)).libraries] : folder.libraries;
    if (!allowed.includes('*') && !allowed.includes(library)) return broken(`${folder.name}: third-party`);
    return edge.undeclared && !fromTest ? broken('declared in package.json') : [];
  }

  const violations = edge.circular ? broken('no circle') : [];
  if (!fromTest && folder.name !== 'test' && isTestFile(edge.to)) violations.push(...broken('no test in the product'));
  const sameWorkspace = workspaceOf(edge.from) === workspaceOf(edge.to);
  const amongScripts = folder.name === 'scripts' || edge.to.startsWith('scripts/');
  if (!sameWorkspace && edge.specifier.startsWith('.') && !amongScripts) {
    violations.push(...broken('public entries only'));
  }
  if (!mayImport(edge, folder, fromTest)) violations.push(...broken(`${folder.name}: other folders`));
  return violations;
}

/**
 * @param {Import} edge
 * @param {import('./folders.mjs').Folder} folder
 * @param {boolean} fromTest
 */
function mayImport(edge, folder, fromTest) {
  const target = folderOf(edge.to);
  if (target === undefined) return false;
  if (target.name === folder.name || folder.imports.includes(target.name)) return true;
  if (edge.typeOnly && folder.typesFrom?.includes(target.name)) return true;
  if (!fromTest) return false;
  const workspace = workspaceOf(edge.from);
  return workspaceOf(edge.to) === workspace || mayUse(workspace).imports.includes(target.name);
}

/**
 * @param {import('./folders.mjs').Folder} folder
 * @param {string} coreModule without `node:`
 */
function mayUseNode(folder, coreModule) {
  return folder.node === 'any' || (folder.node !== 'none' && folder.node.includes(coreModule));
}

/**
 * What the folders of a workspace may use, taken together.
 *
 * @param {string} workspace
 */
function mayUse(workspace) {
  const own = folders.filter((folder) => folder.paths.some((path) => workspaceOf(path) === workspace));
  return { imports: own.flatMap((folder) => folder.imports), libraries: own.flatMap((folder) => folder.libraries) };
}

/**
 * The npm package that a resolved path belongs to; `@types/x` counts as `x`.
 *
 * @param {string} path
 */
function libraryOf(path) {
  const afterFolder = path.split('node_modules/').at(-1);
  if (afterFolder === undefined || afterFolder === path) return undefined;
  const [first = '', second = ''] = afterFolder.split('/');
  if (first === '@types') return second;
  return first.startsWith('@') ? `${first}/${second}` : first;
}
