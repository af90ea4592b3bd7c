import { settingsProblemText } from '@motcua/messages';
import { centreSettingsSchema } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { fieldPath } from '../application/field-path.ts';
import { readSettingsFile } from '../application/read-settings-file.ts';

/** What is wrong with a file and where, in words for the command line. */
export type FileProblem = { readonly field: string; readonly problem: string };

export type ReadSettings =
  /** `liftedFrom`: the older shape that the file had. */
  | { readonly kind: 'settings'; readonly settings: CentreSettings; readonly liftedFrom: number | null }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/**
 * Reads a settings file's text: its form, its shape, of an older program too, and what would make it unusable. All problems name
 * their field.
 */
export async function parseSettingsFile(
  text: string,
  check: (settings: CentreSettings) => Promise<readonly SettingsProblem[]>,
): Promise<ReadSettings> {
  let json: unknown;
  try {
    // Some editors put a mark at the beginning that is no JSON.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse([
      { field: 'the file', problem: `is no JSON (${(error as Error).message}); export one to see its form` },
    ]);
  }
  const read = readSettingsFile(json);
  if (read.kind === 'too-new') {
    const problem = `was exported by a newer Motcua (${read.program}), which this one cannot read; bring this hub to that version first`;
    return refuse([{ field: 'the file', problem }]);
  }
  const shaped = centreSettingsSchema.safeParse(read.document);
  if (!shaped.success) {
    return refuse(
      shaped.error.issues.map((issue) => ({ field: fieldPath(issue.path) || 'the file', problem: wordsOf(issue) })),
    );
  }
  const settings: CentreSettings = shaped.data;
  const problems = (await check(settings)).map((each) => ({
    field: each.field,
    problem: settingsProblemText(each, 'en'),
  }));
  return problems.length === 0 ? { kind: 'settings', settings, liftedFrom: read.liftedFrom } : refuse(problems);
}

function refuse(problems: readonly FileProblem[]): ReadSettings {
  return { kind: 'refused', problems };
}

type Issue = NonNullable<ReturnType<typeof centreSettingsSchema.safeParse>['error']>['issues'][number];

/** What would be right, in the middle of a sentence. */
function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `is missing; it must be ${kindInWords(issue.expected)}`
        : `must be ${kindInWords(issue.expected)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `has fields that are not known: ${issue.keys.map((key) => `"${key}"`).join(', ')}; mend their names or leave them out`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return formInWords(issue.pattern);
    case 'invalid_union':
      return 'is none of the kinds that exist; export the settings to see one';
    default:
      return issue.message;
  }
}

/** A form is told by an example of it. */
function formInWords(pattern = ''): string {
  const form = new RegExp(pattern.replace(/^\/|\/$/g, ''));
  if (form.test('07:30'))
    return 'must be a time of day in quotation marks, such as "07:30"; "24:00" is the end of the day';
  if (form.test('2026-11-23')) return 'must be a date in quotation marks, such as "2026-11-23"';
  return `must have the form ${pattern}`;
}

function kindInWords(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text in quotation marks';
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list in […]';
    case 'object':
      return 'an object in {…}';
    default:
      return expected;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}
