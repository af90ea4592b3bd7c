import { z } from 'zod';
import { MAX_LIST_ENTRIES } from './limits.ts';
import { rejectionSchema } from './rejections.ts';
import { dateSchema, localTextSchema, serviceIdSchema } from './schema-parts.ts';

/**
 * PC2, PC3: what can be done here that is called so; what a service does; what one procedure needs. Words as somebody types
 * them, half of them perhaps.
 */
export const askCatalogueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.string().max(80) }),
  z.strictObject({ kind: z.literal('service'), serviceId: serviceIdSchema }),
  z.strictObject({ kind: z.literal('procedure'), code: z.string().min(1).max(40) }),
]);
export type AskCatalogue = z.infer<typeof askCatalogueSchema>;

const entry = z.object({
  /** Null: the service itself. */
  code: z.string().nullable(),
  name: localTextSchema,
  /** The name that people use and that was meant, where it is not `name`. */
  said: z.string().nullable(),
  /** Null: not done here. */
  serviceId: serviceIdSchema.nullable(),
  /** Where it is done instead. */
  elsewhere: localTextSchema.nullable(),
});
export type CatalogueEntry = z.infer<typeof entry>;

const confirmation = { by: z.string(), on: dateSchema };
const stated = z.object({ ...confirmation, text: localTextSchema });

/** PC3: only what the centre has confirmed is among it. */
const procedure = z.object({
  code: z.string(),
  name: localTextSchema,
  serviceId: serviceIdSchema.nullable(),
  elsewhere: localTextSchema.nullable(),
  checkList: z.object({ ...confirmation, items: z.array(localTextSchema), sample: z.boolean() }).nullable(),
  fee: stated.nullable(),
  timeLimit: stated.nullable(),
  portalUrl: z.string().nullable(),
});
export type CatalogueProcedure = z.infer<typeof procedure>;

/** The answer to `ask-catalogue`; the best entry first. */
export const catalogueReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entries'), entries: z.array(entry).max(MAX_LIST_ENTRIES) }),
  z.object({ kind: z.literal('procedure'), procedure }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type CatalogueReply = z.infer<typeof catalogueReplySchema>;
