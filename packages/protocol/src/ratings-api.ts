import { z } from 'zod';
import { ratingLevelsSchema } from './rating-desk-view.ts';
import {
  countSchema,
  counterIdSchema,
  dateSchema,
  ratingReasonIdSchema,
  serviceIdSchema,
  localTextSchema,
} from './schema-parts.ts';

/** Those of five levels alone are left out where the day's are three. */
const faceCounts = z
  .object({
    ...{ happy: countSchema, content: countSchema, unhappy: countSchema },
    neutral: countSchema.optional(),
    'very-unhappy': countSchema.optional(),
  })
  .readonly();

/** SA5: `faces` null: too few to be told apart, or another row would give them away. */
const ratingTally = {
  given: countSchema,
  faces: faceCounts.nullable(),
  /** `text` null: the centre has removed that reason since. */
  reasons: z
    .array(
      z.object({ reasonId: ratingReasonIdSchema, text: localTextSchema.nullable(), count: countSchema }).readonly(),
    )
    .readonly(),
};

/** SA5: a day's ratings, by service and by the counter that served last. */
export const dayRatingsSchema = z
  .object({
    /** Those that are offered, or five where more was said than three can say. */
    levels: ratingLevelsSchema,
    total: z.object(ratingTally).readonly(),
    byService: z.array(z.object({ serviceId: serviceIdSchema, ...ratingTally }).readonly()).readonly(),
    byCounter: z.array(z.object({ counterId: counterIdSchema, ...ratingTally }).readonly()).readonly(),
  })
  .readonly();
export type DayRatingsView = z.infer<typeof dayRatingsSchema>;

/** GET /api/ratings (supervisor): the open day's so far; `day` null while none is open. */
export const ratingsTodaySchema = z.object({
  enabled: z.boolean(),
  day: z.object({ ordinal: z.int().positive(), date: dateSchema }).nullable(),
  ratings: dayRatingsSchema,
});
export type RatingsToday = z.infer<typeof ratingsTodaySchema>;
