/**
 * Changing the settings document, as pure steps: nothing that was typed is ever lost, neither by a refusal nor when
 * somebody else was faster.
 *
 *   base (as the hub has it) ─▶ draft (as typed) ─ check / apply ─▶ base again, or problems beside the draft
 */
import type { SettingsChangeReply } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { merged } from './compare.ts';
import { isWithin, valueAt, withValueAt } from './field-path.ts';
import { ID_OF, idsOf, newEntry, type EntryList } from './new-entries.ts';
import { safeId } from './safe-id.ts';

export type Editing = {
  /** The document that the hub has, as far as this page knows. */
  readonly base: CentreSettings;
  readonly draft: CentreSettings;
  /** JN6: the document before the last change, here or by the hub's own record; null: there was none, or that is not known. */
  readonly previous: CentreSettings | null;
  /** Whose change that was, where it was not made on this page just now. */
  readonly changed: LastChange | null;
  /** Typed, and not understood: it stands in its field until it is mended. By path. */
  readonly unread: Readonly<Record<string, string>>;
  readonly problems: readonly SettingsProblem[];
  /** What became of the last checking or applying; null: the draft has changed since. */
  readonly answer: EditingAnswer | null;
};

/** `at`: hub time; `by` null: the hub itself. */
export type LastChange = { readonly at: number; readonly by: string | null };

/** As the hub has it, of documents that nobody changes. */
export type FoundChange = LastChange & { readonly version: number; readonly before: CentreSettings };

export type EditingAnswer =
  | { readonly kind: 'checked' | 'storage-unavailable' | 'refused' | 'imported' | 'put-back' | 'merged' }
  | { readonly kind: 'applied'; readonly version: number }
  /** `theirs`: what is in force now; null: not read yet. */
  | { readonly kind: 'changed-meanwhile'; readonly theirs: CentreSettings | null }
  | Extract<SettingsChangeReply, { kind: 'in-use' }>;

export function startEditing(settings: CentreSettings): Editing {
  return { base: settings, draft: settings, previous: null, changed: null, unread: {}, problems: [], answer: null };
}

/** JN6: what the hub knows of the last change; nothing where somebody has changed the settings since. */
export function takeLastChange(editing: Editing, found: FoundChange | null): Editing {
  if (found?.version !== editing.base.version) return editing;
  return { ...editing, previous: found.before, changed: { at: found.at, by: found.by } };
}

/** Whether something here would be lost by leaving. */
export function hasChanges({ base, draft, unread }: Editing): boolean {
  return Object.keys(unread).length > 0 || (draft !== base && JSON.stringify(draft) !== JSON.stringify(base));
}

/** A field was filled in. What stood wrong there is forgotten: checking will find it again. */
export function setField(editing: Editing, path: string, value: unknown): Editing {
  return {
    ...changed(editing, withValueAt(editing.draft, path, value)),
    unread: without(editing.unread, path),
    problems: editing.problems.filter(({ field }) => !isWithin(field, path)),
  };
}

/** A field holds what cannot be read, such as letters for a number. */
export function setUnread(editing: Editing, path: string, typed: string): Editing {
  return { ...editing, unread: { ...editing.unread, [path]: typed }, answer: null };
}

/** Everything that hinders applying: what cannot be read comes first. */
export function problemsOf({ unread, problems }: Editing): readonly SettingsProblem[] {
  const misread = Object.entries(unread).map(([field, typed]): SettingsProblem => {
    return { field, code: misreadCode(field, typed), figures: [typed] };
  });
  return [...misread, ...problems];
}

/** With the cure in its words, where it is known what should stand there. */
function misreadCode(field: string, typed: string): SettingsProblem['code'] {
  if (typed.trim() === '') return 'empty';
  return /\.(from|to|dayClosesAt)$/.test(field) ? 'not-a-time' : 'not-understood';
}

/** The problems of a field, or of anything inside it. */
export function problemsWithin(editing: Editing, path: string): readonly SettingsProblem[] {
  return problemsOf(editing).filter(({ field }) => isWithin(field, path));
}

/** Any list of the document, whole. What is said about its places no longer holds. */
export function setList(editing: Editing, path: string, entries: readonly unknown[]): Editing {
  return setField(editing, path, entries);
}

export function addEntry(editing: Editing, list: EntryList, name: string): Editing {
  return setList(editing, list, [...editing.draft[list], newEntry(editing.draft, list, name)]);
}

/** A copy behind the original, with an id of its own. */
export function duplicateEntry(editing: Editing, list: EntryList, place: number): Editing {
  const { draft } = editing;
  const original = draft[list][place];
  const id = idsOf(draft, list)[place];
  if (original === undefined || id === undefined) return editing;
  const copy = { ...original, [ID_OF[list]]: safeId(id.replace(/-\d+$/, ''), idsOf(draft, list), list) };
  return setList(editing, list, [...draft[list].slice(0, place + 1), copy, ...draft[list].slice(place + 1)]);
}

