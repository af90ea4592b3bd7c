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
import type { MakeObject } from './told-by-newer.ts';

const look = {
  size: z.enum(SLIP_TEXT_SIZES),
  weight: z.enum(SLIP_TEXT_WEIGHTS),
  align: z.enum(SLIP_ALIGNS),
  beside: z.boolean(),
};
const millimetres = z.number().min(0).max(100);

function slipTemplateOf(object: MakeObject) {
  const part = z.discriminatedUnion('kind', [
    object({ kind: z.enum(SLIP_WORD_PARTS), ...look }),
    object({ kind: z.literal('free-text'), text: localTextSchema, ...look }),
    object({ kind: z.literal('number'), digitsMm: object({ on58: millimetres, on80: millimetres }) }),
    object({ kind: z.literal('priority-mark') }),
    object({ kind: z.literal('qr'), shortCode: z.boolean() }),
    object({
      kind: z.literal('logo'),
      // Larger ones are refused in words; a broken file must not fill the memory.
      png: z.string().max(8 * MAX_LOGO_BYTES),
      widthMm: millimetres,
      align: z.enum(SLIP_ALIGNS),
    }),
    object({ kind: z.literal('rule'), style: z.enum(['solid', 'dashed']) }),
    object({ kind: z.literal('space'), heightMm: millimetres }),
  ]);
  return object({
    templateId: slipTemplateIdSchema,
    name: z.string().max(60),
    languages: z.array(z.enum(['en', 'km'])).max(2),
    parts: z.array(part).max(60),
  }) satisfies z.ZodType<SlipTemplate>;
}

export const slipTemplateSchema = slipTemplateOf(z.strictObject);
/** HL1: the same as a hub tells it, which may be newer than whoever hears it. */
export const toldSlipTemplateSchema = slipTemplateOf(z.object);
