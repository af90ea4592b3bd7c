import { z } from 'zod';
import {
  accountIdSchema,
  countSchema,
  counterIdSchema,
  dateSchema,
  deviceIdSchema,
  hubEpochSchema,
  instantSchema,
  serviceIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { dayRatingsSchema } from './ratings-api.ts';
import { DEVICE_ROLES, OUT_OF_TURN_ACTS, OUT_OF_TURN_REASONS, OUTCOME_CODES, STAFF_ROLES } from './vocabulary.ts';

/** Days in one answer of GET /api/days. */
export const DAYS_PER_PAGE = 31;
/** Events in one answer of GET /api/days/:ordinal. */
export const EVENTS_PER_PAGE = 200;
/** Acts in GET /api/out-of-turn; the rest is counted. */
export const MAX_OUT_OF_TURN = 500;

/** Milliseconds. `p90Ms`: nine of ten were not longer. */
const spread = z
  .object({ count: countSchema, medianMs: countSchema, p90Ms: countSchema, longestMs: countSchema })
  .readonly();

/** `issued`, `cancelled` and `expired` count numbers, `served` parts of visits, `absent` missed calls. */
const tally = {
  issued: countSchema,
  served: countSchema,
  absent: countSchema,
  cancelled: countSchema,
  expired: countSchema,
  /** From issue to the first call; null: nobody was called. */
  wait: spread.nullable(),
  serving: spread.nullable(),
  dossiers: countSchema,
  outcomes: z.array(z.object({ code: z.enum(OUTCOME_CODES), count: countSchema }).readonly()).readonly(),
};

/** What a service day was, counted at its close. */
export const daySummarySchema = z
  .object({
    total: z.object(tally).readonly(),
    byService: z.array(z.object({ serviceId: serviceIdSchema, ...tally }).readonly()).readonly(),
    byCounter: z.array(z.object({ counterId: counterIdSchema, ...tally }).readonly()).readonly(),
    /** Local hour of issue, 0–23. */
    byHour: z.array(z.object({ hour: z.int().min(0).max(23), ...tally }).readonly()).readonly(),
    byOfficer: z.array(z.object({ accountId: accountIdSchema, name: z.string(), ...tally }).readonly()).readonly(),
    /** SA5 */
    ratings: dayRatingsSchema,
    outOfTurn: z.array(z.object({ act: z.enum(OUT_OF_TURN_ACTS), count: countSchema }).readonly()).readonly(),
  })
  .readonly();
export type DaySummaryView = z.infer<typeof daySummarySchema>;

export const pastDaySchema = z.object({
  ordinal: z.int().positive(),
  date: dateSchema,
  openedAt: instantSchema,
  /** Null: still open. */
  closedAt: instantSchema.nullable(),
  /** Null while it is open, and for days from before there were summaries. */
  summary: daySummarySchema.nullable(),
});
export type PastDayView = z.infer<typeof pastDaySchema>;

/** GET /api/days?before=:ordinal (supervisor): service days, the latest first. `before`: only earlier ones. */
export const dayListSchema = z.object({
  days: z.array(pastDaySchema).max(DAYS_PER_PAGE),
  /** For the next page; null: these were the last. */
  before: z.int().positive().nullable(),
});
export type DayList = z.infer<typeof dayListSchema>;

/** DA3: who did it. */
const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('device'), deviceId: deviceIdSchema, role: z.enum(DEVICE_ROLES) }),
  z.object({ kind: z.literal('staff'), accountId: accountIdSchema, role: z.enum(STAFF_ROLES), name: z.string() }),
  z.object({ kind: z.literal('system') }),
]);

/**
 * GET /api/days/:ordinal?from=:seq (supervisor): a day and what happened in it, in order. `facts`: the event as the
 * journal has it, without codes of slips and appointments, hashes of persons and settings documents.
 */
export const dayRecordSchema = z.object({
  day: pastDaySchema,
  events: z
    .array(
      z.object({
        seq: z.int().positive(),
        at: instantSchema,
        by: actorSchema,
        hubEpoch: hubEpochSchema,
        type: z.string(),
        facts: z.record(z.string(), z.unknown()),
      }),
    )
    .max(EVENTS_PER_PAGE),
  /** For the next page; null: these were the last. */
  nextSeq: z.int().positive().nullable(),
});
export type DayRecord = z.infer<typeof dayRecordSchema>;

/**
 * GET /api/out-of-turn (supervisor): CA11, the open day's record, the latest first; empty while no day is open.
 * GET /api/days/:ordinal/out-of-turn: that day's.
 */
export const outOfTurnRecordSchema = z.object({
  day: z.object({ ordinal: z.int().positive(), date: dateSchema }).nullable(),
  count: countSchema,
  entries: z
    .array(
      z.object({
        act: z.enum(OUT_OF_TURN_ACTS),
        at: instantSchema,
        officer: z.object({ accountId: accountIdSchema, name: z.string() }),
        ticketId: ticketIdSchema,
        number: ticketNumberSchema,
        counterId: counterIdSchema.nullable(),
        counterLabel: z.string().nullable(),
        reason: z.enum(OUT_OF_TURN_REASONS),
      }),
    )
    .max(MAX_OUT_OF_TURN),
});
export type OutOfTurnRecord = z.infer<typeof outOfTurnRecordSchema>;
