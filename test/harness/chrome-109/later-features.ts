import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };

/** The last Chrome for Windows 7 and 8. */
export const OLDEST_CHROME = 109;

/** Names that this Chrome does not know, by where they stand; as MDN's record of browsers says. */
export type LaterFeatures = {
  /** Objects and functions that stand for themselves: `CloseWatcher`. */
  readonly globals: ReadonlySet<string>;
  /** `URL.canParse`. */
  readonly statics: ReadonlySet<string>;
  /** What any object has: `toSorted`. Only names that no older object has as well. */
  readonly members: ReadonlySet<string>;
  readonly cssProperties: ReadonlySet<string>;
  readonly cssAtRules: ReadonlySet<string>;
  readonly cssSelectors: ReadonlySet<string>;
  readonly cssFunctions: ReadonlySet<string>;
};

/** Whether it came after the oldest Chrome, or never: null where nothing is recorded. */
function isLater(compat: CompatStatement | undefined): boolean | null {
  const support = compat?.support.chrome;
  if (support === undefined) return null;
  const statements = Array.isArray(support) ? support : [support];
  return !statements.some((one) => {
    const added = one.version_added;
    if (typeof added !== 'string' || added === 'preview' || one.flags !== undefined || one.prefix !== undefined)
      return false;
    return Number(added.replace('≤', '')) <= OLDEST_CHROME;
  });
}

function partsOf(holder: Identifier): [string, Identifier][] {
  return Object.entries(holder).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

function namesOf(holder: Identifier | undefined, keep: (name: string) => boolean = () => true): ReadonlySet<string> {
  const later = partsOf(holder ?? {}).filter(([name, part]) => keep(name) && isLater(part.__compat) === true);
  return new Set(later.map(([name]) => name));
}

/** Reads MDN's record once. */
export function readLaterFeatures(): LaterFeatures {
  const globals = new Set<string>();
  const statics = new Set<string>();
  const later = new Set<string>();
  const known = new Set<string>();
  for (const [object, parts] of [...partsOf(bcd.api), ...partsOf(bcd.javascript['builtins'] ?? {})]) {
    if (isLater(parts.__compat) === true) globals.add(object);
    for (const [name, part] of partsOf(parts)) {
      const isStatic = name.endsWith('_static');
      const plain = name.replace(/_static$|_event$/, '');
      const standing = isLater(part.__compat);
      if (standing === null) continue;
      if (isStatic && standing) statics.add(`${object}.${plain}`);
      else (standing ? later : known).add(plain);
    }
  }
  const functions = new Set<string>();
  for (const [, type] of partsOf(bcd.css['types'] ?? {})) for (const name of namesOf(type)) functions.add(name);
  return {
    globals,
    statics,
    members: new Set([...later].filter((name) => !known.has(name))),
    cssProperties: namesOf(bcd.css['properties'], (name) => !name.startsWith('-')),
    cssAtRules: namesOf(bcd.css['at-rules']),
    cssSelectors: namesOf(bcd.css['selectors'], (name) => !name.startsWith('-')),
    cssFunctions: functions,
  };
}
