import { z } from 'zod';
import {
  counterIdSchema,
  dateSchema,
  deviceIdSchema,
  languageSchema,
  layoutIdSchema,
  localTextSchema,
  mediaIdSchema,
  serviceIdSchema,
  zoneIdSchema,
} from './schema-parts.ts';
import {
  DISPLAY_PARTS,
  LAYOUT_CELLS,
  MEDIA_UNDER_CALL,
  type MediaItem,
  type ScreenSettings,
} from './screen-settings.ts';

export const displayLookParts = {
  layoutId: layoutIdSchema,
  theme: z.enum(['night', 'day']),
  zoomPercent: z.int().min(50).max(200),
  languages: z.array(languageSchema).min(1).max(3),
  serviceIds: z.array(serviceIdSchema).max(200).nullable(),
  counterIds: z.array(counterIdSchema).max(200).nullable(),
  zoneId: zoneIdSchema,
};

const cell = z.int().min(1).max(LAYOUT_CELLS);
export const displayLayoutSchema = z.strictObject({
  layoutId: layoutIdSchema,
  name: z.string().max(60),
  orientation: z.enum(['landscape', 'portrait']),
  cards: z.int().min(1).max(12),
  mediaUnderCall: z.enum(MEDIA_UNDER_CALL),
  parts: z
    .array(z.strictObject({ part: z.enum(DISPLAY_PARTS), column: cell, row: cell, columns: cell, rows: cell }))
    .max(DISPLAY_PARTS.length),
});

const fileName = z.string().min(1).max(120);
const mediaContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picture'), fileName }),
  z.strictObject({ kind: z.literal('video'), fileName }),
  z.strictObject({ kind: z.literal('notice'), heading: localTextSchema, text: localTextSchema }),
]);

export const mediaItemSchema = z.strictObject({
  mediaId: mediaIdSchema,
  title: z.string().max(80),
  content: mediaContentSchema,
  seconds: z.int().min(3).max(600),
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
}) satisfies z.ZodType<MediaItem>;

export const screenSettingsSchema = z.strictObject({
  usual: z.strictObject(displayLookParts),
  displays: z.array(z.strictObject({ deviceId: deviceIdSchema, ...displayLookParts })).max(60),
  layouts: z.array(displayLayoutSchema).max(20),
  ticker: z.array(localTextSchema).max(20),
  media: z.array(mediaItemSchema).max(100),
}) satisfies z.ZodType<ScreenSettings>;
