import { parse, walk, type CssNode } from 'css-tree';
import type { LaterFeatures } from './later-features.ts';

/** What an older browser leaves out without harm: lines then break as they always did. */
const MERELY_NICER: ReadonlySet<string> = new Set([
  'text-wrap',
  'text-wrap-style',
  'scrollbar-width',
  'scrollbar-color',
  'text-size-adjust',
]);

/** Reads a style sheet as Chrome 109 would: nested rules, and the names of properties, rules, selectors and functions. */
export function findInStyles(source: string, features: LaterFeatures): string[] {
  const tooNew = new Set<string>();
  const sheet = parse(source, { onParseError: () => undefined });
  let rules = 0;
  walk(sheet, {
    enter(node: CssNode) {
      switch (node.type) {
        case 'Rule':
          rules += 1;
          if (rules > 1) tooNew.add('nested rules');
          return;
        case 'Raw':
          // What stands in a rule and is no declaration.
          if (rules > 0 && node.value.includes('{')) tooNew.add('nested rules');
          return;
        case 'NestingSelector':
          tooNew.add('nested rules');
          return;
        case 'Declaration':
          if (features.cssProperties.has(node.property) && !MERELY_NICER.has(node.property)) tooNew.add(node.property);
          return;
        case 'Atrule':
          if (features.cssAtRules.has(node.name)) tooNew.add(`@${node.name}`);
          return;
        case 'PseudoClassSelector':
        case 'PseudoElementSelector':
          if (features.cssSelectors.has(node.name)) tooNew.add(`:${node.name}`);
          return;
        case 'Function':
          if (features.cssFunctions.has(node.name)) tooNew.add(`${node.name}()`);
          return;
        default:
          return;
      }
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') rules -= 1;
    },
  });
  return [...tooNew].sort();
}
