import { z } from 'zod';
import { callExplanationSchema } from './call-explanation.ts';
import { MAX_LIST_ENTRIES, MAX_SERVICES_PER_VISIT, MAX_WATCHED_COUNTERS } from './limits.ts';
import {
  accountIdSchema,
  countSchema,
  counterIdSchema,
  instantSchema,
  languageSchema,
  localTextSchema,
  profileIdSchema,
  serviceIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { CALL_KINDS, COUNTER_STATUSES, NEED_FLAGS, PRIORITY_CLASSES, TICKET_SOURCES } from './vocabulary.ts';

export const waitingEntrySchema = z.object({
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  serviceId: serviceIdSchema,
  serviceName: localTextSchema,
  priority: z.enum(PRIORITY_CLASSES),
  language: languageSchema,
  needs: z.array(z.enum(NEED_FLAGS)),
  issuedAt: instantSchema,
  /** IS6: how many services this visit still holds, this one included. */
  partsLeft: z.int().positive(),
  appointmentAt: instantSchema.nullable(),
  /** SE2, SE4: put at a position: it is next after so many calls of the line; null: its own place. */
  afterCalls: countSchema.nullable(),
  /** HL1: somebody else holds a paper with this number too; the time printed on it tells them apart. */
  isNumberTwice: z.boolean(),
});
export type WaitingEntry = z.infer<typeof waitingEntrySchema>;

const counterTicket = waitingEntrySchema.extend({
  status: z.enum(['called', 'serving']),
  source: z.enum(TICKET_SOURCES),
  calledAt: instantSchema,
  servingSince: instantSchema.nullable(),
  announcements: countSchema,
  /** How far its last announcement is. `until`: it counts as ended then at the latest. */
  voice: z.discriminatedUnion('kind', [
    /** `before`: announcements that go before it. */
    z.object({ kind: z.literal('waiting'), before: countSchema, until: instantSchema }),
    z.object({ kind: z.literal('speaking'), until: instantSchema }),
    z.object({ kind: z.literal('ended'), at: instantSchema }),
  ]),
  /** SE2: from when "absent" is possible, at the latest; null until it has been announced twice. */
  noShowAllowedAt: instantSchema.nullable(),
  /** CA7: until then, at the latest, "next" asks whether the citizen came. */
  confirmUntil: instantSchema,
  explanation: callExplanationSchema,
  callKind: z.enum(CALL_KINDS).nullable(),
  startConfirmed: z.boolean(),
  /** SE1: until then a ticket whose serving began by itself may still turn out absent. */
  absentUntil: instantSchema.nullable(),
  /** IS6: the other parts of the visit that still wait. */
  otherParts: z.array(z.object({ serviceId: serviceIdSchema, name: localTextSchema })).max(MAX_SERVICES_PER_VISIT),
});
export type CounterTicketView = z.infer<typeof counterTicket>;

/** For the staff page that watches this counter. Key: the counter's id. */
export const counterViewSchema = z.object({
  counterId: counterIdSchema,
  label: z.string(),
  name: localTextSchema,
  services: z.array(z.object({ serviceId: serviceIdSchema, name: localTextSchema })),
  status: z.enum(COUNTER_STATUSES),
  holder: z.object({ accountId: accountIdSchema, name: z.string() }).nullable(),
  current: counterTicket.nullable(),
  waiting: z.object({ count: countSchema, entries: z.array(waitingEntrySchema).max(MAX_LIST_ENTRIES) }),
  servedToday: countSchema,
  profile: z.object({ profileId: profileIdSchema, name: localTextSchema }).nullable(),
  parked: z.array(waitingEntrySchema.extend({ parkedAt: instantSchema })).max(MAX_LIST_ENTRIES),
  /** SE2: not here when called, and may come back; newest first. */
  absent: z.array(waitingEntrySchema.extend({ absentAt: instantSchema })).max(MAX_LIST_ENTRIES),
  /** CA8 */
  undo: z.object({ act: countSchema, number: ticketNumberSchema, until: instantSchema }).nullable(),
  /** CA11: acts out of turn that the holder has left today; null: no limit. */
  outOfTurnLeft: countSchema.nullable(),
  mayChoose: z.boolean(),
  callingEnded: z.boolean(),
  /** TR1 */
  practice: z.object({ until: instantSchema, waiting: countSchema, current: ticketNumberSchema.nullable() }).nullable(),
});
export type CounterView = z.infer<typeof counterViewSchema>;

/** What a staff client sends as `watch-counters`: whose counter views it wants. Replaces the last list. */
export const watchCountersSchema = z.strictObject({ counterIds: z.array(counterIdSchema).max(MAX_WATCHED_COUNTERS) });
export type WatchCounters = z.infer<typeof watchCountersSchema>;

/** What a staff client sends as `list-waiting`: a page of a counter's line. */
export const listWaitingSchema = z.strictObject({
  counterId: counterIdSchema,
  offset: countSchema,
  limit: z.int().min(1).max(MAX_LIST_ENTRIES),
});
export type ListWaiting = z.infer<typeof listWaitingSchema>;
export const waitingPageSchema = z.object({
  count: countSchema,
  entries: z.array(waitingEntrySchema).max(MAX_LIST_ENTRIES),
});
export type WaitingPage = z.infer<typeof waitingPageSchema>;
