import { fileURLToPath } from 'node:url';
import { readSpecRuleIds, ruleIdsOfTitle } from './rule-ids.mjs';

const specPath = fileURLToPath(new URL('../../docs/spec.md', import.meta.url));
const testFunctions = new Set(['test', 'it', 'describe', 'suite']);

/**
 * The name at the root of `test`, `test.only`, `test.each(…)`, `describe.skip`.
 *
 * @param {any} node an ESTree expression
 * @returns {string | undefined}
 */
function rootName(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return rootName(node.object);
  if (node.type === 'CallExpression') return rootName(node.callee);
  if (node.type === 'TaggedTemplateExpression') return rootName(node.tag);
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
const noFocusedTest = {
  meta: { type: 'problem', schema: [], messages: { focused: 'A focused test hides all the others.' } },
  create(context) {
    return {
      MemberExpression(node) {
        if (node.property.type !== 'Identifier' || node.property.name !== 'only') return;
        const root = rootName(node);
        if (root !== undefined && testFunctions.has(root)) context.report({ node, messageId: 'focused' });
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const noStyleAttribute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style:
        'The content security policy blocks style="…", styleMap\'s first drawing too; use a class, or set it by script.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || (node.tag.name !== 'html' && node.tag.name !== 'svg')) return;
        for (const part of node.quasi.quasis) {
          if (/[\s"']style\s*=/.test(part.value.raw)) context.report({ node: part, messageId: 'style' });
        }
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const noUnfinishedWork = {
  meta: { type: 'problem', schema: [], messages: { unfinished: 'Finish it, or leave it out.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          // `todo` in small letters is the state of a print job.
          const unfinished = /\b(?:TODO|FIXME|XXX)\b|not (?:yet )?implemented/.test(comment.value);
          if (unfinished && comment.loc) context.report({ loc: comment.loc, messageId: 'unfinished' });
        }
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const ruleIdInSpec = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unknown: '{{id}} is quoted by this test and is not in docs/spec.md.' },
  },
  create(context) {
    const known = readSpecRuleIds(specPath);
    if (known === undefined) return {};
    return {
      CallExpression(node) {
        const root = rootName(node.callee);
        const title = node.arguments[0];
        if (root === undefined || !testFunctions.has(root) || title === undefined) return;
        for (const id of ruleIdsOfTitle(textOf(title))) {
          if (!known.has(id)) context.report({ node: title, messageId: 'unknown', data: { id } });
        }
      },
    };
  },
};

/** @param {any} node */
function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral') return node.quasis[0].value.raw;
  return '';
}

/** Lint rules of this project: what no published plugin checks. */
export const motcua = {
  meta: { name: 'motcua' },
  rules: {
    'no-focused-test': noFocusedTest,
    'no-style-attribute': noStyleAttribute,
    'no-unfinished-work': noUnfinishedWork,
    'rule-id-in-spec': ruleIdInSpec,
  },
};
