import { centreSettingsSchema, type slipTemplateSchema } from '@motcua/protocol';
import type { SettingsProblem, SettingsProblemCode } from '@motcua/protocol/vocabulary';
import { stepsOf, valueAt } from './field-path.ts';

/** What the shape of a document refuses, in the words of the settings' checks: the hub would only name the first field. */
export function shapeProblems(document: unknown, schema: ZodShape = centreSettingsSchema): readonly SettingsProblem[] {
  const read = schema.safeParse(document);
  return read.success ? [] : read.error.issues.map((issue) => problemOf(issue, document));
}

/** The document's, or that of a part. */
type ZodShape = Pick<typeof centreSettingsSchema, 'safeParse'> | Pick<typeof slipTemplateSchema, 'safeParse'>;
type Issue = NonNullable<ReturnType<typeof centreSettingsSchema.safeParse>['error']>['issues'][number];

function problemOf(issue: Issue, document: unknown): SettingsProblem {
  const field = fieldOf(issue.path);
  const value = valueAt(document, field);
  const said = (code: SettingsProblemCode, ...figures: readonly (string | number)[]): SettingsProblem => ({
    field,
    code,
    figures,
  });
  if (value === '') return said(field.endsWith('.vi') ? 'no-vietnamese-text' : 'empty');
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return said('text-too-long', Number(issue.maximum));
      if (Array.isArray(value)) return said('too-many', value.length, Number(issue.maximum));
      return said('whole-number', shown(value), 0, Number(issue.maximum));
    case 'too_small':
      return said('whole-number', shown(value), Number(issue.minimum), '…');
    case 'invalid_format':
      if (field.endsWith('.date')) return said('not-a-date', shown(value));
      return said(/\.(from|to|dayClosesAt)$/.test(field) ? 'not-a-time' : 'not-understood', shown(value));
    default:
      return said('not-understood', shown(value));
  }
}

/** As the hub's checks write it; the document itself is ''. */
function fieldOf(path: readonly PropertyKey[]): string {
  const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return stepsOf(written).length === 0 ? '' : written.replace(/^\./, '');
}

function shown(value: unknown): string {
  if (value === undefined) return '…';
  return typeof value === 'string' ? value : JSON.stringify(value).slice(0, 40);
}
