import { z } from 'zod';
import { callExplanationSchema } from './call-explanation.ts';
import { PRIORITY_CLASSES } from './vocabulary.ts';
import { waitEstimateSchema } from './wait-estimate.ts';
import {
  appointmentCodeSchema,
  commandIdSchema,
  countSchema,
  counterIdSchema,
  helpIdSchema,
  helpNumberSchema,
  instantSchema,
  localTextSchema,
  printerIdSchema,
  seriesIdSchema,
  serviceIdSchema,
  slipCodeSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { rejectionSchema } from './rejections.ts';

/** IS5: the answer to a press. `slip.printerId` null: this kiosk has no printer. */
export const ticketIssuedSchema = z.object({
  type: z.literal('ticket-issued'),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  slipCode: slipCodeSchema,
  serviceIds: z.array(serviceIdSchema),
  priority: z.enum(PRIORITY_CLASSES),
  issuedAt: instantSchema,
  peopleAhead: countSchema,
  counters: z.array(z.object({ counterId: counterIdSchema, label: z.string() })),
  /** ES1, ES2; null where nothing can be said, in practice for instance. */
  wait: waitEstimateSchema.nullable(),
  /** What the centre says of this service at this hour. */
  lateNotice: localTextSchema.nullable(),
  /** TR1 */
  practice: z.boolean(),
  slip: z.object({ printerId: printerIdSchema.nullable() }),
});

export const ticketCalledSchema = z.object({
  type: z.literal('ticket-called'),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  counterId: counterIdSchema,
  explanation: callExplanationSchema,
});

const appointmentMade = z.object({
  type: z.literal('appointment-made'),
  code: appointmentCodeSchema,
  serviceId: serviceIdSchema,
  at: instantSchema,
});

/** HL1: this kiosk's numbers while the hub is away, a slice per series; good for the next service day as well. */
const reserveLeased = z.object({
  type: z.literal('reserve-leased'),
  dayOrdinal: z.int().positive(),
  slices: z.array(
    z.object({
      seriesId: seriesIdSchema,
      prefix: z.string(),
      digits: z.int(),
      first: countSchema,
      last: countSchema,
      /** The next of them that has not been handed over. */
      next: countSchema,
    }),
  ),
});

/** HL1: what became of each number that was handed over, in the order sent. */
const reserveTaken = z.object({
  type: z.literal('reserve-taken'),
  tickets: z.array(
    z.object({
      ticketId: ticketIdSchema.nullable(),
      /** `placed` in its line; `merged` with the press in doubt; `expired` with its closed day; `known` already. */
      fate: z.enum(['placed', 'merged', 'expired', 'known']),
    }),
  ),
});

/** How many of the tickets named were still waiting. */
const ticketsCancelled = z.object({ type: z.literal('tickets-cancelled'), count: countSchema });

/** HE1: also where it had been asked for before. `number` null: an alarm has none. */
const helpRequested = z.object({
  type: z.literal('help-requested'),
  helpId: helpIdSchema,
  number: helpNumberSchema.nullable(),
});

const done = z.object({ type: z.literal('done') });

export const commandOutcomeSchema = z.discriminatedUnion('type', [
  ticketIssuedSchema,
  ticketCalledSchema,
  appointmentMade,
  reserveLeased,
  reserveTaken,
  ticketsCancelled,
  helpRequested,
  done,
]);
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;
export type TicketIssuedOutcome = z.infer<typeof ticketIssuedSchema>;
export type TicketCalledOutcome = z.infer<typeof ticketCalledSchema>;

/**
 * The hub's answer to `command`. `revision` is the journal sequence that includes the command: a view
 * whose `revision` is at least as large shows its effect. `repeated`: the command was known already.
 */
export const commandReplySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    commandId: commandIdSchema,
    revision: z.int().nonnegative(),
    repeated: z.boolean(),
    outcome: commandOutcomeSchema,
  }),
  z.object({
    kind: z.literal('rejected'),
    commandId: commandIdSchema.nullable(),
    rejection: rejectionSchema,
  }),
]);
export type CommandReply = z.infer<typeof commandReplySchema>;

/** What a client sends as `outcome-of`: it gave up on a command and will never execute it again. */
export const outcomeOfSchema = z.strictObject({ commandId: commandIdSchema });
export type OutcomeOf = z.infer<typeof outcomeOfSchema>;

/** `never-executed`: the hub does not know it, and from now on refuses it as `too-late`. */
export const outcomeOfReplySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    commandId: commandIdSchema,
    revision: z.int().nonnegative(),
    outcome: commandOutcomeSchema,
  }),
  z.object({ kind: z.literal('never-executed'), commandId: commandIdSchema }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type OutcomeOfReply = z.infer<typeof outcomeOfReplySchema>;
