import { z } from 'zod';
import { instantSchema } from './schema-parts.ts';

/** ES2: "will I be served?" */
export const PROSPECTS = ['in-time', 'long', 'perhaps-not'] as const;

/** ES1: how long the wait will be, as a range in minutes. `isRough`: from usual minutes, without figures of the day. */
export const waitEstimateSchema = z.object({
  fromMinutes: z.int().nonnegative(),
  toMinutes: z.int().nonnegative(),
  isRough: z.boolean(),
  prospect: z.enum(PROSPECTS),
  /** When numbers are given again, for whoever would rather come another time. */
  nextOpeningAt: instantSchema.nullable(),
});
export type WaitEstimate = z.infer<typeof waitEstimateSchema>;
export type Prospect = WaitEstimate['prospect'];
