import { z } from 'zod';
import { MAX_SERVICES_PER_VISIT } from './limits.ts';
import { ratingLevelsSchema, ratingReasonsSchema } from './rating-desk-view.ts';
import { rejectionSchema } from './rejections.ts';
import {
  appointmentCodeSchema,
  countSchema,
  counterIdSchema,
  instantSchema,
  serviceIdSchema,
  slipCodeSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { PRIORITY_CLASSES, TICKET_STATUSES } from './vocabulary.ts';
import { waitEstimateSchema } from './wait-estimate.ts';

/**
 * KI6: what is this code? As typed or read: a slip's short code or its own, or that of an appointment; capitals, spaces
 * and dashes do not matter. ST1: from staff also a number, such as "A042" or "42".
 */
export const lookUpCodeSchema = z.strictObject({ code: z.string().min(1).max(60) });
export type LookUpCode = z.infer<typeof lookUpCodeSchema>;

const counterBrief = z.object({ counterId: counterIdSchema, label: z.string() });

const foundTicket = z.object({
  type: z.literal('ticket'),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  /** What `return-by-slip` and `cancel-by-slip` take. */
  slipCode: slipCodeSchema,
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITY_CLASSES),
  /** The parts of the visit that are not done; all of them when it is over. */
  serviceIds: z.array(serviceIdSchema).max(MAX_SERVICES_PER_VISIT),
  /** Where it is called, served or kept; null in every other status. */
  counter: counterBrief.nullable(),
  /** Where it may be called next, or was last: those that serve the first of its services. */
  counters: z.array(counterBrief),
  /** IS5, ES1: while it waits; else null. */
  peopleAhead: countSchema.nullable(),
  wait: waitEstimateSchema.nullable(),
  /** SE2, SE4: waiting at a position: next after so many calls of the line; null: its own place. */
  afterCalls: countSchema.nullable(),
  /** SA1: the visit is done and may be rated now; null: it may not. `rated`: it was, and may no longer be changed. */
  rating: z.object({ rated: z.boolean(), levels: ratingLevelsSchema, reasons: ratingReasonsSchema }).nullable(),
});

/** `early` and `on-time` stand as an appointment, `late` where its holder came (CA3). */
export const APPOINTMENT_STANDINGS = ['other-day', 'early', 'on-time', 'late'] as const;

const foundAppointment = z.object({
  type: z.literal('appointment'),
  /** What `check-in` takes. */
  code: appointmentCodeSchema,
  serviceId: serviceIdSchema,
  at: instantSchema,
  standing: z.enum(APPOINTMENT_STANDINGS),
});

export const foundCodeSchema = z.discriminatedUnion('type', [foundTicket, foundAppointment]);
export type FoundCode = z.infer<typeof foundCodeSchema>;

/** The answer to `look-up-code`. `not-found`: nobody's today, or not to be told from another's. */
export const lookUpReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), found: foundCodeSchema }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type LookUpReply = z.infer<typeof lookUpReplySchema>;
