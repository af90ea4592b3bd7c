import { z } from 'zod';
import { APPLIANCE_LIMITS, APPLIANCE_OBSTACLES, TOKEN_KEEPINGS } from './appliances.ts';
import { instantSchema } from './schema-parts.ts';

/*
 *   administrator ── POST /api/machines/acts ─▶ hub ── appliance-act ─▶ kiosk or display, or its page
 *                                               hub ◀─ report-appliance ── its program, of its own accord
 */

const percentSchema = z.int().min(0).max(100);

/** AP8: what an administrator can want of a kiosk or a display. */
export const applianceWishSchema = z.discriminatedUnion('kind', [
  /** What the hub knows of it, also while it is away. */
  z.strictObject({ kind: z.literal('tell') }),
  z.strictObject({ kind: z.literal('reload') }),
  z.strictObject({ kind: z.literal('restart') }),
  /** Its name, large, for ten seconds. */
  z.strictObject({ kind: z.literal('identify') }),
  /** What stands on its glass now. It is kept nowhere. */
  z.strictObject({ kind: z.literal('take-picture') }),
  z.strictObject({ kind: z.literal('read-log') }),
  z.strictObject({ kind: z.literal('set-volume'), percent: percentSchema }),
]);
export type ApplianceWish = z.infer<typeof applianceWishSchema>;

const contentIdSchema = z.string().min(1).max(64);

/** What the hub asks of the device, as `appliance-act`. Each is answered by an acknowledgement. */
export const applianceActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reload') }),
  z.object({ kind: z.literal('restart') }),
  z.object({
    ...{ kind: z.literal('identify'), name: z.string().max(60) },
    forMs: z.int().min(0).max(APPLIANCE_LIMITS.identifyMs),
  }),
  z.object({ kind: z.literal('take-picture') }),
  z.object({ kind: z.literal('read-log') }),
  z.object({ kind: z.literal('set-volume'), percent: percentSchema }),
  /** One part of what an answer has announced. */
  z.object({ kind: z.literal('send-part'), contentId: contentIdSchema, part: z.int().min(0).max(100) }),
]);
export type ApplianceAct = z.infer<typeof applianceActSchema>;

export const CONTENT_TYPES = ['image/jpeg', 'text/plain'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

export const applianceReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  /** A picture or a log is longer than a message may be: it is fetched in so many parts. Only the last one is kept for that. */
  z.object({
    ...{ kind: z.literal('content'), contentId: contentIdSchema, type: z.enum(CONTENT_TYPES) },
    parts: z.int().min(1).max(APPLIANCE_LIMITS.parts),
  }),
  z.object({ kind: z.literal('part'), bytes: z.base64().max(APPLIANCE_LIMITS.partCharacters) }),
  z.object({ kind: z.literal('cannot'), reason: z.enum(APPLIANCE_OBSTACLES) }),
]);
export type ApplianceReply = z.infer<typeof applianceReplySchema>;

/** AP7: a line of the device's own log. `detail`: what belongs to it, without anything of a person. */
export const applianceLineSchema = z.object({
  at: instantSchema,
  message: z.string().max(200),
  detail: z.string().max(400),
});
export type ApplianceLine = z.infer<typeof applianceLineSchema>;

/** AP7, AP9: what a device's program tells of itself, as `report-appliance`. Lines are told once, oldest first. */
export const reportApplianceSchema = z.strictObject({
  version: z.string().max(40),
  keeping: z.enum(TOKEN_KEEPINGS),
  lines: z.array(applianceLineSchema).max(APPLIANCE_LIMITS.linesAtOnce),
});
export type ReportAppliance = z.infer<typeof reportApplianceSchema>;

/** What the hub knows of a device. `program` null: it is connected as a page, or its program has not been here since the hub's start. */
export const applianceToldSchema = z.object({
  connected: z.boolean(),
  program: z.object({ version: z.string(), keeping: z.enum(TOKEN_KEEPINGS) }).nullable(),
  lines: z.array(applianceLineSchema).max(APPLIANCE_LIMITS.linesKept),
});
export type ApplianceTold = z.infer<typeof applianceToldSchema>;

/** What came of a wish beside its being done. `content` as base64. */
export const applianceDoneSchema = z.object({
  told: applianceToldSchema.nullable(),
  content: z
    .object({ type: z.enum(CONTENT_TYPES), bytes: z.base64().max(APPLIANCE_LIMITS.contentCharacters) })
    .nullable(),
});
export type ApplianceDone = z.infer<typeof applianceDoneSchema>;
