import type { NoAnswer } from '@motcua/client';
import { catalogueReplySchema, type CatalogueReply } from '@motcua/protocol';

/** What the hub answered about procedures; an answer of another shape is none. */
export function readCatalogue(raw: unknown): CatalogueReply | NoAnswer {
  const parsed = catalogueReplySchema.safeParse(raw);
  return parsed.success ? parsed.data : { kind: 'no-answer' };
}
