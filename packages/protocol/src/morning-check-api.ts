import { z } from 'zod';
import { MORNING_RESULTS, MORNING_STEPS } from './morning-check.ts';
import { countSchema, instantSchema } from './schema-parts.ts';

const MOST_ITEMS = 200;

const itemSchema = z.strictObject({
  step: z.enum(MORNING_STEPS),
  /** Of the machine; empty where there is one of the kind alone. */
  name: z.string().max(120),
  result: z.enum(MORNING_RESULTS),
});

/** MC3: POST /api/morning-check (staff): what somebody saw and heard. */
export const noteMorningCheckSchema = z.strictObject({ items: z.array(itemSchema).min(1).max(MOST_ITEMS) });
export type NoteMorningCheck = z.infer<typeof noteMorningCheckSchema>;
export type MorningItem = z.infer<typeof itemSchema>;

/**
 * MC3: what was kept, without what this program does not know: somebody may have gone back with the data of a newer one, and no
 * check could begin where the last one cannot be read.
 */
export function keptMorningItems(kept: unknown): MorningItem[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => itemSchema.safeParse(one).data ?? []);
}

/** A check that was made: when, by whom, and how many things were well. */
export const morningCheckedSchema = z.object({
  at: instantSchema,
  by: z.string(),
  good: countSchema,
  bad: countSchema,
  notSeen: countSchema,
});
export type MorningChecked = z.infer<typeof morningCheckedSchema>;

/** MC1: GET /api/morning-check (staff): what the hub knows of itself, and the last check. */
export const morningFactsSchema = z.object({
  version: z.string(),
  /** When the hub was started, and since when it had been off before; null: that is not known. */
  startedAt: instantSchema,
  offFrom: instantSchema.nullable(),
  storageIsWell: z.boolean(),
  clockIsTrusted: z.boolean(),
  /** `isToday`: by the centre's calendar. */
  last: morningCheckedSchema.extend({ isToday: z.boolean(), items: z.array(itemSchema) }).nullable(),
});
export type MorningFacts = z.infer<typeof morningFactsSchema>;
