import { z } from 'zod';
import { toldFollowSchema } from './care-settings-schema.ts';
import { MAX_LIST_ENTRIES } from './limits.ts';
import { toldPrinterSchema } from './printer-settings-schema.ts';
import { rejectionSchema } from './rejections.ts';
import {
  countSchema,
  deviceIdSchema,
  instantSchema,
  localTextSchema,
  seriesIdSchema,
  serviceIdSchema,
  slipTemplateIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { toldSlipTemplateSchema } from './slip-templates-schema.ts';
import { centreSchema } from './view-parts.ts';
import type { SlipTemplate } from './slip-templates.ts';

/*
 *   kiosk's program ── ask-reserve (what it has, what it did alone) ─▶ hub
 *                   ◀─ the kit: what it needs to give numbers and to print them by itself
 */

/** Numbers that are named in words; more are only counted. */
export const MAX_RESERVE_NUMBERS_NAMED = 50;
const numbers = z.array(ticketNumberSchema).max(MAX_RESERVE_NUMBERS_NAMED);

/**
 * HL1: what a kiosk needs besides its lease and its menu to give numbers, and to print them, while the hub is away. A hub that is
 * newer than the kiosk may say more in it, at any depth.
 */
export const reserveKitSchema = z.object({
  /** Another one says that something in it has changed. */
  revision: z.string().max(40),
  centre: centreSchema,
  demo: z.boolean(),
  follow: toldFollowSchema,
  /** TP1: of the centre's own, those that a service here uses. */
  templates: z.array(toldSlipTemplateSchema).max(MAX_LIST_ENTRIES) as unknown as z.ZodType<SlipTemplate[]>,
  /** The kiosk's own printer, at a port of its own machine. */
  printer: toldPrinterSchema,
  services: z
    .array(
      z.object({
        serviceId: serviceIdSchema,
        seriesId: seriesIdSchema,
        name: localTextSchema,
        slipNotes: z.array(localTextSchema).max(3),
        templateId: slipTemplateIdSchema,
        /** Labels of the counters that serve it. */
        counters: z.array(z.string()).max(MAX_LIST_ENTRIES),
        /** `from`: "HH:MM" at the centre. */
        lateNotice: z.object({ from: z.string(), text: localTextSchema }).nullable(),
        /** Most numbers in a service day; null: no limit. */
        dailyLimit: countSchema.nullable(),
        /** IS3: when numbers are given today and on the next day that has such hours, as hub time, the earliest first. */
        hours: z.array(z.object({ from: instantSchema, to: instantSchema })).max(20),
      }),
    )
    .max(MAX_LIST_ENTRIES),
});
export type ReserveKit = z.infer<typeof reserveKitSchema>;

const figures = {
  given: countSchema,
  /** In their lines, those that joined a press in doubt included. */
  placed: countSchema,
  /** Of a day that has closed, or a series that is no more. */
  expired: countSchema,
  /** Their time is the kiosk's own clock's. */
  unsure: countSchema,
  /** Whose slip is not known to have come out. */
  withoutSlip: numbers,
  /** The hub did not take them; the people stand there all the same. */
  refused: numbers,
};

/** HL1: what a kiosk did while it was alone the last time; told on every connection until something newer takes its place. */
export const reserveStorySchema = z.strictObject({
  sinceAgoMs: countSchema,
  /** Null: it is still handing over. */
  untilAgoMs: countSchema.nullable(),
  ...figures,
});
export type ReserveStory = z.infer<typeof reserveStorySchema>;

/** Sent as `ask-reserve`, on each connection and once a minute. `known`: the revision of the kit that it has. */
export const askReserveSchema = z.strictObject({
  known: z.string().max(40).nullable(),
  story: reserveStorySchema.nullable(),
});
export type AskReserve = z.infer<typeof askReserveSchema>;

/** The answer to `ask-reserve`. `none`: this kiosk has no printer of its own, or the centre no numbers to be given alone. */
export const reserveKitReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kit'), kit: reserveKitSchema }),
  z.object({ kind: z.literal('same') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type ReserveKitReply = z.infer<typeof reserveKitReplySchema>;

/** HL1: the same among the machines, as hub times. */
export const toldReserveSchema = z.object({
  ...{ deviceId: deviceIdSchema, since: instantSchema, until: instantSchema.nullable() },
  ...figures,
});
export type ToldReserve = z.infer<typeof toldReserveSchema>;
