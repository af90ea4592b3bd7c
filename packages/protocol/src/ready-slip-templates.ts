import type { SlipTemplate, SlipTemplatePart, SlipTextLook, SlipWordPart } from './slip-templates.ts';
import type { SlipTemplateId } from './vocabulary.ts';

/** No template of a centre's own may have this id. */
export const BUILT_IN_SLIP_TEMPLATE_ID = 'san-co' as SlipTemplateId;

/** The slip of a centre that has made none of its own. */
export const BUILT_IN_SLIP_TEMPLATE: SlipTemplate = {
  templateId: BUILT_IN_SLIP_TEMPLATE_ID,
  name: 'Mẫu có sẵn',
  languages: ['en', 'km'],
  parts: [
    words('centre-kind', 'small', 'regular'),
    words('centre-place', 'body', 'bold'),
    { kind: 'rule', style: 'solid' },
    words('number-heading', 'small', 'semibold'),
    { kind: 'number', digitsMm: { on58: 13, on80: 18 } },
    { kind: 'priority-mark' },
    words('service', 'large', 'bold'),
    words('counters', 'large', 'extrabold'),
    words('also-for', 'body', 'bold'),
    words('people-ahead', 'body', 'bold', { align: 'left' }),
    words('issued-at', 'small', 'regular', { align: 'right', beside: true }),
    words('second-language', 'small', 'regular'),
    words('notes', 'small', 'regular', { align: 'left' }),
    { kind: 'rule', style: 'dashed' },
    { kind: 'qr', shortCode: true },
    words('missed-turn', 'fine', 'semibold', { align: 'left', beside: true }),
    words('today-only', 'fine', 'regular', { align: 'left', beside: true }),
  ],
};

/** TP4: for those who asked for larger text at the kiosk: the essentials alone, number and counter as large as the paper lets them. */
export const LARGE_PRINT_SLIP_TEMPLATE: SlipTemplate = {
  templateId: 'chu-lon' as SlipTemplateId,
  name: 'Chữ lớn',
  languages: ['en', 'km'],
  parts: [
    words('centre-place', 'small', 'semibold'),
    { kind: 'number', digitsMm: { on58: 17, on80: 23 } },
    { kind: 'priority-mark' },
    words('counters', 'huge', 'extrabold'),
    words('service', 'large', 'bold'),
    words('also-for', 'body', 'bold'),
    words('people-ahead', 'body', 'bold', { align: 'left' }),
    words('issued-at', 'small', 'semibold', { align: 'right', beside: true }),
    words('second-language', 'body', 'semibold'),
    { kind: 'rule', style: 'dashed' },
    { kind: 'qr', shortCode: true },
    words('missed-turn', 'body', 'semibold', { align: 'left', beside: true }),
    words('today-only', 'small', 'semibold', { align: 'left', beside: true }),
  ],
};

function words(
  kind: SlipWordPart,
  size: SlipTextLook['size'],
  weight: SlipTextLook['weight'],
  { align = 'centre', beside = false }: Partial<Pick<SlipTextLook, 'align' | 'beside'>> = {},
): SlipTemplatePart {
  return { kind, size, weight, align, beside };
}
