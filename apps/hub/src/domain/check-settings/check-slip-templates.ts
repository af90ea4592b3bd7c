import { BUILT_IN_SLIP_TEMPLATE_ID, LARGE_PRINT_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import {
  LEAST_DIGITS_MM,
  MOST_DIGITS_MM,
  MOST_LOGO_WIDTH_MM,
  NEEDED_SLIP_PARTS,
  type SlipTemplate,
  type SlipTemplatePart,
} from '@motcua/protocol/slip-templates';
import type { LocalText, SlipTemplateId } from '@motcua/protocol/vocabulary';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const MOST_TEMPLATES = 12;
const MOST_PARTS = 30;
const LONGEST_FREE_TEXT = 200;
const LEAST_LOGO_WIDTH_MM = 5;
const MOST_SPACE_MM = 10;

/** These may stand on a slip as often as somebody likes. */
const OFTEN: ReadonlySet<SlipTemplatePart['kind']> = new Set(['free-text', 'rule', 'space']);

/** TP1, TP2: templates that name themselves, hold what a slip needs, and are there wherever one is named. */
export function checkSlipTemplates(settings: CentreSettings): readonly SettingsProblem[] {
  const { slipTemplates, slipTemplateId, services } = settings;
  const ready: readonly SlipTemplateId[] = [BUILT_IN_SLIP_TEMPLATE_ID, LARGE_PRINT_SLIP_TEMPLATE.templateId];
  const ids = slipTemplates.map(({ templateId }) => templateId);
  const known = new Set([BUILT_IN_SLIP_TEMPLATE_ID, ...ids]);
  const isKnown = (field: string, id: SlipTemplateId | null): readonly SettingsProblem[] =>
    unless(id === null || known.has(id), field, 'unknown-slip-template', id ?? '');
  return [
    ...unless(ids.length <= MOST_TEMPLATES, 'slipTemplates', 'too-many', ids.length, MOST_TEMPLATES),
    ...repeated([...ready, ...ids]).map((n) =>
      problem(`slipTemplates[${n - ready.length}]`, 'id-twice', ids[n - ready.length] ?? ''),
    ),
    ...isKnown('slipTemplateId', slipTemplateId),
    ...services.flatMap((service, i) => isKnown(`services[${i}].slipTemplateId`, service.slipTemplateId)),
    ...slipTemplates.flatMap((template, i) => checkSlipTemplate(template, `slipTemplates[${i}].`)),
  ];
}

/** What can be seen without drawing. `before` stands before each field: where the template is. */
export function checkSlipTemplate({ name, parts }: SlipTemplate, before: string): readonly SettingsProblem[] {
  const kinds = parts.map(({ kind }) => kind);
  const hasCode = kinds.includes('qr') || kinds.includes('short-code');
  return [
    ...unless(name.trim() !== '', `${before}name`, 'empty'),
    ...unless(parts.length <= MOST_PARTS, `${before}parts`, 'too-many', parts.length, MOST_PARTS),
    ...NEEDED_SLIP_PARTS.filter((kind) => !kinds.includes(kind)).map((kind) =>
      problem(`${before}parts`, 'slip-part-missing', kind),
    ),
    ...unless(hasCode, `${before}parts`, 'slip-code-missing'),
    ...parts.flatMap((part, n) => {
      const isAgain = !OFTEN.has(part.kind) && kinds.indexOf(part.kind) !== n;
      return [
        ...unless(!isAgain, `${before}parts[${n}]`, 'slip-part-twice', part.kind),
        ...unless(standsBesideSomething(parts, n), `${before}parts[${n}].beside`, 'slip-nothing-beside'),
        ...checkPart(part, `${before}parts[${n}]`),
      ];
    }),
  ];
}

/** A QR code takes as many texts beside it as come; a text one, and those may be single texts only. */
function standsBesideSomething(parts: readonly SlipTemplatePart[], n: number): boolean {
  const part = parts[n];
  if (part === undefined || !('beside' in part) || !part.beside) return true;
  let first = n;
  while (isBeside(parts[first])) first -= 1;
  const anchor = parts[first];
  if (anchor?.kind === 'qr') return true;
  return first === n - 1 && isSingleText(anchor) && isSingleText(part);
}

function isBeside(part: SlipTemplatePart | undefined): boolean {
  return part !== undefined && 'beside' in part && part.beside;
}

/** Other texts have several lines, or are missing on most slips. */
function isSingleText(part: SlipTemplatePart | undefined): boolean {
  if (part === undefined || !('beside' in part)) return false;
  return !['notes', 'second-language', 'also-for', 'free-text', 'short-code'].includes(part.kind);
}

function checkPart(part: SlipTemplatePart, field: string): readonly SettingsProblem[] {
  switch (part.kind) {
    case 'number':
      return (['on58', 'on80'] as const).flatMap((on) => {
        const [value, least, most] = [part.digitsMm[on], LEAST_DIGITS_MM[on], MOST_DIGITS_MM[on]];
        const paper = on === 'on58' ? 58 : 80;
        return [
          ...unless(value >= least, `${field}.digitsMm.${on}`, 'slip-digits-too-low', value, least, paper),
          ...unless(value <= most, `${field}.digitsMm.${on}`, 'slip-digits-too-high', value, most, paper),
        ];
      });
    case 'logo':
      return wholeNumber(`${field}.widthMm`, part.widthMm, LEAST_LOGO_WIDTH_MM, MOST_LOGO_WIDTH_MM);
    case 'space':
      return wholeNumber(`${field}.heightMm`, part.heightMm, 1, MOST_SPACE_MM);
    case 'free-text':
      return checkFreeText(`${field}.text`, part.text);
    default:
      return [];
  }
}

function checkFreeText(field: string, { vi, en, km }: LocalText): readonly SettingsProblem[] {
  const isLong = [vi, en, km].some((text) => (text?.length ?? 0) > LONGEST_FREE_TEXT);
  return [
    ...unless(!isLong, field, 'text-too-long', LONGEST_FREE_TEXT),
    ...unless(vi.trim() !== '', field, 'no-vietnamese-text'),
  ];
}
