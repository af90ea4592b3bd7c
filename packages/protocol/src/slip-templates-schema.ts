import { z } from 'zod';
import { localTextSchema, slipTemplateIdSchema } from './schema-parts.ts';
import {
  MAX_LOGO_BYTES,
  SLIP_ALIGNS,
  SLIP_TEXT_SIZES,
  SLIP_TEXT_WEIGHTS,
  SLIP_WORD_PARTS,
  type SlipTemplate,
} from './slip-templates.ts';

const look = {
  size: z.enum(SLIP_TEXT_SIZES),
  weight: z.enum(SLIP_TEXT_WEIGHTS),
  align: z.enum(SLIP_ALIGNS),
  beside: z.boolean(),
};
const millimetres = z.number().min(0).max(100);

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(SLIP_WORD_PARTS), ...look }),
  z.strictObject({ kind: z.literal('free-text'), text: localTextSchema, ...look }),
  z.strictObject({ kind: z.literal('number'), digitsMm: z.strictObject({ on58: millimetres, on80: millimetres }) }),
  z.strictObject({ kind: z.literal('priority-mark') }),
  z.strictObject({ kind: z.literal('qr'), shortCode: z.boolean() }),
  z.strictObject({
    kind: z.literal('logo'),
    // Larger ones are refused in words; a broken file must not fill the memory.
    png: z.string().max(8 * MAX_LOGO_BYTES),
    widthMm: millimetres,
    align: z.enum(SLIP_ALIGNS),
  }),
  z.strictObject({ kind: z.literal('rule'), style: z.enum(['solid', 'dashed']) }),
  z.strictObject({ kind: z.literal('space'), heightMm: millimetres }),
]);

export const slipTemplateSchema = z.strictObject({
  templateId: slipTemplateIdSchema,
  name: z.string().max(60),
  languages: z.array(z.enum(['en', 'km'])).max(2),
  parts: z.array(part).max(60),
}) satisfies z.ZodType<SlipTemplate>;
