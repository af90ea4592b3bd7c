import { z } from 'zod';
import type { FollowSettings, LanguageCheck, NormSettings, SatisfactionSettings } from './care-settings.ts';
import { RATING_LEVELS } from './ratings.ts';
import { dateSchema, instantSchema, languageSchema, localTextSchema, serviceIdSchema } from './schema-parts.ts';

const longWaitMinutes = z.int().min(1).max(480).nullable();

export const normSettingsSchema = z.strictObject({
  longWaitMinutes,
  nearPercent: z.int().min(50).max(95).nullable(),
  services: z.array(z.strictObject({ serviceId: serviceIdSchema, longWaitMinutes })).max(200),
  helpForAllAfterMs: z.int().min(10_000).max(3_600_000),
}) satisfies z.ZodType<NormSettings>;

export const satisfactionSettingsSchema = z.strictObject({
  enabled: z.boolean(),
  levels: z.literal(RATING_LEVELS).optional(),
  reasons: z.array(z.strictObject({ reasonId: z.string().min(1).max(40), text: localTextSchema })).max(8),
  openForMinutes: z.int().min(1).max(480),
}) satisfies z.ZodType<SatisfactionSettings>;

const follow = {
  enabled: z.boolean(),
  port: z.int().min(1).max(65_535),
  host: z.string().min(1).max(120).nullable(),
  checkedAt: instantSchema.nullable(),
};

export const followSettingsSchema = z.strictObject({
  ...follow,
  phonesAlone: z.boolean().optional(),
}) satisfies z.ZodType<FollowSettings>;
/** HL1: the same as a hub tells it, which may be newer than whoever hears it. */
export const toldFollowSchema = z.object(follow) satisfies z.ZodType<FollowSettings>;

export const languageCheckSchema = z.strictObject({
  language: languageSchema,
  checkedBy: z.string().min(1).max(80),
  checkedOn: dateSchema,
}) satisfies z.ZodType<LanguageCheck>;
