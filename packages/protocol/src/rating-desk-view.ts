import { z } from 'zod';
import {
  counterIdSchema,
  instantSchema,
  localTextSchema,
  ratingReasonIdSchema,
  ticketIdSchema,
} from './schema-parts.ts';
import { ticketNumberSchema, languageSchema } from './schema-parts.ts';
import { RATING_LEVELS } from './ratings.ts';

/** SA1: how many faces are offered; left out, as by a hub of before: three. */
export const ratingLevelsSchema = z.literal(RATING_LEVELS).optional();

/** SA1: what can be said beside a dissatisfied face, in the centre's words. */
export const ratingReasonsSchema = z.array(z.object({ reasonId: ratingReasonIdSchema, text: localTextSchema }));
export type RatingReasons = z.infer<typeof ratingReasonsSchema>;

/** SA2: for the pages that stand before citizens at counters. */
export const ratingDeskViewSchema = z.object({
  /** False: the centre asks nobody, and every page stays at rest. */
  enabled: z.boolean(),
  levels: ratingLevelsSchema,
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
