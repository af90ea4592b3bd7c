import type { CentreSettings } from '@motcua/protocol/settings-document';
import { isWithin, valueAt, withValueAt } from './field-path.ts';
import { idsOf, type EntryList } from './new-entries.ts';

/** A part of the document that differs from what both began with, and who has changed it. */
export type Difference = { readonly path: string; readonly byMe: boolean; readonly byThem: boolean };

/** Of what is edited: the document it began with, as typed, and what is typed and not understood, by path. */
type Edited = {
  readonly base: CentreSettings;
  readonly draft: CentreSettings;
  readonly unread: Readonly<Record<string, string>>;
};

const LISTS: ReadonlySet<string> = new Set<EntryList>([
  ...([
    'services',
    'serviceGroups',
    'procedures',
    'series',
    'counters',
    'profiles',
    'printers',
    'slipTemplates',
  ] as const),
  ...(['boardLines', 'scanners', 'keypadLines'] as const),
]);
const GROUPS: ReadonlySet<string> = new Set([
  ...['centre', 'hours', 'issuing', 'calling', 'appointments'],
  ...['screens', 'voice', 'norms', 'satisfaction', 'follow'],
]);

/** What somebody else has applied meanwhile, and what was typed here, part by part. */
export function compare({ base, draft, unread }: Edited, theirs: CentreSettings): readonly Difference[] {
  const typed = Object.keys(unread);
  return partsOf(base, draft, theirs)
    .map((path) => ({
      path,
      byMe: differs(base, draft, path) || typed.some((field) => isWithin(field, path)),
      byThem: differs(base, theirs, path),
    }))
    .filter(({ byMe, byThem }) => byMe || byThem);
}

/** My document with what only they have changed; where both have changed a part, mine stands. */
export function merged(editing: Edited, theirs: CentreSettings): CentreSettings {
  return compare(editing, theirs)
    .filter(({ byMe }) => !byMe)
    .reduce((draft, { path }) => withValueAt(draft, path, valueAt(theirs, path)), editing.draft);
}

/** Entries of a list one by one while all three have the same ones; else the list as a whole. */
function partsOf(base: CentreSettings, mine: CentreSettings, theirs: CentreSettings): readonly string[] {
  // A field that may be left out is in one and not in another.
  return [...new Set([base, mine, theirs].flatMap((each) => Object.keys(each)))]
    .filter((name) => name !== 'version')
    .flatMap((name) => {
      if (GROUPS.has(name)) return fieldsOf([base, mine, theirs], name).map((field) => `${name}.${field}`);
      if (!isList(name)) return [name];
      const ids = idsOf(base, name);
      const isSame = [mine, theirs].every((each) => idsOf(each, name).join('\n') === ids.join('\n'));
      return isSame ? ids.map((_, place) => `${name}[${place}]`) : [name];
    });
}

function fieldsOf(documents: readonly CentreSettings[], name: string): readonly string[] {
  return [...new Set(documents.flatMap((each) => Object.keys(valueAt(each, name) as object)))];
}

function isList(name: string): name is EntryList {
  return LISTS.has(name);
}

function differs(one: CentreSettings, other: CentreSettings, path: string): boolean {
  return JSON.stringify(valueAt(one, path)) !== JSON.stringify(valueAt(other, path));
}