export function removeAt(editing: Editing, path: string, place: number): Editing {
  const entries = valueAt(editing.draft, path);
  return Array.isArray(entries)
    ? setList(
        editing,
        path,
        entries.filter((_, at) => at !== place),
      )
    : editing;
}

/** One place up (-1) or down (1). */
export function moveAt(editing: Editing, path: string, place: number, by: 1 | -1): Editing {
  const entries: unknown = valueAt(editing.draft, path);
  if (!Array.isArray(entries) || place + by < 0 || place + by >= entries.length) return editing;
  const moved: unknown[] = [...(entries as unknown[])];
  moved.splice(place + by, 0, ...moved.splice(place, 1));
  return setList(editing, path, moved);
}

/** The document to send: the hub counts its versions itself, one after the other. */
export function documentToSend({ base, draft }: Editing): CentreSettings {
  return { ...draft, version: base.version + 1 };
}

/** `sent`: the document that the reply is about; what was typed since then stays a change. */
export function takeReply(editing: Editing, reply: SettingsChangeReply, sent: CentreSettings): Editing {
  switch (reply.kind) {
    case 'applied': {
      const base = { ...sent, version: reply.version };
      const isSame = JSON.stringify({ ...editing.draft, version: 0 }) === JSON.stringify({ ...sent, version: 0 });
      const draft = isSame ? base : editing.draft;
      return { ...editing, base, draft, previous: editing.base, changed: null, problems: [], answer: reply };
    }
    case 'would-apply':
      return { ...editing, problems: [], answer: { kind: 'checked' } };
    case 'refused':
      return { ...editing, problems: reply.problems, answer: { kind: 'refused' } };
    case 'changed-meanwhile':
      return { ...editing, answer: { kind: 'changed-meanwhile', theirs: null } };
    case 'in-use':
    case 'storage-unavailable':
      return { ...editing, answer: reply };
  }
}

/** Problems that the page found itself, before anything was sent. */
export function refuseHere(editing: Editing, problems: readonly SettingsProblem[]): Editing {
  return { ...editing, problems, answer: { kind: 'refused' } };
}

/** What is known now of a part of the document, in the place of what was known before. */
export function replaceProblems(editing: Editing, path: string, found: readonly SettingsProblem[]): Editing {
  const isThere = (problem: SettingsProblem): boolean => isWithin(problem.field, path);
  if (JSON.stringify(editing.problems.filter(isThere)) === JSON.stringify(found)) return editing;
  return { ...editing, problems: [...editing.problems.filter((problem) => !isThere(problem)), ...found] };
}

/** What somebody else has applied meanwhile, to be compared before anything is decided. */
export function showTheirs(editing: Editing, theirs: CentreSettings): Editing {
  return { ...editing, answer: { kind: 'changed-meanwhile', theirs } };
}

/**
 * What somebody else applied meanwhile becomes the base. The edits stay; what only the other has changed is taken over,
 * and nothing is applied yet. Where it is not what was compared, it is shown first.
 */
export function rebase(editing: Editing, settings: CentreSettings): Editing {
  const { answer } = editing;
  const compared = answer?.kind === 'changed-meanwhile' ? answer.theirs : null;
  if (compared?.version !== settings.version) return showTheirs(editing, settings);
  const draft = merged(editing, settings);
  return { ...onBase(editing, settings), draft, problems: [], answer: { kind: 'merged' } };
}

/**
 * FO7: the hub has noted a phone by itself. Where nothing else has changed there is nothing to compare: it becomes the base
 * and the edits stay.
 */
export function takeNoted(editing: Editing, settings: CentreSettings): Editing {
  const { base } = editing;
  const { follow, version } = settings;
  if (JSON.stringify({ ...base, follow, version }) !== JSON.stringify(settings)) return showTheirs(editing, settings);
  const isUntouched = JSON.stringify(editing.draft.follow) === JSON.stringify(base.follow);
  const draft = hasChanges(editing) ? { ...editing.draft, ...(isUntouched ? { follow } : {}), version } : settings;
  return { ...onBase(editing, settings), draft };
}

/** What was before the old base is not what was before this one: put back, it would take back more than the line beside it names. */
function onBase(editing: Editing, base: CentreSettings): Editing {
  return { ...editing, base, previous: null, changed: null };
}

/** A file, or the document before the last one applied here: it stands in the editor, and is applied only when asked. */
export function putInEditor(editing: Editing, settings: CentreSettings, answer: 'imported' | 'put-back'): Editing {
  const draft = { ...settings, version: editing.base.version };
  return { ...editing, draft, unread: {}, problems: [], answer: { kind: answer } };
}

export function dropChanges(editing: Editing): Editing {
  return { ...editing, draft: editing.base, unread: {}, problems: [], answer: null };
}

function changed(editing: Editing, draft: CentreSettings): Editing {
  return { ...editing, draft, answer: null };
}

function without(unread: Editing['unread'], path: string): Editing['unread'] {
  return Object.fromEntries(Object.entries(unread).filter(([field]) => !isWithin(field, path)));
}
