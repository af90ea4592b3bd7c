import { parse, type Node, type Program } from 'acorn';
import { simple } from 'acorn-walk';
import type { LaterFeatures } from './later-features.ts';

/** A script as it is sent: what it uses that is too new, and the style sheets that it carries as texts. */
export type ScriptFindings = { readonly tooNew: readonly string[]; readonly styles: readonly string[] };

/**
 * Reads the built scripts of a page as Chrome 109 would: their syntax (that of ES2022), and the names that they call. What one
 * of them defines under such a name is their own.
 *
 * @throws SyntaxError for a syntax that came later
 */
export function findInScripts(sources: readonly string[], features: LaterFeatures): ScriptFindings[] {
  const programs = sources.map((source) => parse(source, { ecmaVersion: 2022, sourceType: 'module' }));
  const own = new Set<string>();
  for (const program of programs) noteOwnNames(program, own);
  return programs.map((program) => ({ tooNew: callsOf(program, features, own), styles: stylesOf(program) }));
}

function noteOwnNames(program: Program, own: Set<string>): void {
  const keep = (node: Node | null | undefined): void => {
    if (node?.type === 'Identifier') own.add((node as Node & { name: string }).name);
  };
  simple(program, {
    Property: ({ key }) => keep(key),
    MethodDefinition: ({ key }) => keep(key),
    PropertyDefinition: ({ key }) => keep(key),
    Function: ({ id, params }) => [id, ...params].forEach(keep),
    Class: ({ id }) => keep(id),
    VariableDeclarator: ({ id }) => keep(id),
    AssignmentExpression: ({ left }) => keep(left.type === 'MemberExpression' && !left.computed ? left.property : left),
  });
}

/** Only what is called counts of a member: plain facts have all sorts of names. */
function callsOf(program: Program, features: LaterFeatures, own: ReadonlySet<string>): string[] {
  const tooNew = new Set<string>();
  simple(program, {
    CallExpression: ({ callee }) => {
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return;
      const { name } = callee.property;
      const holder = callee.object.type === 'Identifier' ? callee.object.name : '';
      if (features.statics.has(`${holder}.${name}`)) tooNew.add(`${holder}.${name}`);
      else if (features.members.has(name) && !own.has(name)) tooNew.add(`.${name}`);
    },
    MemberExpression: ({ object, property, computed }) => {
      const isGlobal = object.type === 'Identifier' && (object.name === 'globalThis' || object.name === 'window');
      if (isGlobal && !computed && property.type === 'Identifier' && features.globals.has(property.name)) {
        tooNew.add(property.name);
      }
    },
    Identifier: ({ name }) => {
      if (features.globals.has(name) && !own.has(name)) tooNew.add(name);
    },
  });
  return [...tooNew].sort();
}

function stylesOf(program: Program): string[] {
  const styles: string[] = [];
  simple(program, {
    TemplateLiteral: ({ quasis }) => {
      const text = quasis.map(({ value }) => value.cooked ?? '').join('x');
      if (/[\w*)\]]\s*\{[^{}]*[\w-]+\s*:[^{}]*\}/.test(text) && !text.includes('</')) styles.push(text);
    },
  });
  return styles;
}
