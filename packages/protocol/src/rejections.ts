import { z } from 'zod';
import { RATING_OBSTACLES } from './ratings.ts';
import { COUNTER_STATUSES, ISSUING_CLOSED_REASONS, TICKET_STATUSES } from './vocabulary.ts';
import {
  appointmentCodeSchema,
  countSchema,
  counterIdSchema,
  instantSchema,
  seriesIdSchema,
  serviceIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';

const ticketBrief = z.object({ ticketId: ticketIdSchema, number: ticketNumberSchema });

/**
 * Every reason for refusing a command: a closed set with the figures a screen needs to put it into
 * words. A refusal changes nothing and is never stored.
 */
export const rejectionSchema = z.discriminatedUnion('code', [
  // the message itself
  z.object({ code: z.literal('malformed'), path: z.string().max(200), problem: z.string().max(200) }),
  z.object({ code: z.literal('forbidden') }),
  /** AC15: nobody has been at the page for a while. */
  z.object({ code: z.literal('session-locked') }),
  z.object({ code: z.literal('rate-limited'), retryAfterMs: z.int().nonnegative() }),
  z.object({ code: z.literal('too-late'), limitMs: z.int().nonnegative() }),
  z.object({ code: z.literal('command-id-reused') }),
  z.object({ code: z.literal('storage-unavailable') }),
  z.object({ code: z.literal('shutting-down') }),
  // unknown names
  z.object({ code: z.literal('unknown-service'), serviceId: serviceIdSchema }),
  z.object({ code: z.literal('unknown-counter'), counterId: counterIdSchema }),
  z.object({ code: z.literal('unknown-ticket'), ticketId: ticketIdSchema }),
  // issuing
  z.object({
    code: z.literal('issuing-closed'),
    reason: z.enum(ISSUING_CLOSED_REASONS),
    opensAt: instantSchema.nullable(),
  }),
  z.object({ code: z.literal('day-closed') }),
  z.object({ code: z.literal('series-exhausted'), serviceId: serviceIdSchema }),
  z.object({ code: z.literal('too-many-services'), most: z.int() }),
  z.object({ code: z.literal('not-your-ticket'), ticketId: ticketIdSchema }),
  z.object({ code: z.literal('service-paused'), serviceId: serviceIdSchema }),
  z.object({ code: z.literal('daily-limit'), serviceId: serviceIdSchema, limit: countSchema }),
  z.object({ code: z.literal('person-needed') }),
  z.object({ code: z.literal('person-limit'), limit: countSchema }),
  /** IS8: the same press with `oneMore` is accepted. */
  z.object({ code: z.literal('one-more'), given: countSchema }),
  z.object({ code: z.literal('same-service-twice'), serviceId: serviceIdSchema }),
  z.object({ code: z.literal('unknown-slip') }),
  // SL10
  z.object({ code: z.literal('no-printer') }),
  z.object({ code: z.literal('slip-under-way') }),
  // appointments
  z.object({ code: z.literal('unknown-appointment'), appointmentCode: appointmentCodeSchema }),
  z.object({ code: z.literal('appointment-not-today'), at: instantSchema }),
  z.object({ code: z.literal('not-a-slot'), at: instantSchema }),
  z.object({ code: z.literal('slot-full'), at: instantSchema, nextFreeAt: instantSchema.nullable() }),
  // hub or power lost
  z.object({ code: z.literal('no-reserve') }),
  z.object({ code: z.literal('not-your-reserve'), seriesId: seriesIdSchema, ordinal: countSchema }),
  z.object({ code: z.literal('outside-pad'), first: countSchema, last: countSchema }),
  /** KI8 */
  z.object({ code: z.literal('kiosk-locked') }),
  // help
  /** It is over, or never was. */
  z.object({ code: z.literal('unknown-help') }),
  /** HE3: somebody else is on the way. */
  z.object({ code: z.literal('help-taken'), by: z.string() }),
  // ratings
  /** SA4 */
  z.object({ code: z.literal('not-to-be-rated'), because: z.enum(RATING_OBSTACLES) }),
  /** SA3: and the minute for another answer is over. */
  z.object({ code: z.literal('rated-before') }),
  // calling and serving
  z.object({ code: z.literal('counter-not-open'), status: z.enum(COUNTER_STATUSES) }),
  z.object({ code: z.literal('not-your-counter'), holder: z.string().nullable() }),
  z.object({ code: z.literal('no-one-waiting') }),
  z.object({ code: z.literal('already-moved-on'), current: ticketBrief.nullable() }),
  z.object({ code: z.literal('confirm-current'), current: ticketBrief, until: instantSchema }),
  z.object({
    code: z.literal('no-show-too-early'),
    announcementsMissing: z.int().nonnegative(),
    allowedAt: instantSchema.nullable(),
  }),
  z.object({ code: z.literal('wrong-status'), ticketId: ticketIdSchema, status: z.enum(TICKET_STATUSES) }),
  z.object({ code: z.literal('not-at-this-counter'), ticketId: ticketIdSchema }),
  /** The counter has somebody already. */
  z.object({ code: z.literal('counter-busy'), current: ticketBrief }),
  z.object({ code: z.literal('not-served-here'), ticketId: ticketIdSchema }),
  z.object({ code: z.literal('service-without-counter'), serviceId: serviceIdSchema }),
  z.object({ code: z.literal('calling-ended') }),
  z.object({ code: z.literal('reason-needed') }),
  z.object({ code: z.literal('out-of-turn-limit'), limit: countSchema }),
  z.object({ code: z.literal('cannot-undo'), because: z.enum(['nothing', 'too-late', 'changed', 'undone-before']) }),
  z.object({ code: z.literal('parked-tickets'), count: countSchema }),
  z.object({ code: z.literal('last-counter-of-line'), waiting: countSchema, serviceIds: z.array(serviceIdSchema) }),
  // the day
  z.object({ code: z.literal('day-not-open') }),
  /** `appointments`: people with an appointment later today who have not come yet. */
  z.object({
    code: z.literal('people-left'),
    waiting: countSchema,
    called: countSchema,
    parked: countSchema,
    appointments: countSchema,
  }),
  z.object({ code: z.literal('settings-changed'), version: z.int() }),
  /**
   * A settings document leaves out something that is in use today, or would close the open day at once (`closing-hour`,
   * `id`: the hour). `count`: people or tickets concerned.
   */
  z.object({
    code: z.literal('settings-in-use'),
    what: z.enum(['service', 'counter', 'series', 'closing-hour']),
    id: z.string(),
    count: countSchema,
  }),
  z.object({ code: z.literal('no-clock-doubt') }),
  z.object({ code: z.literal('date-taken'), date: z.string() }),
]);

export type Rejection = z.infer<typeof rejectionSchema>;
export type RejectionCode = Rejection['code'];
