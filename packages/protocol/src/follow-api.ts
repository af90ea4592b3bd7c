import { z } from 'zod';
import { FOLLOW_DOOR_TROUBLES, OFFICE_SIGHTINGS } from './follow-view.ts';
import { instantSchema } from './schema-parts.ts';

/** A machine with more of them tells the first ones. */
export const MAX_FOLLOW_ADDRESSES = 50;

const portSchema = z.int().min(1).max(65_535);
/** A hub of a test chooses its own. */
const officePortSchema = z.int().min(0).max(65_535);

/** GET /api/follow (administrator): how the page for phones is. */
export const followStateSchema = z.object({
  /** The hub's own addresses that a phone may reach, as they are now. */
  addresses: z.array(z.string()).max(MAX_FOLLOW_ADDRESSES),
  /** The address that stands for `host: null` of the settings; null: the hub has none. */
  usualHost: z.string().nullable(),
  /** The port of the hub's pages, which the page for phones cannot have. */
  hubPort: officePortSchema,
  door: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('off') }),
    z.object({ kind: z.literal('opening') }),
    z.object({ kind: z.literal('open'), host: z.string(), port: portSchema }),
    /** It is tried again by itself. */
    z.object({ kind: z.literal('shut'), trouble: z.enum(FOLLOW_DOOR_TROUBLES), host: z.string(), port: portSchema }),
  ]),
  /** FO7: the check under way; null: none is. `url`: what the phone opens. */
  check: z.object({ url: z.string(), expiresAt: instantSchema }).nullable(),
  checkedAt: instantSchema.nullable(),
  /** FO7: who reaches the office's own pages, which phones should not. */
  office: z.object({
    /** Whether the hub's own pages answer at the address of the phones as well. */
    isThere: z.boolean(),
    /** What the phone of the last check found; null: it has not said, or the hub has started again since. */
    seen: z.enum(OFFICE_SIGHTINGS).nullable(),
    /** FO9: whether they are refused there; `overruled`: the settings say so, but the hub has its pages nowhere else. */
    alone: z.enum(['no', 'yes', 'overruled']),
    /** Where another machine may meet them over plain HTTP, which a phone tries; null: nowhere. */
    httpPort: officePortSchema.nullable(),
    /** And over TLS, which no phone can try; null: nowhere. */
    httpsPort: officePortSchema.nullable(),
  }),
});
export type FollowState = z.infer<typeof followStateSchema>;

/** POST /api/follow/check (administrator): a new check begins; the last one ends. `not-open`: nothing can be reached now. */
export const followCheckReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), state: followStateSchema }),
  z.object({ kind: z.literal('not-open') }),
  z.object({ kind: z.literal('no-address') }),
]);
export type FollowCheckReply = z.infer<typeof followCheckReplySchema>;
