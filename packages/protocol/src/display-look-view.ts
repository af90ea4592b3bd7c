import { z } from 'zod';
import { instantSchema, localTextSchema } from './schema-parts.ts';
import { displayLayoutSchema, displayLookParts, mediaItemSchema } from './screen-settings-schema.ts';

/** For one display, under its id: how it is to look, and what runs beside the calls. */
export const displayLookViewSchema = z.object({
  /** What staff call this display. */
  name: z.string(),
  look: z.object(displayLookParts),
  layout: displayLayoutSchema,
  ticker: z.array(localTextSchema).max(20),
  /** What is to be shown today. */
  media: z.array(mediaItemSchema).max(100),
  /** Until when it shows the page to set it up by (DP10); null: it does not. */
  calibrateUntil: instantSchema.nullable(),
});
export type DisplayLookView = z.infer<typeof displayLookViewSchema>;
