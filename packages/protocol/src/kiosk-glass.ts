import { z } from 'zod';
import { deviceIdSchema, instantSchema } from './schema-parts.ts';

/** Bounds of sense: a television on a wall has some 1.5 pixels a millimetre, a small tablet some 13. */
const LEAST_PX_PER_MM = 1;
const MOST_PX_PER_MM = 25;
const LEAST_PIXELS = 320;
const MOST_PIXELS = 16_384;

/**
 * UI6: a kiosk's glass as somebody has measured it, in the pixels of the screen itself, so that a browser's zoom changes nothing.
 * `width` and `height` are the screen's at that moment: of a screen with others nothing was measured.
 */
export const glassMeasureSchema = z.strictObject({
  pxPerMm: z.number().min(LEAST_PX_PER_MM).max(MOST_PX_PER_MM),
  width: z.int().min(LEAST_PIXELS).max(MOST_PIXELS),
  height: z.int().min(LEAST_PIXELS).max(MOST_PIXELS),
});
export type GlassMeasure = z.infer<typeof glassMeasureSchema>;

/** What a kiosk sends as `report-glass`, once somebody has confirmed it there. */
export const reportGlassSchema = z.strictObject({ measure: glassMeasureSchema });
export type ReportGlass = z.infer<typeof reportGlassSchema>;

/** For one kiosk, under its id. */
export const kioskGlassViewSchema = z.object({
  /** Null: nobody has measured it. */
  measure: glassMeasureSchema.nullable(),
  /** Until when it asks whoever stands there to measure it; null: it does not. */
  askedUntil: instantSchema.nullable(),
});
export type KioskGlassView = z.infer<typeof kioskGlassViewSchema>;

/** Of one kiosk, among the machines. */
export const keptGlassSchema = z.object({
  deviceId: deviceIdSchema,
  ...{ pxPerMm: z.number(), width: z.int(), height: z.int(), measuredAt: instantSchema },
});
export type KeptGlass = z.infer<typeof keptGlassSchema>;
