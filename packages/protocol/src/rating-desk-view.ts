import { z } from 'zod';
import {
  counterIdSchema,
  instantSchema,
  localTextSchema,
  ratingReasonIdSchema,
  ticketIdSchema,
} from './schema-parts.ts';
import { ticketNumberSchema, languageSchema } from './schema-parts.ts';

/** SA1: what can be said beside the lowest face, in the centre's words. */
export const ratingReasonsSchema = z.array(z.object({ reasonId: ratingReasonIdSchema, text: localTextSchema }));
export type RatingReasons = z.infer<typeof ratingReasonsSchema>;

/** SA2: for the pages that stand before citizens at counters. */
export const ratingDeskViewSchema = z.object({
  /** False: the centre asks nobody, and every page stays at rest. */
  enabled: z.boolean(),
  reasons: ratingReasonsSchema,
  counters: z.array(
    z.object({
      counterId: counterIdSchema,
      label: z.string(),
      /** Whoever was served here just now; null: the page rests. */
      asked: z
        .object({
          ticketId: ticketIdSchema,
          number: ticketNumberSchema,
          language: languageSchema,
          /** The page asks no longer than this, hub time. */
          until: instantSchema,
          rated: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
export type RatingDeskView = z.infer<typeof ratingDeskViewSchema>;
