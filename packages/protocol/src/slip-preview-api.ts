import { z } from 'zod';
import { languageSchema, serviceIdSchema } from './schema-parts.ts';
import { settingsProblemSchema } from './settings-api.ts';
import { slipTemplateSchema } from './slip-templates-schema.ts';
import { PRIORITY_CLASSES } from './vocabulary.ts';

/** Largest question for a preview, in bytes: a template with a logo that is too large is answered in words. */
export const MAX_PREVIEW_BYTES = 192 * 1024;

/**
 * POST /api/slip-preview (administrator): how a number's slip would look. Words come from the settings in force;
 * `serviceId` null: the first service.
 */
export const slipPreviewSchema = z.strictObject({
  template: slipTemplateSchema,
  paperWidthMm: z.union([z.literal(58), z.literal(80)]),
  serviceId: serviceIdSchema.nullable(),
  language: languageSchema,
  priority: z.enum(PRIORITY_CLASSES),
  copy: z.boolean(),
  largePrint: z.boolean(),
});
export type SlipPreview = z.infer<typeof slipPreviewSchema>;

/**
 * Its answer. `png`: base64, one pixel a dot, as the printer gets it; null where the template is beyond all bounds.
 * `problems`: what hinders the template, with the longest words of the centre too; their fields begin inside the
 * template, as in `parts[3].digitsMm.on80`.
 */
export const slipPreviewReplySchema = z.object({
  picture: z.object({ png: z.string(), lengthMm: z.number() }).nullable(),
  problems: z.array(settingsProblemSchema),
});
export type SlipPreviewReply = z.infer<typeof slipPreviewReplySchema>;
