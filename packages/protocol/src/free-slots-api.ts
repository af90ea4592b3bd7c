import { z } from 'zod';
import { instantSchema } from './schema-parts.ts';

/** Slots are five minutes long at least. */
export const MAX_SLOTS_OF_A_DAY = 288;

/** GET /api/appointment-slots?serviceId=:serviceId&date=:date (staff): the times that are free, hub time, the earliest first. */
export const freeSlotsSchema = z.object({ slots: z.array(instantSchema).max(MAX_SLOTS_OF_A_DAY) });
export type FreeSlots = z.infer<typeof freeSlotsSchema>;
