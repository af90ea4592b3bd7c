import { z } from 'zod';
import { instantSchema } from './schema-parts.ts';

/** MC2: for one display, under its id: when somebody asked for its chime; null: nobody did since the hub started. */
export const displayTrialViewSchema = z.object({ askedAt: instantSchema.nullable() });
export type DisplayTrialView = z.infer<typeof displayTrialViewSchema>;
