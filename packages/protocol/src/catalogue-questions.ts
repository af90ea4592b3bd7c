import { z } from 'zod';
import { MAX_LIST_ENTRIES } from './limits.ts';
import { rejectionSchema } from './rejections.ts';
import { dateSchema, languageSchema, localTextSchema, serviceIdSchema } from './schema-parts.ts';

/**
 * PC2, PC3: what can be done here that is called so; what a service does; what one procedure needs. Words as somebody types
 * them, half of them perhaps.
 */
export const askCatalogueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.string().max(80) }),
  z.strictObject({ kind: z.literal('service'), serviceId: serviceIdSchema }),
  z.strictObject({ kind: z.literal('procedure'), code: z.string().min(1).max(40) }),
  /** PC8: the list of one procedure, on paper from the kiosk's own printer; answered when it is known what became of it. */
  z.strictObject({ kind: z.literal('print-list'), code: z.string().min(1).max(40), language: languageSchema }),
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

/**
 * PC8: what became of a printed list. `unproven`: it is out, as far as the printer can tell; `failed`: it is not out whole;
 * `no-printer`: this kiosk has none, or it does not print now; `busy`: slips of numbers or another list went first; `enough`:
 * too many were printed here just now.
 */
export const PRINTED_LIST_FATES = ['out', 'unproven', 'failed', 'no-printer', 'busy', 'enough'] as const;
export type PrintedListFate = (typeof PRINTED_LIST_FATES)[number];

/** The answer to `ask-catalogue`; the best entry first. */
export const catalogueReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entries'), entries: z.array(entry).max(MAX_LIST_ENTRIES) }),
  z.object({ kind: z.literal('procedure'), procedure }),
  z.object({ kind: z.literal('list-printed'), fate: z.enum(PRINTED_LIST_FATES) }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type CatalogueReply = z.infer<typeof catalogueReplySchema>;
