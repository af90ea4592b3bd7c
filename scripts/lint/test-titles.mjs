import ts from 'typescript';
import { ruleIdsOfTitle } from './rule-ids.mjs';

const groups = new Set(['describe', 'suite']);
const tests = new Set(['test', 'it']);
/** What never runs shows nothing. */
const idle = new Set(['skip', 'todo']);

/**
 * The rule ids that the tests of one file quote: each test's own title and those of the groups it stands in. A group
 * without a test that runs counts for nothing.
 *
 * @param {string} path names the file in the parser's words
 * @param {string} text its TypeScript
 * @returns {Set<string>}
 */
export function ruleIdsQuotedIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  /** @type {Set<string>} */
  const quoted = new Set();
  /**
   * @param {ts.Node} node
   * @param {string[]} around ids of the groups that the node stands in
   */
  const visit = (node, around) => {
    const call = ts.isCallExpression(node) ? readTestCall(node) : undefined;
    if (call?.isIdle) return;
    const ids = call === undefined ? around : [...around, ...ruleIdsOfTitle(call.title)];
    if (call?.kind === 'test') for (const id of ids) quoted.add(id);
    ts.forEachChild(node, (child) => visit(child, ids));
  };
  visit(source, []);
  return quoted;
}

/**
 * @param {ts.CallExpression} call
 * @returns {{ kind: 'test' | 'group', title: string, isIdle: boolean } | undefined} undefined: no test, no group
 */
function readTestCall(call) {
  const [root = '', ...members] = namesOf(call.expression);
  const kind = tests.has(root) ? 'test' : groups.has(root) ? 'group' : undefined;
  const [title, ...rest] = call.arguments;
  // `it.each(table)` and `it.for(table)` are called once more, with the title and what to do.
  if (kind === undefined || title === undefined || rest.length === 0) return undefined;
  return { kind, title: textOf(title), isIdle: members.some((member) => idle.has(member)) };
}

/**
 * `describe.skip`, `test.only`, `it.each(…)` and ``it.each`…` `` taken apart.
 *
 * @param {ts.Expression} callee
 * @returns {string[]} the name at the root, then its members
 */
function namesOf(callee) {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) return [...namesOf(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return namesOf(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return namesOf(callee.tag);
  return [];
}

/**
 * @param {ts.Expression} title
 * @returns {string} its text as far as it is fixed
 */
function textOf(title) {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (ts.isTemplateExpression(title)) return title.head.text;
  if (ts.isBinaryExpression(title)) return textOf(title.left);
  return '';
}
