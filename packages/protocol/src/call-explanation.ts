import { z } from 'zod';
import { countSchema, profileIdSchema } from './schema-parts.ts';
import { CALL_RULES } from './vocabulary.ts';

/** CA2: why this ticket was chosen, with the figures behind it. */
export const callExplanationSchema = z.object({
  rule: z.enum(CALL_RULES),
  /** Null for tickets chosen by hand, and in calls recorded before there were profiles. */
  profileId: profileIdSchema.nullable(),
  /** How long the ticket had waited, milliseconds. */
  waitedMs: z.int().nonnegative(),
  /** The rule's own limit on waiting, milliseconds; null where it has none. */
  limitMs: z.int().nonnegative().nullable(),
  /** Waiting in the counter's lines just before the choice. */
  priorityWaiting: countSchema,
  ordinaryWaiting: countSchema,
  /** Calls in a row at this counter while both kinds waited, before this choice. */
  priorityInARow: countSchema,
  ordinaryInARow: countSchema,
  /** Earlier numbers of the same line that this call overtook. */
  overtaken: countSchema,
});
export type CallExplanation = z.infer<typeof callExplanationSchema>;
